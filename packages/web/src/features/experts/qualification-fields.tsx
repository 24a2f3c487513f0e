import './experts.css';
import { skillLevelNames, titleLevelNames, titleSeriesNames } from '@guantong/engine';
import { Button } from 'antd';
import { useSay, useText } from '../../lib/language/language.tsx';
import { optionsOf } from '../../office/data-table/options-of.ts';
import { ChoiceInput, DayInput, OccupationInput } from '../../office/form/plain-inputs.tsx';
import { SpecialtyInput } from '../../office/form/specialty-input.tsx';
import { type DraftQualification, type ExpertDraftProps, emptyQualification } from './expert-draft.ts';
import { qualificationKindNames } from './expert-words.ts';
import { expertsText } from './experts.text.ts';

/** The titles and skill levels an expert holds, at least one. */
export function QualificationFields({ draft: { qualifications }, onChange }: ExpertDraftProps) {
  const text = useText(expertsText);
  const change = (key: number, part: Partial<DraftQualification>) =>
    onChange({ qualifications: qualifications.map((held) => (held.key === key ? { ...held, ...part } : held)) });
  const add = () => {
    const key = Math.max(0, ...qualifications.map((held) => held.key)) + 1;
    onChange({ qualifications: [...qualifications, { key, ...emptyQualification }] });
  };
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.qualifications}</h2>
      {qualifications.map((held) => (
        <Qualification
          key={held.key}
          held={held}
          onChange={(part) => change(held.key, part)}
          onRemove={() => onChange({ qualifications: qualifications.filter(({ key }) => key !== held.key) })}
        />
      ))}
      <div>
        <Button onClick={add}>{text.addQualification}</Button>
      </div>
    </section>
  );
}

interface QualificationProps {
  readonly held: DraftQualification;
  readonly onChange: (part: Partial<DraftQualification>) => void;
  readonly onRemove: () => void;
}

function Qualification({ held, onChange, onRemove }: QualificationProps) {
  const text = useText(expertsText);
  const say = useSay();
  const named = (names: Parameters<typeof optionsOf>[0]) =>
    optionsOf(names).map(({ value, title }) => ({ value, label: say(title) }));
  const isTitle = held.kind === 'title';
  return (
    <div className="expert-qualification">
      <ChoiceInput
        label={text.kind}
        required
        value={held.kind}
        options={named(qualificationKindNames)}
        onChange={(kind) => onChange({ kind: kind === 'skill-level' ? kind : 'title', level: '' })}
      />
      {isTitle ? (
        <>
          <ChoiceInput
            label={text.series}
            required
            value={held.series}
            options={named(titleSeriesNames)}
            onChange={(series) => onChange({ series })}
          />
          <SpecialtyInput
            label={text.specialty}
            series={held.series}
            value={held.specialty}
            onChange={(specialty) => onChange({ specialty })}
          />
        </>
      ) : (
        <OccupationInput
          label={text.occupation}
          required
          value={held.occupation}
          onChange={(occupation) => onChange({ occupation })}
        />
      )}
      <ChoiceInput
        label={text.level}
        required
        value={held.level}
        options={named(isTitle ? titleLevelNames : skillLevelNames)}
        onChange={(level) => onChange({ level })}
      />
      <DayInput label={text.sinceLabel} required value={held.since} onChange={(since) => onChange({ since })} />
      <Button onClick={onRemove}>{text.remove}</Button>
    </div>
  );
}
