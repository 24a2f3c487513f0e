import type { Occupation, PolicyLibrary } from '@guantong/engine';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { isOccupationCode } from '../../lib/occupations/is-occupation-code.ts';
import { occupationChoices, occupationLabel } from '../../lib/occupations/occupations.ts';
import { searchOccupations } from '../../lib/occupations/search-occupations.ts';
import type { ControlProps } from './control-props.ts';
import { formText } from './form.text.ts';

interface OccupationPickerProps extends ControlProps {
  readonly library: PolicyLibrary;
  readonly value: Occupation | '';
  readonly onChange: (value: Occupation | '') => void;
}

/** An occupation by name, pinyin or code; any well-formed code may be given. */
export function OccupationPicker({ library, value, onChange, ...rest }: OccupationPickerProps) {
  const text = useText(formText);
  const [words, setWords] = useState('');
  const options = useMemo(() => {
    const found = searchOccupations(occupationChoices(library), words).map(({ code }) => code);
    const typed = words.trim();
    const codes = [...found, ...(isOccupationCode(typed) ? [typed] : []), ...(value === '' ? [] : [value])];
    return [...new Set(codes)].map((code) => ({ value: code, label: occupationLabel(library, code) }));
  }, [library, words, value]);
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={text.occupationHint}
      value={value === '' ? null : value}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}
