import { createRouter } from '@tanstack/react-router';
import { LoadingState } from '../components/states.tsx';
import { CrashPage } from './failure-pages.tsx';
import { officeRoutes } from './office-routes.ts';
import { parseSearch, stringifySearch } from './plain-search.ts';
import { publicRoutes } from './public-routes.ts';
import { rootRoute } from './root-route.ts';

export const router = createRouter({
  routeTree: rootRoute.addChildren([publicRoutes, officeRoutes]),
  parseSearch,
  stringifySearch,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
