import './application.css';
import type { CycleRow } from '@guantong/contracts';
import { skillLevelNames, specialtyName } from '@guantong/engine';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { EmptyState, LoadingState } from '../../components/states.tsx';
import { titleLevelWords } from '../../lib/assessment/target-words.ts';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { fetchOpenCycles, startApplication } from './api.ts';
import { applicationsText } from './applications.text.ts';
import { chosenTarget, specialtiesOf } from './target-choices.ts';

/** Where a worker begins an application: a cycle, and what of it. */
export function ApplyPage() {
  const text = useText(applicationsText);
  const { data, error, refetch } = useQuery({
    queryKey: ['office', 'open-cycles'],
    queryFn: ({ signal }) => fetchOpenCycles(signal),
  });
  return (
    <OfficePage title={text.apply} lead={text.applyLead}>
      {error !== null && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState title={text.noCycle}>
          <p>{text.noCycleHelp}</p>
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && <Choices cycles={data.items} />}
    </OfficePage>
  );
}

function Choices({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const text = useText(applicationsText);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const search: { readonly cycle?: unknown; readonly level?: unknown; readonly occupation?: unknown } = useSearch({
    strict: false,
  });
  const [cycleId, setCycleId] = useState(() => String(search.cycle ?? cycles[0]?.id ?? ''));
  const [level, setLevel] = useState(() => String(search.level ?? ''));
  const [occupation, setOccupation] = useState(() =>
    search.occupation === undefined ? undefined : String(search.occupation),
  );
  const [specialty, setSpecialty] = useState('');
  const cycle = cycles.find(({ id }) => id === cycleId);
  const target = cycle === undefined ? undefined : chosenTarget(cycle, { level, occupation, specialty });
  const start = useMutation({
    mutationFn: () =>
      target === undefined ? Promise.reject(new Error('no target')) : startApplication(cycleId, target),
    onSuccess: ({ id }) => navigate({ href: `/office/applications/${id}` }),
  });
  return (
    <div className="office-panel stack apply-form">
      <Field
        label={text.cycle}
        hint={cycle === undefined ? undefined : text.until(sayDate(cycle.stages.applyTo, language))}
        required
      >
        {(ids) => (
          <Select
            {...fieldIdsToControlProps(ids)}
            value={cycleId}
            onChange={(next) => {
              setCycleId(next);
              setLevel('');
              setOccupation(undefined);
              setSpecialty('');
            }}
            options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      {cycle?.subject.kind === 'skill-recognition' && (
        <OccupationChoice cycle={cycle} value={occupation} onChange={setOccupation} />
      )}
      {cycle !== undefined && specialtiesOf(cycle).length > 0 && (
        <SpecialtyChoice cycle={cycle} value={specialty} onChange={setSpecialty} />
      )}
      {cycle !== undefined && <LevelChoice cycle={cycle} value={level} onChange={setLevel} />}
      {start.isError && <SmallProblem error={start.error} />}
      <div>
        <Button type="primary" disabled={target === undefined} loading={start.isPending} onClick={() => start.mutate()}>
          {text.begin}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps<Value> {
  readonly cycle: CycleRow;
  readonly value: Value;
  readonly onChange: (value: string) => void;
}

function LevelChoice({ cycle: { subject }, value, onChange }: ChoiceProps<string>) {
  const text = useText(applicationsText);
  const say = useSay();
  const options: { value: string; label: string }[] =
    subject.kind === 'title-review'
      ? subject.levels.map((level) => ({ value: level, label: say(titleLevelWords(subject.series, level)) }))
      : subject.levels.map((level) => ({ value: level, label: say(skillLevelNames[level]) }));
  return (
    <Field label={text.level} required>
      {(ids) => (
        <Select<string | null>
          {...fieldIdsToControlProps(ids)}
          placeholder={text.choose}
          value={value || null}
          options={options}
          onChange={(next) => onChange(next ?? '')}
        />
      )}
    </Field>
  );
}

function SpecialtyChoice({ cycle, value, onChange }: ChoiceProps<string>) {
  const text = useText(applicationsText);
  const say = useSay();
  return (
    <Field label={text.specialty} required>
      {(ids) => (
        <Select<string | null>
          {...fieldIdsToControlProps(ids)}
          placeholder={text.choose}
          value={value || null}
          options={specialtiesOf(cycle).map((each) => ({ value: each, label: say(specialtyName(each)) }))}
          onChange={(next) => onChange(next ?? '')}
        />
      )}
    </Field>
  );
}

function OccupationChoice({ cycle: { subject }, value, onChange }: ChoiceProps<string | undefined>) {
  const text = useText(applicationsText);
  const { data: library } = usePolicyLibrary();
  if (subject.kind !== 'skill-recognition') return null;
  return (
    <Field label={text.occupation} required>
      {(ids) => (
        <Select
          {...fieldIdsToControlProps(ids)}
          placeholder={text.choose}
          value={value ?? null}
          options={subject.occupations.map((code) => ({
            value: code,
            label: `${library?.directory.nameOf(code) ?? ''} ${code}`.trim(),
          }))}
          onChange={(next) => onChange(next ?? '')}
        />
      )}
    </Field>
  );
}
