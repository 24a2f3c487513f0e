import { createRoute } from '@tanstack/react-router';
import { examinationRoutes } from './examination-routes.ts';
import { lazyPage } from './lazy-page.tsx';
import { officeShellRoute as shell } from './office-shell-route.ts';

const workbench = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyPage(() => import('../features/workbench/workbench.page.tsx'), 'WorkbenchPage'),
});

const messages = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  component: lazyPage(() => import('../office/messages/messages.page.tsx'), 'MessagesPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyPage(() => import('../features/account/account.page.tsx'), 'AccountPage'),
});

const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossier',
  component: lazyPage(() => import('../features/dossier/dossier.page.tsx'), 'DossierPage'),
});

const personDossier = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$id',
  component: lazyPage(() => import('../features/dossier/person-dossier.page.tsx'), 'PersonDossierPage'),
});

const employees = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyPage(() => import('../features/people/employee-list.page.tsx'), 'EmployeeListPage'),
});

const reviewImport = createRoute({
  getParentRoute: () => shell,
  path: '/people/reviews',
  component: lazyPage(() => import('../features/people/review-import.page.tsx'), 'ReviewImportPage'),
});

const applications = createRoute({
  getParentRoute: () => shell,
  path: '/applications',
  component: lazyPage(() => import('../features/applications/application-list.page.tsx'), 'ApplicationListPage'),
});

const apply = createRoute({
  getParentRoute: () => shell,
  path: '/apply',
  component: lazyPage(() => import('../features/applications/apply.page.tsx'), 'ApplyPage'),
});

const application = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$id',
  component: lazyPage(() => import('../features/applications/application.page.tsx'), 'ApplicationPage'),
});

const evaluationForm = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$id/form',
  component: lazyPage(() => import('../features/applications/evaluation-form.page.tsx'), 'EvaluationFormPage'),
});

const cycles = createRoute({
  getParentRoute: () => shell,
  path: '/cycles',
  component: lazyPage(() => import('../features/cycles/cycle-list.page.tsx'), 'CycleListPage'),
});

const newCycle = createRoute({
  getParentRoute: () => shell,
  path: '/cycles/new',
  component: lazyPage(() => import('../features/cycles/cycle-form.page.tsx'), 'NewCyclePage'),
});

const cycle = createRoute({
  getParentRoute: () => shell,
  path: '/cycles/$id',
  component: lazyPage(() => import('../features/cycles/cycle.page.tsx'), 'CyclePage'),
});

const cycleEdit = createRoute({
  getParentRoute: () => shell,
  path: '/cycles/$id/edit',
  component: lazyPage(() => import('../features/cycles/cycle-form.page.tsx'), 'CycleEditPage'),
});

const organisations = createRoute({
  getParentRoute: () => shell,
  path: '/organisations',
  component: lazyPage(() => import('../features/organisations/organisation-list.page.tsx'), 'OrganisationListPage'),
});

const newOrganisation = createRoute({
  getParentRoute: () => shell,
  path: '/organisations/new',
  component: lazyPage(() => import('../features/organisations/organisation-form.page.tsx'), 'NewOrganisationPage'),
});

const organisation = createRoute({
  getParentRoute: () => shell,
  path: '/organisations/$id',
  component: lazyPage(() => import('../features/organisations/organisation.page.tsx'), 'OrganisationPage'),
});

const organisationEdit = createRoute({
  getParentRoute: () => shell,
  path: '/organisations/$id/edit',
  component: lazyPage(() => import('../features/organisations/organisation-form.page.tsx'), 'OrganisationEditPage'),
});

const issuing = createRoute({
  getParentRoute: () => shell,
  path: '/organisations/$id/issuing',
  component: lazyPage(() => import('../features/issuing/issuing.page.tsx'), 'IssuingPage'),
});

const committees = createRoute({
  getParentRoute: () => shell,
  path: '/committees',
  component: lazyPage(() => import('../features/committees/committee-list.page.tsx'), 'CommitteeListPage'),
});

const newCommittee = createRoute({
  getParentRoute: () => shell,
  path: '/committees/new',
  component: lazyPage(() => import('../features/committees/committee-form.page.tsx'), 'NewCommitteePage'),
});

const committee = createRoute({
  getParentRoute: () => shell,
  path: '/committees/$id',
  component: lazyPage(() => import('../features/committees/committee.page.tsx'), 'CommitteePage'),
});

const committeeEdit = createRoute({
  getParentRoute: () => shell,
  path: '/committees/$id/edit',
  component: lazyPage(() => import('../features/committees/committee-form.page.tsx'), 'CommitteeEditPage'),
});

const experts = createRoute({
  getParentRoute: () => shell,
  path: '/experts',
  component: lazyPage(() => import('../features/experts/expert-list.page.tsx'), 'ExpertListPage'),
});

const newExpert = createRoute({
  getParentRoute: () => shell,
  path: '/experts/new',
  component: lazyPage(() => import('../features/experts/expert-form.page.tsx'), 'NewExpertPage'),
});

const expert = createRoute({
  getParentRoute: () => shell,
  path: '/experts/$id',
  component: lazyPage(() => import('../features/experts/expert.page.tsx'), 'ExpertPage'),
});

