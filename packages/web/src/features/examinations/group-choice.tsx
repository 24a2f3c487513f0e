import { useText } from '../../lib/language/language.tsx';
import { ChoiceInput } from '../../office/form/plain-inputs.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import type { GroupPlace } from '../groups/api.ts';
import { planningText } from './planning.text.ts';
import { useGroupsToExamine } from './use-exam-place.ts';

interface GroupChoiceProps {
  readonly place: GroupPlace | undefined;
  readonly onPlace: (place: GroupPlace | undefined) => void;
  /** Only groups of this cycle. */
  readonly cycleId?: string | undefined;
  readonly error: string | undefined;
}

/** Which group is examined. */
export function GroupChoice({ place, onPlace, cycleId, error }: GroupChoiceProps) {
  const text = useText(planningText);
  const { data, error: failure } = useGroupsToExamine(cycleId);
  const groups = data ?? [];
  if (failure !== null) return <SmallProblem error={failure} />;
  if (data?.length === 0) {
    return (
      <p className="note note-warning">
        {text.noGroups} <InsideLink href="/office/groups">{text.toGroups}</InsideLink>
      </p>
    );
  }
  return (
    <ChoiceInput
      label={text.group}
      hint={text.groupHint}
      required
      error={error}
      value={place === undefined ? '' : keyOf(place)}
      options={groups.map((each) => ({ value: keyOf(each), label: `${each.group} · ${each.cycleName}` }))}
      onChange={(key) => onPlace(groups.find((each) => keyOf(each) === key))}
    />
  );
}

function keyOf({ cycleId, group }: GroupPlace): string {
  return `${cycleId} ${group}`;
}
