import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pack, PackSource, PackWaiverUse } from '../language/pack.ts';
import { dayFromIso } from '../values/day.ts';
import { checkCondition } from './check-conditions.ts';
import { type CheckContext, mistakeAt } from './check-context.ts';

/** What is wrong with one part of a pack (a rule, an overlay, …), and which part it is. */
export interface PartFinding {
  readonly part:
    | 'rules'
    | 'overlays'
    | 'notices'
    | 'equivalences'
    | 'definitions'
    | 'parameters'
    | 'waivers'
    | 'documents';
  readonly at: PropertyKey;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks what every part of a pack refers to: documents, definitions, parameters, lists, waivers, texts. */
export function checkReferences(context: CheckContext): readonly PartFinding[] {
  const { pack } = context;
  return [
    ...pack.rules.map((rule, index) => finding('rules', index, checkRule(rule, index, context))),
    ...pack.overlays.map((overlay, index) => finding('overlays', index, checkOverlay(overlay, index, context))),
    ...pack.notices.map((each, index) => {
      const path = ['notices', index];
      const when = each.when === undefined ? [] : checkWhen(each.when, [...path, 'when'], context);
      return finding('notices', index, [...checkSources(each.sources, path, context), ...when]);
    }),
    ...pack.equivalences.map((each, index) => {
      const path = ['equivalences', index];
      const when = checkWhen(each.when, [...path, 'when'], context);
      return finding('equivalences', index, [...checkSources(each.sources, path, context), ...when]);
    }),
    ...Object.entries(pack.waivers).map(([code, { sources }]) =>
      finding('waivers', code, checkSources(sources ?? [], ['waivers', code], context)),
    ),
    ...Object.entries(pack.parameters).map(([name, values]) =>
      finding('parameters', name, checkParameter(name, values, context)),
    ),
    ...Object.entries(pack.documents).map(([id, document]) =>
      finding('documents', id, checkDocument(id, document, context)),
    ),
  ].filter(({ diagnostics }) => diagnostics.length > 0);
}

function finding(part: PartFinding['part'], at: PropertyKey, diagnostics: readonly Diagnostic[]): PartFinding {
  return { part, at, diagnostics };
}

function checkRule(rule: Pack['rules'][number], index: number, context: CheckContext): readonly Diagnostic[] {
  const path = ['rules', index];
  return [
    ...checkSources(rule.sources, path, context),
    ...checkList(rule, path, context),
    ...checkWhen(rule.when, [...path, 'when'], context),
    ...checkWaives(rule.waives, [...path, 'waives'], context),
    ...checkCodes(rule.achievements, 'achievements', path, context),
    ...checkCodes(rule.methods, 'methods', path, context),
  ];
}

function checkOverlay(overlay: Pack['overlays'][number], index: number, context: CheckContext): readonly Diagnostic[] {
  const path = ['overlays', index];
  const waives = 'waives' in overlay ? (overlay.waives ?? []) : [];
  return [
    ...checkSources(overlay.sources, path, context),
    ...checkWhen(overlay.when, [...path, 'when'], context),
    ...checkWaives(waives, [...path, 'waives'], context),
  ];
}

function checkWhen(when: Parameters<typeof checkCondition>[0], path: readonly PropertyKey[], context: CheckContext) {
  return checkCondition(when, { pack: context.parsed, path }, context);
}

function checkSources(
  sources: readonly PackSource[],
  path: readonly PropertyKey[],
  context: CheckContext,
): readonly Diagnostic[] {
  return sources.flatMap(({ document }, index) => {
    if (context.chain.some(({ pack }) => Object.hasOwn(pack.documents, document))) return [];
    const place = { pack: context.parsed, path: [...path, 'sources', index, 'document'] };
    const fix = 'Add the document to `documents` of this pack or one above it, or correct the id.';
    return [mistakeAt(place, 'unknown-document', `expected the id of a document, found "${document}"`, fix)];
  });
}

function checkList(
  { target }: Pack['rules'][number],
  path: readonly PropertyKey[],
  context: CheckContext,
): readonly Diagnostic[] {
  if (!('title' in target) || typeof target.series !== 'string') return [];
  const list = target.series;
  if (context.chain.some(({ pack }) => Object.hasOwn(pack.lists, list))) return [];
  const place = { pack: context.parsed, path: [...path, 'target', 'series'] };
  const fix = 'Give the list in `lists` of this pack or one above it, or write the series as a list.';
  return [mistakeAt(place, 'unknown-name', `expected the name of a list of series, found "${list}"`, fix)];
}

function checkWaives(
  waives: readonly PackWaiverUse[],
  path: readonly PropertyKey[],
  context: CheckContext,
): readonly Diagnostic[] {
  return waives.flatMap((use, index) => {
    const code = typeof use === 'string' ? use : use.code;
    const place = [...path, index];
    const when = typeof use === 'string' ? [] : checkWhen(use.when, [...place, 'when'], context);
    return [...unknownCode(code, 'waivers', place, context), ...when];
  });
}

function checkCodes(
  codes: readonly string[],
  part: 'achievements' | 'methods',
  path: readonly PropertyKey[],
  context: CheckContext,
): readonly Diagnostic[] {
  return codes.flatMap((code, index) => unknownCode(code, part, [...path, part, index], context));
}

function unknownCode(
  code: string,
  part: 'waivers' | 'achievements' | 'methods',
  path: readonly PropertyKey[],
  context: CheckContext,
): readonly Diagnostic[] {
  if (context.chain.some(({ pack }) => Object.hasOwn(pack[part], code))) return [];
  const place = { pack: context.parsed, path };
  const fix = `Give its words in \`${part}\` of this pack or one above it, or correct the code.`;
  return [mistakeAt(place, 'unknown-name', `expected a code of \`${part}\`, found "${code}"`, fix)];
}

function checkParameter(
  name: string,
  values: Pack['parameters'][string],
  context: CheckContext,
): readonly Diagnostic[] {
  const path = ['parameters', name];
  const unordered = values.findIndex((each, index) => index > 0 && each.from <= (values[index - 1]?.from ?? ''));
  const place = { pack: context.parsed, path: [...path, unordered, 'from'] };
  const order =
    unordered === -1
      ? []
      : [
          mistakeAt(
            place,
            'parameter-value',
            'expected a later day than that of the value before',
            'Put the values in the order of their days.',
          ),
        ];
  return [...values.flatMap(({ sources }, index) => checkSources(sources, [...path, index], context)), ...order];
}

function checkDocument(
  id: string,
  { inForce, ended }: Pack['documents'][string],
  context: CheckContext,
): readonly Diagnostic[] {
  if (ended === undefined || dayFromIso(ended) >= dayFromIso(inForce)) return [];
  const place = { pack: context.parsed, path: ['documents', id, 'ended'] };
  const message = `document "${id}" ended on ${ended}, before it was in force (${inForce})`;
  return [
    mistakeAt(place, 'unreachable-rule', message, 'Correct one of the days; rules of this document never exist.'),
  ];
}
