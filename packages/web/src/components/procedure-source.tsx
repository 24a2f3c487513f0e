import './procedure.css';
import type { Source } from '@guantong/procedure';
import { useSay, useText } from '../lib/language/language.tsx';
import { BasisBadge } from './badge.tsx';
import { procedureText } from './procedure.text.ts';

interface ProcedureSourceProps {
  readonly source: Source;
  /** Whether the note is said too; it may already stand beside it. */
  readonly withNote?: boolean;
}

/** What a rule of procedure or a number of it rests on, and how well that is known. */
export function ProcedureSource({ source, withNote = false }: ProcedureSourceProps) {
  const text = useText(procedureText);
  const say = useSay();
  const { document, number, clause, basis, note } = source;
  return (
    <p className="procedure-source">
      {withNote && <span>{say(note)}</span>}
      <span>
        {document === null ? text.ownRule : say(document)}
        {number !== null && ` · ${number}`}
        {document !== null && ` · ${clause ?? text.clauseUnknown}`}
      </span>
      <BasisBadge basis={basis} />
    </p>
  );
}
