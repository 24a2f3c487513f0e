import type { Region } from '@guantong/engine';
import { useState } from 'react';
import { useLanguage, useText } from '../lib/language/language.tsx';
import { cities, isRegionCode, provinces } from '../lib/places/places.ts';
import { componentText } from './components.text.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

interface RegionFieldProps {
  readonly label: string;
  readonly value: Region | '';
  readonly onChange: (value: Region | '') => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** The words for "no region chosen". */
  readonly emptyLabel?: string;
}

const byCode = 'code';

/** A region by name where it has one here, else by its six-digit code. */
export function RegionField({ label, value, onChange, hint, error, required, emptyLabel }: RegionFieldProps) {
  const text = useText(componentText);
  const { language } = useLanguage();
  const named = [...provinces, ...cities].sort(([a], [b]) => (a < b ? -1 : 1));
  const isNamed = value === '' || named.some(([code]) => code === value);
  const [coded, setCoded] = useState(!isNamed);
  const [typed, setTyped] = useState(isNamed ? '' : value);
  const options = named.map(([code, zh, en]) => ({
    value: code,
    label: `${code.endsWith('0000') ? '' : '　'}${language === 'zh' ? zh : en}`,
  }));
  function type(code: string) {
    setTyped(code);
    onChange(isRegionCode(code) ? code : '');
  }
  return (
    <div className="stack stack-tight">
      <SelectField
        label={label}
        hint={hint}
        error={error}
        required={required}
        {...(emptyLabel === undefined ? {} : { emptyLabel })}
        value={coded ? byCode : value}
        options={[...options, { value: byCode, label: text.regionOther }]}
        onChange={(next) => {
          setCoded(next === byCode);
          if (next !== byCode) onChange(next);
        }}
      />
      {coded && <TextField label={text.regionCode} value={typed} onChange={type} />}
    </div>
  );
}
