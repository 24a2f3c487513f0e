import type {
  BlueprintLine,
  EvaluationMethod,
  ExamStation,
  LevelMethods,
  PanelMethod,
  PaperQuestion,
  QuestionDifficulty,
  QuestionKind,
  QuestionOption,
} from '@guantong/contracts';
import type { ColumnType, Generated } from 'kysely';

type Json<Value> = ColumnType<Value, string, string>;
type Level = LevelMethods['level'];

/** Migration 0007. Points and marks are whole tenths; instants ISO strings in UTC. */
export interface ExamQuestionsTable {
  id: string;
  body_id: string;
  subject: string;
  level: Level;
  topic: string;
  kind: QuestionKind;
  difficulty: QuestionDifficulty;
  points_tenths: number;
  stem: string;
  options: Json<readonly QuestionOption[]>;
  correct: Json<readonly string[]>;
  state: Generated<'active' | 'retired'>;
  created_by: string;
  created_at: string;
  version: Generated<number>;
}

export interface ExamPapersTable {
  id: string;
  cycle_id: string;
  body_id: string;
  subject: string;
  level: Level;
  name: string;
  blueprint: Json<readonly BlueprintLine[]>;
  seed: string;
  bank_hash: string;
  hash: string;
  content: Json<readonly PaperQuestion[]>;
  created_by: string;
  created_at: string;
}

export interface ExamPaperKeysTable {
  paper_id: string;
  body_id: string;
  correct: Json<Readonly<Record<string, readonly string[]>>>;
}

export interface ExamSittingsTable {
  id: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  group_name: string;
  paper_id: string;
  subject: string;
  level: Level;
  shape: Json<Readonly<Record<string, string>>>;
  title: string;
  room: string;
  opens_at: string;
  closes_at: string;
  minutes: number;
  cancel_reason: string | null;
  closed_at: string | null;
  created_by: string;
  created_at: string;
  version: Generated<number>;
}

export interface ExamCandidatesTable {
  sitting_id: string;
  application_id: string;
  body_id: string;
  jurisdiction: string;
  person_id: string;
  /** Of the case: 2 after a re-check that was upheld (migration 0011). */
  evaluation: number;
  admission_number: string;
  seat: number;
  started_at: string | null;
  deadline_at: string | null;
  handed_in_at: string | null;
  handed_in_by: 'candidate' | 'deadline' | null;
  journal_sha256: string | null;
  absent: Generated<boolean>;
}

export interface ExamAnswersTable {
  sitting_id: string;
  application_id: string;
  sequence: number;
  question_id: string;
  choices: ColumnType<readonly string[], string, never>;
  client_at: string;
  at: string;
}

export interface ExamPanelsTable {
  id: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  group_name: string;
  method: PanelMethod;
  level: Level;
  title: string;
  stations: Json<readonly ExamStation[]>;
  spread_limit_tenths: number;
  cancel_reason: Generated<string | null>;
  created_by: string;
  created_at: string;
  version: Generated<number>;
}

export interface ExamSlotsTable {
  panel_id: string;
  application_id: string;
  body_id: string;
  jurisdiction: string;
  person_id: string;
  evaluation: number;
  admission_number: string;
  starts_at: string;
  place: string;
  state: Generated<'marking' | 'spread' | 'sealed' | 'absent' | 'cancelled'>;
  round: Generated<number>;
  decision: Json<{ readonly kind: 'keep' | 're-mark'; readonly reason: string }> | null;
  version: Generated<number>;
}

export interface ExamSheetsTable {
  id: string;
  panel_id: string;
  application_id: string;
  body_id: string;
  expert_id: string;
  account_id: string;
  round: number;
  state: Generated<'open' | 'signed' | 'closed'>;
  scores: ColumnType<Readonly<Record<string, number>>, string | undefined, string>;
  comment: Generated<string>;
  signed_at: string | null;
  version: Generated<number>;
}

export interface ExamCompetitionResultsTable {
  id: string;
  application_id: string;
  body_id: string;
  event: string;
  award: string;
  won_on: string;
  mark_tenths: number;
  clause: string;
  evidence: Json<readonly string[]>;
  recorded_by: string;
  recorded_at: string;
}

export interface ExamMarksTable {
  id: string;
  application_id: string;
  cycle_id: string;
  body_id: string;
  jurisdiction: string;
  person_id: string;
  evaluation: number;
  method: EvaluationMethod;
  mark_tenths: number | null;
  source_kind: 'sitting' | 'panel' | 'sheets' | 'competition';
  source_id: string;
  made_at: string;
  released_at: string | null;
  released_by: string | null;
  superseded_at: string | null;
}

/** The tables of examinations, by name. */
export interface ExaminationTables {
  exam_questions: ExamQuestionsTable;
  exam_papers: ExamPapersTable;
  exam_paper_keys: ExamPaperKeysTable;
  exam_sittings: ExamSittingsTable;
  exam_candidates: ExamCandidatesTable;
  exam_answers: ExamAnswersTable;
  exam_panels: ExamPanelsTable;
  exam_slots: ExamSlotsTable;
  exam_sheets: ExamSheetsTable;
  exam_competition_results: ExamCompetitionResultsTable;
  exam_marks: ExamMarksTable;
}
