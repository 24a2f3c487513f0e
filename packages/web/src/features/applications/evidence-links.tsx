import type { EvidenceRef } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import { applicationsText } from './applications.text.ts';

/** The files that prove something, each to open; who opened one is recorded. */
export function EvidenceLinks({ files }: { readonly files: readonly EvidenceRef[] }) {
  const text = useText(applicationsText);
  return (
    <ul className="evidence-links small" aria-label={text.evidence}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/evidence/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
