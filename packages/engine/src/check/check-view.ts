import type { Policy } from '../compile/policy.ts';
import type { DocumentsById } from '../compile/validity.ts';
import type { Pack } from '../language/pack.ts';
import type { CheckContext, Place } from './check-context.ts';

/** A pack before and after its own overlays. */
export interface View {
  readonly context: CheckContext;
  /** The pack without the parts whose references are broken. */
  readonly own: Pack;
  readonly after: Policy;
  readonly before: Policy;
  readonly documents: DocumentsById;
}

/** The place of a rule of the pack, by its id. */
export function placeOfRule(id: string, { context }: View): Place {
  return { pack: context.parsed, path: ['rules', context.pack.rules.findIndex((rule) => rule.id === id)] };
}

/** The place of an overlay of the pack. */
export function placeOfOverlay(overlay: Pack['overlays'][number], { context }: View): Place {
  return { pack: context.parsed, path: ['overlays', context.pack.overlays.indexOf(overlay)] };
}
