import { useQuery } from '@tanstack/react-query';
import { useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { ChoicesInput } from '../../office/form/plain-inputs.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { planningText } from './planning.text.ts';
import { fetchExaminers } from './planning-api.ts';

interface ExaminerChoicesProps {
  readonly cycleId: string;
  readonly level: string;
  readonly examiners: readonly string[];
  readonly onExaminers: (examiners: readonly string[]) => void;
  readonly errorAt: ErrorAt;
}

/** Who examines: of those who may be asked at the level. What stands in the way of one is said by the name. */
export function ExaminerChoices({ cycleId, level, examiners, onExaminers, errorAt }: ExaminerChoicesProps) {
  const text = useText(planningText);
  const { data, error } = useQuery({
    queryKey: ['office', 'examiners', cycleId, level],
    queryFn: ({ signal }) => fetchExaminers({ cycle: cycleId, level }, signal),
    enabled: cycleId !== '' && level !== '',
  });
  const known = data ?? [];
  const nameOf = (id: string) => known.find((each) => each.id === id)?.name ?? id;
  const single = examiners.flatMap((id, place) => {
    const fault = errorAt(`/examiners/${place}`);
    return fault === undefined ? [] : [`${nameOf(id)} · ${fault}`];
  });
  const faults = [errorAt('/examiners'), ...single].filter((each) => each !== undefined);
  return (
    <div className="stack stack-tight">
      {error !== null && <SmallProblem error={error} />}
      {data?.length === 0 && <p className="note note-warning">{text.noExaminers}</p>}
      <ChoicesInput
        label={text.examiners}
        hint={text.examinersHint}
        required
        error={faults.length === 0 ? undefined : faults.join(' ')}
        value={examiners}
        options={known.map(({ id, name, employerName }) => ({
          value: id,
          label: [name, employerName].filter(Boolean).join(' · '),
        }))}
        onChange={onExaminers}
      />
    </div>
  );
}
