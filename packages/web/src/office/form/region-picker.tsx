import type { Region } from '@guantong/engine';
import { Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { cities, isRegionCode, placeName, provinces } from '../../lib/places/places.ts';
import type { ControlProps } from './control-props.ts';
import { formText } from './form.text.ts';

interface RegionPickerProps extends ControlProps {
  readonly value: Region | '';
  readonly onChange: (value: Region | '') => void;
  readonly allowClear?: boolean;
}

const named = [...provinces, ...cities].sort(([a], [b]) => (a < b ? -1 : 1));

/** A region by name or by its six digits (GB/T 2260); any well-formed code may be given. */
export function RegionPicker({ value, onChange, ...rest }: RegionPickerProps) {
  const text = useText(formText);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const known = named.map(([code, zh, en]) => ({ value: code, label: language === 'zh' ? zh : en }));
  const others = [typed, value]
    .filter((code, index, all) => isRegionCode(code) && all.indexOf(code) === index)
    .filter((code) => !known.some((option) => option.value === code))
    .map((code) => ({ value: code, label: placeName(code)[language] }));
  return (
    <Select
      {...rest}
      showSearch={{
        filterOption: (words, option) => `${option?.label ?? ''} ${option?.value ?? ''}`.includes(words.trim()),
        onSearch: setTyped,
      }}
      placeholder={text.regionHint}
      value={value === '' ? null : value}
      options={[...others, ...known]}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}
