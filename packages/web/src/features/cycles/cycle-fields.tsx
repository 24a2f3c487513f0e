import './cycles.css';
import type { CycleSetting } from '@guantong/contracts';
import { skillLevelNames, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { useQuery } from '@tanstack/react-query';
import { useSay, useText } from '../../lib/language/language.tsx';
import { occupationChoices } from '../../lib/occupations/occupations.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import {
  ChoiceInput,
  ChoicesInput,
  DayInput,
  LongTextInput,
  NumberInput,
  RegionInput,
  TextInput,
} from '../../office/form/plain-inputs.tsx';
import { SpecialtiesInput } from '../../office/form/specialty-input.tsx';
import { cycleKindNames, stageDayNames, stageDays } from '../notices/cycle-words.ts';
import { fetchFiledCommittees } from './api.ts';
import type { DraftProps } from './cycle-draft.ts';
import { cyclesText } from './cycles.text.ts';
import { MethodFields } from './method-fields.tsx';
import { SettingFields } from './setting-fields.tsx';

interface CycleFieldsProps extends DraftProps {
  readonly bodyId: string;
  /** Settings with their ranges and sources. */
  readonly settings: readonly CycleSetting[];
}

/** All fields of a cycle. */
export function CycleFields({ bodyId, draft, settings, onChange }: CycleFieldsProps) {
  const text = useText(cyclesText);
  return (
    <>
      <fieldset className="office-panel stack cycle-part">
        <legend>{text.basics}</legend>
        <div className="form-grid">
          <TextInput label={text.name} required value={draft.name} onChange={(name) => onChange({ name })} />
          <NumberInput
            label={text.year}
            required
            min={2019}
            max={2100}
            value={draft.year}
            onChange={(year) => onChange({ year })}
          />
          <RegionInput
            label={text.jurisdiction}
            required
            value={draft.jurisdiction}
            onChange={(jurisdiction) => onChange({ jurisdiction })}
          />
        </div>
        <SubjectFields {...{ bodyId, draft, onChange }} />
      </fieldset>
      <StageFields {...{ draft, onChange }} />
      <MethodFields {...{ draft, onChange }} />
      <SettingFields {...{ draft, settings, onChange }} />
      <section className="office-panel">
        <LongTextInput
          label={text.notice}
          rows={10}
          most={20_000}
          value={draft.notice}
          onChange={(notice) => onChange({ notice })}
        />
      </section>
    </>
  );
}

function SubjectFields({ bodyId, draft, onChange }: DraftProps & { readonly bodyId: string }) {
  const text = useText(cyclesText);
  const say = useSay();
  const isTitle = draft.kind === 'title-review';
  const named = (names: Readonly<Record<string, (typeof cycleKindNames)['title-review']>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <div className="form-grid">
      <ChoiceInput
        label={text.kind}
        required
        value={draft.kind}
        options={named(cycleKindNames)}
        onChange={(next) => {
          const kind = next === 'skill-recognition' ? next : 'title-review';
          onChange({ kind, levels: [], methods: [], separateSkilledGroup: undefined });
        }}
      />
      {isTitle ? (
        <>
          <ChoiceInput
            label={text.series}
            required
            value={draft.series}
            options={named(titleSeriesNames)}
            onChange={(series) => onChange({ series, specialties: [] })}
          />
          <SpecialtiesInput
            label={text.specialties}
            hint={text.specialtiesHint}
            series={draft.series}
            value={draft.specialties}
            onChange={(specialties) => onChange({ specialties })}
          />
          <CommitteeField {...{ bodyId, draft, onChange }} />
        </>
      ) : (
        <OccupationsField {...{ draft, onChange }} />
      )}
      <ChoicesInput
        label={text.levels}
        required
        value={draft.levels}
        options={named(isTitle ? titleLevelNames : skillLevelNames)}
        onChange={(levels) => onChange({ levels: inOrder(levels, isTitle ? titleLevelNames : skillLevelNames) })}
      />
    </div>
  );
}

function inOrder(levels: readonly string[], names: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(names).filter((level) => levels.includes(level));
}

function CommitteeField({ bodyId, draft, onChange }: DraftProps & { readonly bodyId: string }) {
  const text = useText(cyclesText);
  const { data = [] } = useQuery({
    queryKey: ['office', 'filed-committees', bodyId],
    queryFn: ({ signal }) => fetchFiledCommittees(bodyId, signal),
  });
  return (
    <ChoiceInput
      label={text.committee}
      hint={data.length === 0 ? text.noCommittees : text.committeeHint}
      value={draft.committeeId}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(committeeId) => onChange({ committeeId })}
    />
  );
}

function OccupationsField({ draft, onChange }: DraftProps) {
  const text = useText(cyclesText);
  const { data: library } = usePolicyLibrary();
  const choices = library === undefined ? [] : occupationChoices(library);
  return (
    <ChoicesInput
      label={text.occupations}
      required
      open
      value={draft.occupations}
      options={choices.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
      onChange={(occupations) => onChange({ occupations })}
    />
  );
}

function StageFields({ draft, onChange }: DraftProps) {
  const text = useText(cyclesText);
  const say = useSay();
  return (
    <fieldset className="office-panel stack cycle-part">
      <legend>{text.stages}</legend>
      <div className="form-grid">
        {stageDays.map((stage) => (
          <DayInput
            key={stage}
            label={say(stageDayNames[stage])}
            required
            value={draft.stages[stage]}
            onChange={(day) => onChange({ stages: { ...draft.stages, [stage]: day } })}
          />
        ))}
        <DayInput
          label={text.judgedOn}
          hint={text.judgedOnHint}
          value={draft.judgedOn}
          onChange={(judgedOn) => onChange({ judgedOn })}
        />
      </div>
    </fieldset>
  );
}
