import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { Draft } from '../../components/dossier/field-spec.ts';
import { Field } from '../../components/field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { searchEmployers } from './api.ts';
import { dossierText } from './dossier.text.ts';
import { isRegistered } from './registered-employer.ts';

interface EmployerPickerProps {
  readonly draft: Draft;
  readonly fill: (values: Draft) => void;
}

/** The employer of an employment by the register: what else the register says of it is not asked. */
export function EmployerPicker({ draft, fill }: EmployerPickerProps) {
  const text = useText(dossierText);
  const [words, setWords] = useState('');
  const typed = words.trim();
  const { data, error, isFetching } = useQuery({
    queryKey: ['office', 'employers', typed],
    queryFn: ({ signal }) => searchEmployers(typed, signal),
    enabled: typed !== '',
    staleTime: 60_000,
  });
  const { 'employer.id': id = '', 'employer.name': name = '' } = draft;
  const chosen = isRegistered(id) ? [{ value: id, label: name || id }] : [];
  const found = (data ?? []).map((each) => ({
    value: each.id,
    label: [each.name, each.uscc].filter(Boolean).join(' '),
  }));
  return (
    <div className="employer-picker">
      <Field label={text.employer} hint={text.employerHint}>
        {(ids) => (
          <Select<string | null>
            {...fieldIdsToControlProps(ids)}
            allowClear
            // The list belongs to the dialog: outside of it nothing can be reached.
            getPopupContainer={({ parentElement }) => parentElement ?? document.body}
            showSearch={{ filterOption: false, onSearch: setWords }}
            loading={isFetching}
            placeholder={text.employerPlaceholder}
            notFoundContent={typed === '' || isFetching ? null : text.employerNone}
            value={isRegistered(id) ? id : null}
            options={[...found, ...chosen.filter(({ value }) => found.every((each) => each.value !== value))]}
            onChange={(next) =>
              fill({
                ...employerOf(next ?? '', data?.find((each) => each.id === next)?.name),
              })
            }
          />
        )}
      </Field>
      {error !== null && <SmallProblem error={error} />}
    </div>
  );
}

function employerOf(id: string, name = ''): Draft {
  return {
    'employer.id': id,
    'employer.name': name,
    'employer.region': '',
    'employer.kind': '',
    'employer.ownership': '',
  };
}
