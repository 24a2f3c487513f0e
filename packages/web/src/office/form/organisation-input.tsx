import type { OrganisationKind, OrganisationSearch } from '@guantong/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useText } from '../../lib/language/language.tsx';
import { callApi } from '../api/call-api.ts';
import { readAnswer } from '../api/read-answer.ts';
import { fieldIdsToControlProps } from './control-props.ts';
import { formText } from './form.text.ts';
import type { PlainInputProps } from './plain-inputs.tsx';

interface OrganisationInputProps extends PlainInputProps<string> {
  /** Only organisations of one kind. */
  readonly kind?: OrganisationKind | undefined;
  /** What the one that stands there is called. */
  readonly name?: string | undefined;
}

/** An organisation of the register by part of its name or the beginning of its code; the value is its id. */
export function OrganisationInput({ value, onChange, kind, name, ...field }: OrganisationInputProps) {
  const text = useText(formText);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(name);
  const { data = [], isFetching } = useQuery({
    queryKey: ['office', 'organisation-search', kind, words],
    queryFn: ({ signal }) => searchOrganisations(words, kind, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  const found = data.map((each) => ({ value: each.id, label: each.name }));
  const known = value === '' || found.some((option) => option.value === value);
  return (
    <Field {...field}>
      {(ids) => (
        <Select<string | null>
          {...fieldIdsToControlProps(ids)}
          allowClear={field.required !== true}
          showSearch={{ filterOption: false, onSearch: (typed) => setWords(typed.trim()) }}
          loading={isFetching}
          placeholder={text.organisationHint}
          notFoundContent={words === '' ? text.organisationHint : text.noOrganisation}
          value={value || null}
          options={known ? found : [{ value, label: chosen ?? value }, ...found]}
          onChange={(next: string | null | undefined) => {
            setChosen(found.find((option) => option.value === next)?.label);
            onChange(next ?? '');
          }}
        />
      )}
    </Field>
  );
}

async function searchOrganisations(
  words: string,
  kind: OrganisationKind | undefined,
  signal: AbortSignal,
): Promise<OrganisationSearch['items']> {
  const params = new URLSearchParams({ q: words, ...(kind === undefined ? {} : { kind }) });
  const answer = await callApi(`/api/organisations/search?${params}`, { signal });
  return readAnswer<OrganisationSearch>(answer, ['items']).items;
}
