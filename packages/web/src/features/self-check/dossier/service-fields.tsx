import type { Dossier } from '@guantong/engine';
import { useState } from 'react';
import { DateField } from '../../../components/date-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { dossierText } from './dossier.text.ts';

interface ServiceFieldsProps {
  readonly dossier: Dossier;
  readonly onChange: (dossier: Dossier) => void;
}

/** Name, retirement and integrity ban: the facts that are no list. */
export function ServiceFields({ dossier, onChange }: ServiceFieldsProps) {
  const text = useText(dossierText);
  const [ban, setBan] = useState({ from: dossier.integrityBan?.from ?? '', until: dossier.integrityBan?.until ?? '' });
  function changeBan(next: typeof ban) {
    setBan(next);
    const { integrityBan: _, ...rest } = dossier;
    const whole = next.from !== '' && next.until >= next.from;
    onChange(whole ? { ...rest, integrityBan: next } : rest);
  }
  function change(key: 'name' | 'retiredOn', value: string) {
    const { [key]: _, ...rest } = dossier;
    onChange(value === '' ? rest : { ...rest, [key]: value });
  }
  return (
    <section className="stack record-section">
      <h3>{text.service}</h3>
      <div className="record-fields">
        <TextField label={text.name} value={dossier.name ?? ''} onChange={(name) => change('name', name)} />
        <DateField
          label={text.retiredOn}
          value={dossier.retiredOn ?? ''}
          onChange={(day) => change('retiredOn', day)}
        />
        <DateField label={text.banFrom} value={ban.from} onChange={(from) => changeBan({ ...ban, from })} />
        <DateField label={text.banUntil} value={ban.until} onChange={(until) => changeBan({ ...ban, until })} />
      </div>
    </section>
  );
}
