export {
  assessRoster,
  type JudgedRosterRun,
  judgeRoster,
  type RosterOutcome,
  type RosterProgress,
  type RosterRun,
} from './assess-roster.ts';
export type { RosterSink } from './format/byte-sink.ts';
export type { RosterSource } from './format/load-bytes.ts';
export { createPeopleJudge, type PeopleJudgeOptions } from './judging/create-people-judge.ts';
export type { PeopleJudge } from './judging/people-judge.ts';
export type { ProblemCode } from './problem-texts.ts';
export type { OccupationName as DirectoryName } from './reading/occupation-names.ts';
export { readRoster } from './reading/read-roster.ts';
export { type CorrectionWriter, correctedTemplate, createCorrectionWriter } from './results/correction-writer.ts';
export { createCsvLineSink, createCsvSink } from './results/csv-sink.ts';
export type { PersonLines } from './results/person-lines.ts';
export { isExam, type PersonResult, type TargetResult, type Track, targetKey } from './results/person-result.ts';
export type { ResultSink } from './results/result-sink.ts';
export type { RosterAssessment, RosterRoute } from './results/roster-assessment.ts';
export { type AssessRow, createRosterAssessor, type Explained } from './results/roster-assessor.ts';
export {
  type ConditionCount,
  createSummaryCounter,
  type MonthCount,
  type RosterSummary,
  type TargetCount,
} from './results/roster-summary.ts';
export { createXlsxLineSink, createXlsxSink } from './results/xlsx-sink.ts';
export type {
  FaultyRow,
  RosterError,
  RosterEvent,
  RosterFailure,
  RosterNotice,
  RosterRow,
  SourceRow,
} from './roster-event.ts';
export { defaultRosterLimits, type RosterLimits } from './roster-limits.ts';
export type { RosterOptions } from './roster-options.ts';
export { type ColumnPlace, problemSentence, type RosterProblem } from './roster-problem.ts';
export { writeTemplate } from './template/write-template.ts';
