export { conditionSchema, splitCondition } from './language/condition.ts';
export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
} from './language/diagnostic.ts';
export type {
  Condition,
  ConditionSource,
  Operator,
} from './language/operator.ts';
export { type Pack, packSchema } from './language/pack.ts';
export {
  type PackFile,
  type ParsedPack,
  type ParsedPacks,
  parsePacks,
} from './language/parse-packs.ts';
export { operators } from './operators/table.ts';
