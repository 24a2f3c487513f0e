import type { JobTables } from '../jobs/jobs.tables.ts';
import type { ApplicationTables } from '../modules/applications/applications.tables.ts';
import type { BatchTables } from '../modules/applications/batch/batch.tables.ts';
import type { ComplaintTables } from '../modules/complaints/complaints.tables.ts';
import type { CredentialTables } from '../modules/credentials/credentials.tables.ts';
import type { CycleTables } from '../modules/cycles/cycles.tables.ts';
import type { DrawTables } from '../modules/evaluation/draws/draws.tables.ts';
import type { ExaminationTables } from '../modules/evaluation/examinations/examinations.tables.ts';
import type { ReviewSettingsTables } from '../modules/evaluation/groups/review-settings.tables.ts';
import type { MeetingTables } from '../modules/evaluation/meetings/meetings.tables.ts';
import type { SheetTables } from '../modules/evaluation/sheets/sheets.tables.ts';
import type { OrganisationTables } from '../modules/organisations/organisations.tables.ts';
import type { DossierTables } from '../modules/people/dossier/dossier.tables.ts';
import type { IntegrityTables } from '../modules/people/integrity/integrity.tables.ts';
import type { PeopleTables } from '../modules/people/people.tables.ts';
import type { PublicityTables } from '../modules/publicity/publicity.tables.ts';
import type { AuditEntriesTable, AuditHeadsTable } from './audit.tables.ts';

/** Every table, joined from the modules' `*.tables.ts`, which import nothing but kysely's types. */
export interface Schema
  extends JobTables,
    PeopleTables,
    DossierTables,
    IntegrityTables,
    OrganisationTables,
    CycleTables,
    ApplicationTables,
    ReviewSettingsTables,
    DrawTables,
    MeetingTables,
    SheetTables,
    ExaminationTables,
    BatchTables,
    CredentialTables,
    ComplaintTables,
    PublicityTables {
  audit_entries: AuditEntriesTable;
  audit_heads: AuditHeadsTable;
}
