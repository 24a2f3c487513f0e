import { createRoute } from '@tanstack/react-router';
import { SelfCheckPage } from '../features/self-check/self-check.page.tsx';
import { lazyPage } from './lazy-page.tsx';
import { PublicLayout } from './public-layout.tsx';
import { rootRoute } from './root-route.ts';

const layout = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicLayout });

const selfCheck = createRoute({ getParentRoute: () => layout, path: '/', component: SelfCheckPage });

const map = createRoute({
  getParentRoute: () => layout,
  path: '/map',
  component: lazyPage(() => import('../features/career-map/career-map.page.tsx'), 'CareerMapPage'),
});

const report = createRoute({
  getParentRoute: () => layout,
  path: '/report',
  component: lazyPage(() => import('../features/report/report.page.tsx'), 'ReportPage'),
});

const policy = createRoute({
  getParentRoute: () => layout,
  path: '/policy',
  component: lazyPage(() => import('../features/policy-library/policy-library.page.tsx'), 'PolicyLibraryPage'),
});

const roster = createRoute({
  getParentRoute: () => layout,
  path: '/roster',
  component: lazyPage(() => import('../features/roster/roster.page.tsx'), 'RosterPage'),
});

// Where to go afterwards; only an address inside the back office counts.
const validateSearch = ({ back }: Record<string, unknown>): { readonly back?: string } =>
  typeof back === 'string' && /^\/office(?:[/?]|$)/.test(back) ? { back } : {};

const signIn = createRoute({
  getParentRoute: () => layout,
  path: '/sign-in',
  validateSearch,
  component: lazyPage(() => import('../features/sign-in/sign-in.page.tsx'), 'SignInPage'),
});

const register = createRoute({
  getParentRoute: () => layout,
  path: '/register',
  validateSearch,
  component: lazyPage(() => import('../features/sign-in/register.page.tsx'), 'RegisterPage'),
});

const notices = createRoute({
  getParentRoute: () => layout,
  path: '/notices',
  component: lazyPage(() => import('../features/notices/notices.page.tsx'), 'NoticesPage'),
});

const notice = createRoute({
  getParentRoute: () => layout,
  path: '/notices/$id',
  component: lazyPage(() => import('../features/notices/notice.page.tsx'), 'NoticePage'),
});

const publicity = createRoute({
  getParentRoute: () => layout,
  path: '/publicity',
  component: lazyPage(() => import('../features/notices/publicity.page.tsx'), 'PublicityPage'),
});

const results = createRoute({
  getParentRoute: () => layout,
  path: '/publicity/results',
  component: lazyPage(() => import('../features/notices/publicity.page.tsx'), 'ResultPublicityPage'),
});

// Which line or certificate it is about; the code of a receipt is in no address.
const complain = createRoute({
  getParentRoute: () => layout,
  path: '/complain',
  component: lazyPage(() => import('../features/complain/file-complaint.page.tsx'), 'FileComplaintPage'),
});

const followComplaint = createRoute({
  getParentRoute: () => layout,
  path: '/complain/follow',
  component: lazyPage(() => import('../features/complain/follow-complaint.page.tsx'), 'FollowComplaintPage'),
});

const loadVerify = () => import('../features/verify/verify.page.tsx');

const verify = createRoute({
  getParentRoute: () => layout,
  path: '/verify',
  component: lazyPage(loadVerify, 'VerifyPage'),
});

// Where the QR code of a certificate leads.
const verification = createRoute({
  getParentRoute: () => layout,
  path: '/verify/$number',
  component: lazyPage(loadVerify, 'VerifyPage'),
});

const access = createRoute({
  getParentRoute: () => layout,
  path: '/docs/access',
  component: lazyPage(() => import('../features/access/access.page.tsx'), 'AccessPage'),
});

/** The pages anybody may open; none of them loads antd. */
export const publicRoutes = layout.addChildren([
  selfCheck,
  map,
  report,
  policy,
  roster,
  notices,
  notice,
  publicity,
  results,
  complain,
  followComplaint,
  verify,
  verification,
  signIn,
  register,
  access,
]);
