import type { DossierFact } from '@guantong/contracts';
import { Button } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { colon } from '../../lib/language/punctuation.ts';
import { dossierText } from './dossier.text.ts';
import { isUnregisteredPost } from './registered-employer.ts';

export interface FactActions {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onHistory: () => void;
}

interface FactRowProps {
  readonly fact: DossierFact;
  /** What the owner may do with it; absent: to read. */
  readonly actions?: FactActions;
}

/** A record in words: where it is from, who verified it, what proves it. */
export function FactRow({ fact, actions }: FactRowProps) {
  const text = useText(dossierText);
  const say = useSay();
  const words = say(fact.words);
  const write = fact.can.find(({ action }) => action === 'dossier.write');
  return (
    <li className="dossier-fact">
      <div className="row row-apart">
        <span className="dossier-fact-words">{words}</span>
        <FactTags fact={fact} />
      </div>
      {fact.note !== null && (
        <p className="soft small">
          {text.note}
          {say(colon)}
          {fact.note}
        </p>
      )}
      {actions !== undefined && isUnregisteredPost(fact) && <p className="soft small">{text.unregisteredHelp}</p>}
      {fact.evidence.length > 0 && (
        <ul className="dossier-evidence small" aria-label={text.evidence}>
          {fact.evidence.map(({ id, name }) => (
            <li key={id}>
              <a href={`/api/evidence/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {actions !== undefined && (
        <div className="row row-tight">
          {write?.allowed && (
            <>
              <Button size="small" aria-label={text.editOf(words)} onClick={actions.onEdit}>
                {text.edit}
              </Button>
              <Button size="small" aria-label={text.removeOf(words)} onClick={actions.onRemove}>
                {text.remove}
              </Button>
            </>
          )}
          <Button size="small" type="text" aria-label={text.historyOf(words)} onClick={actions.onHistory}>
            {text.history}
          </Button>
          {write?.whyNot !== undefined && <span className="soft small">{say(write.whyNot)}</span>}
        </div>
      )}
    </li>
  );
}

/** Source and verification of a record, or of a version of it. */
export function FactTags({ fact }: { readonly fact: Pick<DossierFact, 'source' | 'verification'> }) {
  const text = useText(dossierText);
  return (
    <span className="row row-tight">
      <span className="tag">{text[`source-${fact.source}`]}</span>
      <span className={`tag ${tones[fact.verification]}`}>{text[fact.verification]}</span>
    </span>
  );
}

const tones = {
  declared: '',
  'employer-verified': 'tag-success',
  'register-verified': 'tag-success',
  refuted: 'tag-danger',
} as const;
