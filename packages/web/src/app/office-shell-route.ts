import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page.tsx';
import { rootRoute } from './root-route.ts';

/** The frame of the screens of those who are signed in. */
export const officeShellRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/office',
  component: lazyPage(() => import('../office/shell/office-shell.tsx'), 'OfficeShell'),
});
