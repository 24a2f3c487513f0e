import { useMutation } from '@tanstack/react-query';
import { useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { drawFileAddress, fetchDrawFile } from './api.ts';
import { drawsText } from './draws.text.ts';

/** The published file of a draw, and the check anybody can make of it, made here. */
export function DrawFileCheck({ id }: { readonly id: string }) {
  const text = useText(drawsText);
  const say = useSay();
  const checking = useMutation({
    mutationFn: async () => {
      const [{ verifyDraw }, file] = await Promise.all([import('@guantong/proofs'), fetchDrawFile(id)]);
      return verifyDraw(file);
    },
  });
  const { data: report } = checking;
  const words = { holds: text.holds, broken: text.brokenOne, 'not-checked': text.notChecked };
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.file}</h2>
      <p className="soft">{text.fileLead}</p>
      <div className="row row-tight">
        <a className="button" href={drawFileAddress(id)} download={`draw-${id}.json`}>
          {text.download}
        </a>
        <button type="button" className="button" disabled={checking.isPending} onClick={() => checking.mutate()}>
          {text.check}
        </button>
        <a className="button" href="/verify" target="_blank" rel="noreferrer">
          {text.publicCheck}
        </a>
      </div>
      {checking.isError && <SmallProblem error={checking.error} />}
      {report !== undefined && (
        <div className="stack stack-tight" role="status">
          <p className={report.ok ? 'note' : 'note note-danger'}>{report.ok ? text.checked : text.broken}</p>
          <ul className="plain-rows">
            {report.checks.map(({ check, name, outcome }) => (
              <li key={check} className="row row-apart">
                <span>{say(name)}</span>
                <span className={outcome === 'holds' ? 'badge badge-eligible' : 'badge badge-not-yet'}>
                  {words[outcome]}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
