import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page.tsx';
import { officeShellRoute as shell } from './office-shell-route.ts';

const ownExaminations = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/mine',
  component: lazyPage(() => import('../features/examinations/own-examinations.page.tsx'), 'OwnExaminationsPage'),
});

const attempt = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/sittings/$id/attempt',
  component: lazyPage(() => import('../features/examinations/attempt.page.tsx'), 'AttemptPage'),
});

const examQuestions = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/questions',
  component: lazyPage(() => import('../features/examinations/question-list.page.tsx'), 'QuestionListPage'),
});

const examSittings = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/sittings',
  component: lazyPage(() => import('../features/examinations/sitting-list.page.tsx'), 'SittingListPage'),
});

const examSitting = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/sittings/$id',
  component: lazyPage(() => import('../features/examinations/sitting.page.tsx'), 'SittingPage'),
});

const examPanels = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/panels',
  component: lazyPage(() => import('../features/examinations/panel-list.page.tsx'), 'PanelListPage'),
});

const examPanel = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/panels/$id',
  component: lazyPage(() => import('../features/examinations/panel.page.tsx'), 'PanelPage'),
});

const examMarks = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/marks',
  component: lazyPage(() => import('../features/examinations/mark-list.page.tsx'), 'MarkListPage'),
});

const markingList = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/marking',
  component: lazyPage(() => import('../features/examinations/marking-list.page.tsx'), 'MarkingListPage'),
});

const markingSheet = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/marking/$id',
  component: lazyPage(() => import('../features/examinations/marking-sheet.page.tsx'), 'MarkingSheetPage'),
});

/** The screens of examinations: of candidates, examiners, and the body. */
export const examinationRoutes = [
  ownExaminations,
  attempt,
  examQuestions,
  examSittings,
  examSitting,
  examPanels,
  examPanel,
  examMarks,
  markingList,
  markingSheet,
] as const;
