import type { PersonDossier } from '@guantong/contracts';
import type { ReactNode } from 'react';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { dossierText } from './dossier.text.ts';

interface PersonHeadProps {
  readonly person: PersonDossier['person'];
  /** Stands beside the resident id. */
  readonly children?: ReactNode;
}

/** Who it is. */
export function PersonHead({ person, children }: PersonHeadProps) {
  const text = useText(dossierText);
  const { language } = useLanguage();
  const { name, residentId, birthOn, phone, retiredOn } = person;
  const day = (date: string | null) => (date === null ? '—' : sayDate(date, language));
  return (
    <section className="office-panel">
      <dl className="person-head">
        <Item title={text.name}>{name}</Item>
        <Item title={text.residentId}>
          <span className="figures">{residentId ?? '—'}</span> {children}
        </Item>
        <Item title={text.birthOn}>{day(birthOn)}</Item>
        {phone !== null && <Item title={text.phone}>{phone}</Item>}
        {retiredOn !== null && <Item title={text.retiredOn}>{day(retiredOn)}</Item>}
      </dl>
    </section>
  );
}

function Item({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
