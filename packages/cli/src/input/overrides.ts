import { type Problem, parseAssessmentRequest, type RequestOverrides } from '@guantong/contracts';
import { type CommandFailure, usageFailure } from '../failure.ts';
import type { Language } from '../language/language.ts';

/** The flags that take the place of a field of every request. */
export interface OverrideFlags {
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly jurisdiction?: string;
  readonly cycleYear?: string;
  readonly target?: string;
}

const flagNames = {
  asOf: '--as-of',
  knownOn: '--known-on',
  jurisdiction: '--jurisdiction',
  cycleYear: '--cycle-year',
  target: '--target',
} as const;
type Field = keyof typeof flagNames;

/** The fields that the flags give. A value that no request could carry is a usage failure naming what was expected. */
export function parseOverrides(flags: OverrideFlags, language: Language): RequestOverrides {
  const fields: Readonly<Record<string, unknown>> = {
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.knownOn === undefined ? {} : { knownOn: flags.knownOn }),
    ...(flags.jurisdiction === undefined ? {} : { jurisdiction: flags.jurisdiction }),
    ...(flags.cycleYear === undefined ? {} : { cycleYear: toNumber(flags.cycleYear) }),
    ...(flags.target === undefined ? {} : { target: toTarget(flags.target) }),
  };
  // The one schema of requests judges the flags too: an otherwise empty request can only fail by them.
  const carrier = { asOf: '2024-01-01', dossier: { credentials: [], employments: [] }, ...fields };
  const checked = parseAssessmentRequest(carrier, { language });
  if (!checked.ok) throw flagFailure(flags, checked.problems);
  const { asOf, knownOn, jurisdiction, cycleYear, target } = checked.request;
  return { ...('asOf' in fields ? { asOf } : {}), knownOn, jurisdiction, cycleYear, target };
}

function flagFailure(flags: OverrideFlags, problems: readonly Problem[]): CommandFailure {
  const { path = '', expected = '' } = problems[0] ?? {};
  const [, key = '', part = 'type'] = path.split('/');
  const field = isField(key) ? key : 'target';
  const [flag, given] = [flagNames[field], flags[field] ?? ''];
  if (field !== 'target') {
    return usageFailure({
      zh: `${flag} 应为${expected}，实际为“${given}”`,
      en: `${flag}: expected ${expected}, found “${given}”`,
    });
  }
  return usageFailure({
    zh: `${flag} 应写作 ${targetForms}；“${given}”中的 ${part} 应为${expected}`,
    en: `${flag}: expected ${targetForms}; in “${given}” the ${part} is wrong: expected ${expected}`,
  });
}

function isField(key: string): key is Field {
  return Object.hasOwn(flagNames, key);
}

const targetForms =
  'title:SERIES:LEVEL[:SPECIALTY] | skill-level:OCCUPATION:LEVEL | professional-qualification:CATEGORY[:LEVEL]';

/** title:engineering:intermediate:电气 → the target as a request carries it. What is missing stays absent. */
function toTarget(text: string): Readonly<Record<string, string>> {
  const [type = '', second, third, ...others] = text.split(':');
  const rest = others.length === 0 ? undefined : others.join(':');
  const level = third === undefined || rest === undefined ? third : `${third}:${rest}`;
  switch (type) {
    case 'title':
      return present({ type, series: second, level: third, specialty: rest });
    case 'skill-level':
      return present({ type, occupation: second, level });
    default:
      return present({ type, category: second, level });
  }
}

function present(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function toNumber(text: string): number | string {
  return /^-?[0-9]+$/.test(text) ? Number(text) : text;
}
