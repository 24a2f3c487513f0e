export {
  type Calendar,
  type CalendarProblem,
  createCalendar,
  type DayKind,
  type DayKindAnswer,
  type WindowAnswer,
  type WorkingDayAnswer,
  type WorkingDayWindow,
} from './calendar/calendar.ts';
export {
  type CalendarVersion,
  calendarYearsOf,
  isCalendarVersion,
  latestCalendarVersion,
} from './calendar/calendar-versions.ts';
export type { CalendarYear, HolidayName } from './calendar/calendar-year.ts';
export { addDays, addYears, type DayText, isDay } from './calendar/day.ts';
export { dayInShanghai, timeInShanghai } from './calendar/day-in-shanghai.ts';
export { explainWindow } from './calendar/explain-window.ts';
export { sayDays } from './calendar/say-day.ts';
export { type AllowedAction, allowedActions } from './case/allowed-actions.ts';
export { type ApplyAnswer, applyAction } from './case/apply-action.ts';
export type {
  CaseAction,
  CaseActionOf,
  CorrectionItem,
  PointedReason,
  Pointer,
  ResultBasis,
  Submission,
  SubmittedAnswer,
} from './case/case-action.ts';
export {
  type CaseActionKind,
  type CaseRole,
  type CaseStateName,
  caseActions,
  caseRoles,
  caseStates,
  endedCaseStates,
  finalCaseStates,
  isSystemCaseAction,
  type SystemCaseAction,
} from './case/case-names.ts';
export type { CaseProblem, CaseRefusal } from './case/case-problem.ts';
export {
  type CaseSettingDefinition,
  type CaseSettings,
  caseSettingDefinitions,
  checkCaseSettings,
  defaultCaseSettings,
  type SettingProblem,
} from './case/case-settings.ts';
export * from './case/case-state.ts';
export { type CaseTransition, type Destination, type Fork, type ForkName, forks } from './case/case-transition.ts';
export { type FoldAnswer, foldCase } from './case/fold-case.ts';
export type { CaseContext, CaseMoment } from './case/guard.ts';
export { type GuardName, guards } from './case/guards.ts';
export { type CaseStep, caseSteps } from './case/steps.ts';
export { caseTransitions } from './case/transitions.ts';
export {
  composeSkillNumber,
  type NumberAnswer,
  type NumberProblem,
  type SkillNumberOptions,
  type SkillNumberParts,
  skillNumberDigits,
  skillNumberSources,
} from './certificate-number/compose-skill-number.ts';
export {
  checkBodyNumberPattern,
  checkTitleNumberPattern,
  composeTitleNumber,
  defaultTitleNumberPattern,
  parseTitleNumber,
  type TitleNumberParts,
  type TitleNumberPattern,
  titleNumberSource,
} from './certificate-number/title-number.ts';
export {
  type Attendance,
  canSit,
  hasQuorum,
  isCarried,
  quorumOf,
  voteBase,
  votesNeeded,
} from './committee/ballot-thresholds.ts';
export {
  type CommitteeProblem,
  checkCommittee,
  checkFiledSpan,
  type FilingProblem,
  mayReview,
  minimumSizeOf,
  type ReviewedTitle,
} from './committee/check-committee.ts';
export { type Committee, type CommitteeLevel, type CommitteeMember, committeeLevels } from './committee/committee.ts';
export { type CommitteeSettings, committeeSources, defaultCommitteeSettings } from './committee/committee-settings.ts';
export {
  type AllowedComplaintAction,
  allowedComplaintActions,
  applyComplaintAction,
  type ComplaintAnswer,
  type ComplaintFold,
  foldComplaint,
} from './complaint/apply-complaint-action.ts';
export { effectsOn, handlersOf } from './complaint/check-complaint-payload.ts';
export type { ComplaintAction, ComplaintActionOf, Finding } from './complaint/complaint-action.ts';
export { type ComplaintGuardName, type ComplaintMoment, complaintGuards } from './complaint/complaint-guards.ts';
export {
  type ComplaintActionKind,
  type ComplaintEffect,
  type ComplaintHandler,
  type ComplaintKind,
  type ComplaintRole,
  type ComplaintStateName,
  complaintActions,
  complaintEffects,
  complaintHandlers,
  complaintKinds,
  complaintRoles,
  complaintStates,
} from './complaint/complaint-names.ts';
export type { ComplaintProblem, ComplaintRefusal } from './complaint/complaint-problem.ts';
export {
  type ComplaintContext,
  type ComplaintSettings,
  complaintSettingSources,
  defaultComplaintSettings,
} from './complaint/complaint-settings.ts';
export {
  type ComplaintReport,
  type ComplaintState,
  caseResolutionOf,
  createComplaint,
  finalFinding,
  mayKnowComplainant,
  protectsByDefault,
} from './complaint/complaint-state.ts';
export { type ComplaintTransition, complaintTransitions } from './complaint/complaint-transitions.ts';
export { type CyclePlanProblem, checkCyclePlan } from './cycle/check-cycle-plan.ts';
export {
  type CyclePlan,
  type CycleStage,
  type CycleState,
  cycleStages,
  cycleStates,
  type StageDates,
} from './cycle/cycle.ts';
export { cycleProblemWords } from './cycle/cycle-problem-words.ts';
export {
  type CycleSettingKey,
  cycleSettingDefinitions,
  skilledGroupDefault,
  skilledGroupSource,
} from './cycle/cycle-settings.ts';
export {
  type CycleAction,
  type CycleAnswer,
  type CycleProblem,
  type CycleTransition,
  cycleActions,
  cycleTransitions,
  moveCycle,
} from './cycle/cycle-transitions.ts';
export type { ProblemWords } from './log/problem-words.ts';
export { type CombinedMarks, type CombinedMethod, combineMarks } from './marks/combine-marks.ts';
export { isMark, type Mark, type MethodResult, type Rounding } from './marks/mark.ts';
export {
  checkMarkRule,
  defaultPassing,
  defaultPassMark,
  type MarkRule,
  type MarkRuleProblem,
  markSources,
} from './marks/mark-rule.ts';
export {
  type PanelAnswer,
  type PanelMark,
  type PanelProblem,
  type PanelRule,
  type PanelSheet,
  panelMark,
  panelRules,
} from './marks/panel-mark.ts';
export {
  checkRubric,
  checkScores,
  type Rubric,
  type RubricItem,
  type RubricProblem,
  type ScoreProblem,
  type Scores,
  sumOfScores,
} from './marks/rubric.ts';
export { type MarkedQuestion, type TheoryMark, theoryMark } from './marks/theory-mark.ts';
export {
  type AllowedMeetingAction,
  allowedMeetingActions,
  applyMeetingAction,
  foldMeeting,
  type MeetingAnswer,
  type MeetingFold,
} from './meeting/apply-meeting-action.ts';
export { checkMeetingPlan, type MeetingPlanProblem } from './meeting/check-meeting-plan.ts';
export type { Attending, ItemCount, MeetingAction, MeetingActionOf, RoundCount } from './meeting/meeting-action.ts';
export { type MeetingGuardName, meetingGuards } from './meeting/meeting-guards.ts';
export {
  exclusionWords,
  finalMeetingStates,
  type MeetingActionKind,
  type MeetingRole,
  type MeetingStateName,
  type MemberOffice,
  meetingActions,
  meetingRoles,
  meetingStates,
  memberOffices,
  type RecusalGround,
  recusalGrounds,
} from './meeting/meeting-names.ts';
export type { MeetingProblem, MeetingRefusal } from './meeting/meeting-problem.ts';
export {
  createMeeting,
  type MeetingPlan,
  type MeetingState,
  type Recusal,
  type Round,
} from './meeting/meeting-state.ts';
export { type MeetingTransition, meetingTransitions } from './meeting/meeting-transitions.ts';
export { type ItemOutcome, type Minutes, minutesOf, roundOutcomes } from './meeting/minutes.ts';
export { pendingApplications, proposeRounds, votersOn } from './meeting/voters.ts';
export type { Basis, Source } from './source.ts';
export type { Text } from './text.ts';
