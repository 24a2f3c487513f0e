import type { ScoringSheet } from '@guantong/contracts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { Day } from '../../office/days/day.tsx';
import { sheetFileAddress } from './api.ts';
import { sheetsText } from './sheets.text.ts';

type Material = ScoringSheet['material'];

/** What was submitted, as far as the reader may know it. */
export function SheetMaterial({ sheet }: { readonly sheet: ScoringSheet }) {
  const text = useText(sheetsText);
  const say = useSay();
  const { application, material } = sheet;
  return (
    <section className="office-panel stack sheet-material">
      <h2>{text.material}</h2>
      {application === null ? (
        <p className="note">{text.blind}</p>
      ) : (
        <p>
          <span className="soft small">{text.applicant}</span> {application.name}{' '}
          <span className="soft small">
            {[application.employerName, application.number].filter((each) => each !== null).join(' · ')}
          </span>
        </p>
      )}
      <h3>{text.statement}</h3>
      <p className="sheet-text">{material.statement || text.none}</p>
      <Achievements achievements={material.achievements} />
      <h3>{text.facts}</h3>
      <ul className="plain-rows">
        {material.facts.map((fact) => (
          <li key={fact.zh}>{say(fact)}</li>
        ))}
      </ul>
      <Files sheet={sheet} />
    </section>
  );
}

function Achievements({ achievements }: Pick<Material, 'achievements'>) {
  const text = useText(sheetsText);
  const say = useSay();
  return (
    <>
      <h3>{text.achievements}</h3>
      {achievements.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="plain-rows">
        {achievements.map(({ kind, title, on, role, text: told }) => (
          <li key={`${kind.zh} ${title}`} className="stack stack-tight">
            <span className="row row-tight">
              <strong>{title}</strong> <span className="tag">{say(kind)}</span>
              {on !== null && <Day on={on} />}
            </span>
            {role !== '' && (
              <span>
                <span className="soft small">{text.role}</span> {role}
              </span>
            )}
            {told !== '' && <span className="sheet-text">{told}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Files({ sheet: { id, material } }: { readonly sheet: ScoringSheet }) {
  const text = useText(sheetsText);
  if (material.files === null || material.files.length === 0) return null;
  return (
    <>
      <h3>{text.files}</h3>
      <p className="soft small">{text.filesHelp}</p>
      <ul className="plain-rows">
        {material.files.map((file) => (
          <li key={file.id}>
            <a href={sheetFileAddress(id, file.id)} target="_blank" rel="noreferrer">
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
