export * from './applications/application.schema.ts';
export * from './applications/application-list.schema.ts';
export * from './applications/application-parts.schema.ts';
export * from './applications/case-act.schema.ts';
export * from './applications/case-verification.schema.ts';
export * from './applications/publicity.schema.ts';
export { assessmentAnswerSchema, assessmentSchema, openQuestionSchema } from './assessment.schema.ts';
export {
  assessmentRequestSchema,
  assessmentRequestStructureSchema,
} from './assessment-request.schema.ts';
export { assessmentRequestJsonSchema } from './assessment-request-json-schema.ts';
export { type Can, canSchema } from './can.schema.ts';
export {
  basisSchema,
  citationSchema,
  citedTextSchema,
  codedTextSchema,
  policyStampSchema,
  routeKindSchema,
} from './citation.schema.ts';
export * from './complaints/complaint.schema.ts';
export * from './complaints/complaint-fields.schema.ts';
export * from './complaints/public-complaint.schema.ts';
export { credentialSchema } from './credential.schema.ts';
export * from './credentials/certificate.schema.ts';
export * from './credentials/integrity-ban.schema.ts';
export * from './credentials/issuer.schema.ts';
export * from './credentials/verification.schema.ts';
export * from './cycles/cycle.schema.ts';
export * from './cycles/cycle-fields.schema.ts';
export { dossierSchema } from './dossier.schema.ts';
export { employmentSchema } from './employment.schema.ts';
export * from './evaluation/ballot.schema.ts';
export * from './evaluation/draw.schema.ts';
export * from './evaluation/examination-attempt.schema.ts';
export * from './evaluation/examination-case.schema.ts';
export * from './evaluation/examination-fields.schema.ts';
export * from './evaluation/examination-mark.schema.ts';
export * from './evaluation/examination-marking.schema.ts';
export * from './evaluation/examination-panel.schema.ts';
export * from './evaluation/examination-paper.schema.ts';
export * from './evaluation/examination-question.schema.ts';
export * from './evaluation/examination-sitting.schema.ts';
export * from './evaluation/meeting.schema.ts';
export * from './evaluation/review-group.schema.ts';
export * from './evaluation/review-settings.schema.ts';
export * from './evaluation/sheet.schema.ts';
export {
  examCategorySchema,
  isoDateSchema,
  jurisdictionSchema,
  occupationSchema,
  qualificationLevelSchema,
  regionSchema,
  skillLevelSchema,
  titleLevelSchema,
  titleSeriesSchema,
} from './fields.schema.ts';
export { maskName } from './identifiers/mask-name.ts';
export { maskResidentId } from './identifiers/mask-resident-id.ts';
export { normaliseName } from './identifiers/normalise-name.ts';
export {
  type CertificateNumber,
  type CertificateNumberOptions,
  parseCertificateNumber,
} from './identifiers/parse-certificate-number.ts';
export {
  parseResidentId,
  type ResidentId,
  type ResidentIdOptions,
  residentIdCheck,
} from './identifiers/parse-resident-id.ts';
export { organisationCodeCheck, parseUscc, type Uscc, usccCheck } from './identifiers/parse-uscc.ts';
export type { IdentifierProblem, ParsedIdentifier } from './identifiers/parsed-identifier.ts';
export { listSchema, pageFields } from './list.schema.ts';
export * from './organisations/body-scope.schema.ts';
export * from './organisations/committee.schema.ts';
export * from './organisations/expert.schema.ts';
export * from './organisations/granted-right.schema.ts';
export * from './organisations/organisation.schema.ts';
export * from './organisations/organisation-fields.schema.ts';
export {
  type InvalidParse,
  type ParsedRequest,
  type ParseOptions,
  parseAssessmentRequest,
  type RequestOverrides,
  type ValidRequest,
} from './parse-assessment-request.ts';
export { parseNdjsonLine } from './parse-ndjson-line.ts';
export * from './people/access.schema.ts';
export * from './people/account.schema.ts';
export * from './people/audit.schema.ts';
export * from './people/person-dossier.schema.ts';
export * from './people/role.schema.ts';
export * from './people/session.schema.ts';
export { planReportSchema, planSchema } from './plan.schema.ts';
export {
  directoryEntrySchema,
  type PolicyDocument,
  policyChangeSchema,
  policyDocumentSchema,
  policyRuleSchema,
  ruleDifferenceSchema,
} from './policy.schema.ts';
export {
  type InvalidRequest,
  invalidRequestSchema,
  type Problem,
  type ProblemDetails,
  problemDetailsSchema,
  problemSchema,
} from './problem.schema.ts';
export {
  type RosterJobStatus,
  type RosterProgressReport,
  type RosterResultSummary,
  type RosterRowError,
  rosterJobSchema,
  rosterProgressSchema,
  rosterRowErrorSchema,
  rosterSummarySchema,
} from './roster.schema.ts';
export { checkSchema, type ProcedureCheck, sourceSchema } from './source.schema.ts';
export type { ProblemLanguage } from './structure/problem-list.ts';
export { targetSchema } from './target.schema.ts';
export { textSchema } from './text.schema.ts';
