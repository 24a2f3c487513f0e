import type { WindowView } from '@guantong/contracts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { stepsText } from './steps.text.ts';

/** A window of working days: its end, and unfolded why it ends then. */
export function WindowNote({ window }: { readonly window: WindowView }) {
  const text = useText(stepsText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <details className="window-note">
      <summary>{text.until(sayDate(window.endOn, language), window.workingDays)}</summary>
      <p>{say(window.why)}</p>
    </details>
  );
}
