import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { LoadingState } from '../components/states.tsx';
import { SelfCheckPage } from '../features/self-check/self-check.page.tsx';
import { CrashPage, NotFoundPage } from './failure-pages.tsx';
import { lazyPage } from './lazy-page.tsx';
import { RootLayout } from './root-layout.tsx';

const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage });

const selfCheck = createRoute({ getParentRoute: () => root, path: '/', component: SelfCheckPage });

const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  component: lazyPage(() => import('../features/career-map/career-map.page.tsx'), 'CareerMapPage'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/report',
  component: lazyPage(() => import('../features/report/report.page.tsx'), 'ReportPage'),
});

const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  component: lazyPage(() => import('../features/policy-library/policy-library.page.tsx'), 'PolicyLibraryPage'),
});

const roster = createRoute({
  getParentRoute: () => root,
  path: '/roster',
  component: lazyPage(() => import('../features/roster/roster.page.tsx'), 'RosterPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([selfCheck, map, report, policy, roster]),
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
