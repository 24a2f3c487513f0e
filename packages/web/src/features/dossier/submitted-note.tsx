import type { PersonDossier } from '@guantong/contracts';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { dossierText } from './dossier.text.ts';

interface SubmittedNoteProps {
  readonly view: Pick<PersonDossier, 'frozen' | 'submittedIn'>;
  /** Whether the reader is the person. */
  readonly own?: boolean;
}

/** Which applications go by what was submitted, and what that means for the dossier shown. */
export function SubmittedNote({ view: { frozen, submittedIn }, own = false }: SubmittedNoteProps) {
  const text = useText(dossierText);
  const say = useSay();
  if (submittedIn.length === 0) return null;
  return (
    <p className={frozen ? 'note note-warning' : 'note'}>
      {frozen ? text.submittedFrozen : own ? text.submittedOwn : text.submittedLive}{' '}
      {submittedIn.map(({ id, number }, index) => (
        <Fragment key={id}>
          {index > 0 && say(comma)}
          <Link to="/office/applications/$id" params={{ id }}>
            {number}
          </Link>
        </Fragment>
      ))}
      {say(stop)}
    </p>
  );
}

const comma = { zh: '、', en: ', ' };
const stop = { zh: '。', en: '.' };