const expertEdit = createRoute({
  getParentRoute: () => shell,
  path: '/experts/$id/edit',
  component: lazyPage(() => import('../features/experts/expert-form.page.tsx'), 'ExpertEditPage'),
});

const certificates = createRoute({
  getParentRoute: () => shell,
  path: '/certificates',
  component: lazyPage(() => import('../features/certificates/certificates.page.tsx'), 'CertificatesPage'),
});

const issue = createRoute({
  getParentRoute: () => shell,
  path: '/certificates/issue',
  component: lazyPage(() => import('../features/certificates/issue.page.tsx'), 'IssuePage'),
});

const certificate = createRoute({
  getParentRoute: () => shell,
  path: '/certificates/$id',
  component: lazyPage(() => import('../features/certificates/certificate.page.tsx'), 'CertificatePage'),
});

const groups = createRoute({
  getParentRoute: () => shell,
  path: '/groups',
  component: lazyPage(() => import('../features/groups/group-list.page.tsx'), 'GroupListPage'),
});

const group = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group',
  component: lazyPage(() => import('../features/groups/group.page.tsx'), 'GroupPage'),
});

const newDraw = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group/draw',
  component: lazyPage(() => import('../features/draws/new-draw.page.tsx'), 'NewDrawPage'),
});

const assignExperts = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group/assign',
  component: lazyPage(() => import('../features/groups/assign-experts.page.tsx'), 'AssignExpertsPage'),
});

const sheets = createRoute({
  getParentRoute: () => shell,
  path: '/sheets',
  component: lazyPage(() => import('../features/sheets/sheet-list.page.tsx'), 'SheetListPage'),
});

const sheet = createRoute({
  getParentRoute: () => shell,
  path: '/sheets/$id',
  component: lazyPage(() => import('../features/sheets/sheet.page.tsx'), 'SheetPage'),
});

const draws = createRoute({
  getParentRoute: () => shell,
  path: '/draws',
  component: lazyPage(() => import('../features/draws/draw-list.page.tsx'), 'DrawListPage'),
});

const draw = createRoute({
  getParentRoute: () => shell,
  path: '/draws/$id',
  component: lazyPage(() => import('../features/draws/draw.page.tsx'), 'DrawPage'),
});

const planMeeting = createRoute({
  getParentRoute: () => shell,
  path: '/draws/$id/meeting',
  component: lazyPage(() => import('../features/meetings/plan-meeting.page.tsx'), 'PlanMeetingPage'),
});

const meetings = createRoute({
  getParentRoute: () => shell,
  path: '/meetings',
  component: lazyPage(() => import('../features/meetings/meeting-list.page.tsx'), 'MeetingListPage'),
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/$id',
  component: lazyPage(() => import('../features/meetings/meeting.page.tsx'), 'MeetingPage'),
});

const complaints = createRoute({
  getParentRoute: () => shell,
  path: '/complaints',
  component: lazyPage(() => import('../features/complaints/complaint-list.page.tsx'), 'ComplaintListPage'),
});

const complaint = createRoute({
  getParentRoute: () => shell,
  path: '/complaints/$id',
  component: lazyPage(() => import('../features/complaints/complaint.page.tsx'), 'ComplaintPage'),
});

const integrity = createRoute({
  getParentRoute: () => shell,
  path: '/integrity-bans',
  component: lazyPage(() => import('../features/integrity/integrity.page.tsx'), 'IntegrityPage'),
});

const ban = createRoute({
  getParentRoute: () => shell,
  path: '/integrity-bans/$id',
  component: lazyPage(() => import('../features/integrity/ban.page.tsx'), 'BanPage'),
});

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  component: lazyPage(() => import('../features/accounts/account-list.page.tsx'), 'AccountListPage'),
});

const newAccount = createRoute({
  getParentRoute: () => shell,
  path: '/accounts/new',
  component: lazyPage(() => import('../features/accounts/new-account.page.tsx'), 'NewAccountPage'),
});

const accountDetail = createRoute({
  getParentRoute: () => shell,
  path: '/accounts/$id',
  component: lazyPage(() => import('../features/accounts/account-detail.page.tsx'), 'AccountDetailPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyPage(() => import('../features/audit/audit.page.tsx'), 'AuditPage'),
});

const missing = createRoute({
  getParentRoute: () => shell,
  path: '/$',
  component: lazyPage(() => import('../office/states/problem-state.tsx'), 'MissingState'),
});

/** The screens of those who are signed in: all are loaded when first opened, and antd with them. */
export const officeRoutes = shell.addChildren([
  workbench,
  dossier,
  personDossier,
  employees,
  reviewImport,
  applications,
  apply,
  application,
  evaluationForm,
  cycles,
  newCycle,
  cycle,
  cycleEdit,
  organisations,
  newOrganisation,
  organisation,
  organisationEdit,
  issuing,
  committees,
  newCommittee,
  committee,
  committeeEdit,
  experts,
  newExpert,
  expert,
  expertEdit,
  groups,
  group,
  newDraw,
  assignExperts,
  sheets,
  sheet,
  draws,
  draw,
  planMeeting,
  meetings,
  meeting,
  ...examinationRoutes,
  certificates,
  issue,
  certificate,
  integrity,
  ban,
  complaints,
  complaint,
  accounts,
  newAccount,
  accountDetail,
  audit,
  messages,
  account,
  missing,
]);
