import './procedure.css';
import type { ProcedureCheck } from '@guantong/contracts';
import { useSay, useText } from '../lib/language/language.tsx';
import { procedureText } from './procedure.text.ts';
import { ProcedureSource } from './procedure-source.tsx';

/** Checks of procedure with their results and sources; what fails comes first. */
export function ProcedureChecks({ checks }: { readonly checks: readonly ProcedureCheck[] }) {
  const text = useText(procedureText);
  const say = useSay();
  const failed = checks.filter(({ ok }) => !ok);
  const met = checks.filter(({ ok }) => ok);
  return (
    <div className="stack stack-tight">
      <p className={failed.length > 0 ? 'note note-warning' : 'note'} role="status">
        {failed.length > 0 ? text.someFail(failed.length, checks.length) : text.allMet(checks.length)}
      </p>
      <ul className="procedure-checks">
        {[...failed, ...met].map(({ code, ok, text: words, source }) => (
          <li key={code}>
            <span className={ok ? 'badge badge-eligible' : 'badge badge-not-yet'}>{ok ? text.met : text.notMet}</span>
            <div>
              <p>{say(words)}</p>
              <ProcedureSource source={source} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
