import type { ScoringSheet } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { sheetsText } from './sheets.text.ts';

/** The scores of a sheet that the reader does not fill in, and those of the other experts where they may be known. */
export function SheetScores({ sheet }: { readonly sheet: ScoringSheet }) {
  const text = useText(sheetsText);
  const say = useSay();
  const { scores, comment, total, rubric, peers, expert } = sheet;
  return (
    <section className="office-panel stack">
      <div className="row row-apart">
        <h2>{text.scores}</h2>
        {expert !== null && <span className="soft">{expert.name}</span>}
      </div>
      {scores === null ? (
        <p className="note">{text.notYours}</p>
      ) : (
        <>
          <ul className="plain-rows">
            {rubric.map(({ id, name, maximum }) => (
              <li key={id} className="row row-apart">
                <span>
                  {say(name)} <span className="soft small">{text.most(maximum)}</span>
                </span>
                <span className="figures">{scores[id] ?? '—'}</span>
              </li>
            ))}
            <li className="row row-apart">
              <strong>{text.total}</strong> <strong className="figures">{total}</strong>
            </li>
          </ul>
          <p className="sheet-text">{comment}</p>
        </>
      )}
      {peers !== null && <Peers peers={peers} />}
    </section>
  );
}

function Peers({ peers }: { readonly peers: NonNullable<ScoringSheet['peers']> }) {
  const text = useText(sheetsText);
  return (
    <>
      <h3>{text.peers}</h3>
      {peers.length === 0 && <p className="soft">{text.noPeers}</p>}
      <ul className="plain-rows">
        {peers.map(({ name, total, comment }) => (
          <li key={name} className="stack stack-tight">
            <span className="row row-apart">
              {name} <span className="figures">{total}</span>
            </span>
            {comment !== '' && <span className="soft sheet-text">{comment}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
