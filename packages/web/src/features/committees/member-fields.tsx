import { type ExpertRow, memberRoles } from '@guantong/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { qualificationWords } from '../experts/qualification-words.ts';
import { useOccupationName } from '../notices/use-occupation-name.ts';
import { searchExperts } from './api.ts';
import type { CommitteeDraft, DraftMember } from './committee-draft.ts';
import { memberRoleNames } from './committee-words.ts';
import { committeesText } from './committees.text.ts';

interface MemberFieldsProps {
  readonly draft: CommitteeDraft;
  readonly onChange: (part: Pick<CommitteeDraft, 'members'>) => void;
}

/** Who sits on the committee, with their seats; more are added from the pool of experts. */
export function MemberFields({ draft, onChange }: MemberFieldsProps) {
  const text = useText(committeesText);
  const say = useSay();
  const { members } = draft;
  const change = (expertId: string, part: Partial<DraftMember>) =>
    onChange({ members: members.map((member) => (member.expertId === expertId ? { ...member, ...part } : member)) });
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{text.members}</h2>
        <span className="soft" role="status">
          {text.count(members.length)}
        </span>
      </div>
      {members.length === 0 && <p className="soft">{text.noMembers}</p>}
      <ul className="plain-rows">
        {members.map(({ expertId, name, role }) => (
          <li key={expertId} className="row row-apart">
            <span>{name}</span>
            <span className="row row-tight">
              <Select
                aria-label={`${name} · ${text.seat}`}
                value={role}
                popupMatchSelectWidth={false}
                options={memberRoles.map((value) => ({ value, label: say(memberRoleNames[value]) }))}
                onChange={(next) => change(expertId, { role: next })}
              />
              <Button
                aria-label={`${text.remove} ${name}`}
                onClick={() => onChange({ members: members.filter((member) => member.expertId !== expertId) })}
              >
                {text.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Pool
        series={draft.series}
        taken={members}
        onAdd={({ id, name }) => onChange({ members: [...members, { expertId: id, name, role: 'member' }] })}
      />
    </section>
  );
}

interface PoolProps {
  readonly series: string;
  readonly taken: readonly DraftMember[];
  readonly onAdd: (expert: ExpertRow) => void;
}

function Pool({ series, taken, onAdd }: PoolProps) {
  const text = useText(committeesText);
  const say = useSay();
  const nameOf = useOccupationName();
  const [typed, setTyped] = useState('');
  const [ofSeries, setOfSeries] = useState(true);
  const name = useDeferredValue(typed.trim());
  const params = new URLSearchParams({
    state: 'active',
    size: '20',
    ...(name === '' ? {} : { name }),
    ...(ofSeries && series !== '' ? { series } : {}),
  });
  const { data, error } = useQuery({
    queryKey: ['office', 'expert-pool', params.toString()],
    queryFn: ({ signal }) => searchExperts(params, signal),
    placeholderData: keepPreviousData,
  });
  const found = data?.items.filter(({ id }) => !taken.some(({ expertId }) => expertId === id)) ?? [];
  return (
    <div className="stack stack-tight">
      <Field label={text.addMember} hint={text.expertHint}>
        {(ids) => (
          <Input
            {...fieldIdsToControlProps(ids)}
            allowClear
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => event.preventDefault()}
          />
        )}
      </Field>
      {series !== '' && (
        <Checkbox checked={ofSeries} onChange={(event) => setOfSeries(event.target.checked)}>
          {text.onlySeries}
        </Checkbox>
      )}
      {error !== null && <SmallProblem error={error} />}
      {data !== undefined && found.length === 0 && <p className="soft">{text.noneFound}</p>}
      <ul className="plain-rows">
        {found.map((expert) => (
          <li key={expert.id} className="row row-apart">
            <span>
              {expert.name}{' '}
              <span className="soft small">
                {expert.employerName ?? ''}{' '}
                {expert.qualifications.map((held) => say(qualificationWords(held, nameOf))).join(' · ')}
              </span>
            </span>
            <Button onClick={() => onAdd(expert)}>{text.chooseExperts(expert.name)}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
