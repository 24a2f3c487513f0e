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

const newQuestion = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/questions/new',
  component: lazyPage(() => import('../features/examinations/question-form.page.tsx'), 'NewQuestionPage'),
});

const examQuestion = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/questions/$id',
  component: lazyPage(() => import('../features/examinations/question.page.tsx'), 'QuestionPage'),
});

const questionEdit = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/questions/$id/edit',
  component: lazyPage(() => import('../features/examinations/question-form.page.tsx'), 'QuestionEditPage'),
});

const anotherQuestion = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/questions/$id/another',
  component: lazyPage(() => import('../features/examinations/question-form.page.tsx'), 'AnotherQuestionPage'),
});

const examPapers = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/papers',
  component: lazyPage(() => import('../features/examinations/paper-list.page.tsx'), 'PaperListPage'),
});

const newPaper = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/papers/new',
  component: lazyPage(() => import('../features/examinations/paper-form.page.tsx'), 'NewPaperPage'),
});

const examPaper = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/papers/$id',
  component: lazyPage(() => import('../features/examinations/paper.page.tsx'), 'PaperPage'),
});

const paperAgain = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/papers/$id/again',
  component: lazyPage(() => import('../features/examinations/paper-form.page.tsx'), 'PaperAgainPage'),
});

const paperSitting = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/papers/$id/sitting',
  component: lazyPage(() => import('../features/examinations/sitting-form.page.tsx'), 'PaperSittingPage'),
});

const newSitting = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/sittings/new',
  component: lazyPage(() => import('../features/examinations/sitting-form.page.tsx'), 'NewSittingPage'),
});

const sittingMove = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/sittings/$id/time',
  component: lazyPage(() => import('../features/examinations/sitting-move.page.tsx'), 'SittingMovePage'),
});

const newPanel = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/panels/new',
  component: lazyPage(() => import('../features/examinations/panel-form.page.tsx'), 'NewPanelPage'),
});

const panelMove = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/panels/$id/time',
  component: lazyPage(() => import('../features/examinations/panel-move.page.tsx'), 'PanelMovePage'),
});

const slotExaminers = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/panels/$id/candidates/$applicationId/examiners',
  component: lazyPage(() => import('../features/examinations/examiners.page.tsx'), 'ReplaceExaminersPage'),
});

const competition = createRoute({
  getParentRoute: () => shell,
  path: '/examinations/competitions/$id',
  component: lazyPage(() => import('../features/examinations/competition-form.page.tsx'), 'CompetitionFormPage'),
});

const examCases = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group/examinations',
  component: lazyPage(() => import('../features/examinations/exam-cases.page.tsx'), 'ExamCasesPage'),
});

const groupSitting = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group/sitting',
  component: lazyPage(() => import('../features/examinations/sitting-form.page.tsx'), 'NewSittingPage'),
});

const groupPanel = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group/panel',
  component: lazyPage(() => import('../features/examinations/panel-form.page.tsx'), 'NewPanelPage'),
});

const release = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$id/$group/release/$method',
  component: lazyPage(() => import('../features/examinations/release.page.tsx'), 'ReleasePage'),
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
  newQuestion,
  examQuestion,
  questionEdit,
  anotherQuestion,
  examPapers,
  newPaper,
  examPaper,
  paperAgain,
  paperSitting,
  newSitting,
  sittingMove,
  newPanel,
  panelMove,
  slotExaminers,
  competition,
  examCases,
  groupSitting,
  groupPanel,
  release,
] as const;
