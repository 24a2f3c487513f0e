import { useSay, useText } from '../../lib/language/language.tsx';
import { stageDayNames } from '../notices/cycle-words.ts';
import { cyclesText } from './cycles.text.ts';

/** What of the form is missing or cannot be, by the names of its fields. */
export function MissingFields({ fields }: { readonly fields: readonly string[] }) {
  const text = useText(cyclesText);
  const say = useSay();
  const plain: Readonly<Record<string, unknown>> = text;
  const days: Readonly<Record<string, (typeof stageDayNames)['noticeOn']>> = stageDayNames;
  const nameOf = (field: string) => {
    const day = days[field];
    const word = plain[field === 'committeeId' ? 'committee' : field];
    return day === undefined ? (typeof word === 'string' ? word : field) : say(day);
  };
  return (
    <>
      {text.incomplete} {fields.map(nameOf).join(say({ zh: '、', en: ', ' }))}
    </>
  );
}
