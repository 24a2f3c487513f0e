import type { Text } from '@guantong/engine';

/** What an act asks of the one who takes it. */
export type ActField = ActFieldBase &
  (
    | { readonly kind: 'text' }
    | { readonly kind: 'long-text' }
    | { readonly kind: 'day' }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly title: Text }[] }
    | { readonly kind: 'occupation' }
    | { readonly kind: 'organisation' }
  );

interface ActFieldBase {
  readonly name: string;
  readonly title: Text;
  readonly required?: boolean;
  readonly hint?: Text;
  /** What stands in it at first. */
  readonly initial?: string;
  /** Asked only while these values say so. */
  readonly when?: (values: ActValues) => boolean;
}

/** What was written, by the names of the fields; empty where nothing was. */
export type ActValues = Readonly<Record<string, string>>;

/** What was written, as it is sent: whether it may be so, the server judges and says. */
export type Written = Readonly<Record<string, string | null>>;

/** Something that can be done with a thing, as its `can` names it: on a page of its own, or here after a few questions. */
export type Act<Result> =
  | { readonly kind: 'page'; readonly action: string; readonly title: Text; readonly href: string }
  | {
      readonly kind: 'ask';
      readonly action: string;
      readonly title: Text;
      /** What follows from it, said before it is confirmed. */
      readonly follows?: Text;
      readonly fields: readonly ActField[];
      readonly weight?: 'foremost' | 'grave';
      readonly take: (values: ActValues) => Promise<Result>;
    };

/** The reason of an official act, which the server asks with 2 to 500 characters. */
export const reasonField: ActField = {
  kind: 'long-text',
  name: 'reason',
  title: { zh: '理由', en: 'Reason' },
  required: true,
};

/** What was written in a field, without blanks around it; null where nothing was. */
export function writtenOrNull(values: ActValues, name: string): string | null {
  const written = (values[name] ?? '').trim();
  return written === '' ? null : written;
}
