import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from './failure-pages.tsx';

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage });
