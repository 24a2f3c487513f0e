import type { Achievement, EvidenceRef } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { AutosavedField, type AutosavedFieldProps } from '../../office/form/autosaved-field.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { DayPicker } from '../../office/form/day-picker.tsx';
import { ownDossierQuery } from '../dossier/api.ts';
import { EvidenceField } from '../dossier/evidence-field.tsx';
import { applicationsText } from './applications.text.ts';

interface AchievementsFieldProps extends AutosavedFieldProps {
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
  /** The files the achievements have, by name. */
  readonly files: readonly EvidenceRef[];
}

/** A list of achievements that saves itself as a whole. */
export function AchievementsField({ choices, files, ...field }: AchievementsFieldProps) {
  const text = useText(applicationsText);
  const [known, learn] = useKnownFiles(files);
  return (
    <AutosavedField {...field}>
      {(control, value, change) => {
        const list = listOf(value);
        const put = (index: number, part: Partial<Achievement>) =>
          change(list.map((each, place) => (place === index ? { ...each, ...part } : each)));
        return (
          <div id={control.id} className="stack stack-tight">
            {list.map((achievement, index) => (
              <AchievementFields
                // biome-ignore lint/suspicious/noArrayIndexKey: an achievement has no name of its own but its place
                key={index}
                {...{ achievement, choices, known }}
                onFiles={(chosen) => {
                  learn(chosen);
                  put(index, { evidence: chosen.map(({ id }) => id) });
                }}
                onChange={(part) => put(index, part)}
                onRemove={() => change(list.filter((_, place) => place !== index))}
              />
            ))}
            <div>
              <Button onClick={() => change([...list, emptyAchievement])}>{text.addAchievement}</Button>
            </div>
          </div>
        );
      }}
    </AutosavedField>
  );
}

const emptyAchievement: Achievement = { kind: 'other', title: '', on: null, role: '', text: '', evidence: [] };

function listOf(value: unknown): readonly Achievement[] {
  return Array.isArray(value) ? value : [];
}

/** The names of files: those of the case, of the dossier, and what was just sent. */
function useKnownFiles(files: readonly EvidenceRef[]) {
  const [sent, setSent] = useState<readonly EvidenceRef[]>([]);
  const { data: dossier } = useQuery(ownDossierQuery);
  const inDossier = dossier?.facts.flatMap(({ evidence }) => evidence) ?? [];
  const byId = new Map([...files, ...inDossier, ...sent].map((file) => [file.id, file]));
  return [[...byId.values()], (more: readonly EvidenceRef[]) => setSent([...sent, ...more])] as const;
}

interface AchievementFieldsProps {
  readonly achievement: Achievement;
  readonly choices: AchievementsFieldProps['choices'];
  readonly known: readonly EvidenceRef[];
  readonly onFiles: (files: readonly EvidenceRef[]) => void;
  readonly onChange: (part: Partial<Achievement>) => void;
  readonly onRemove: () => void;
}

function AchievementFields({ achievement, choices, known, onFiles, onChange, onRemove }: AchievementFieldsProps) {
  const text = useText(applicationsText);
  const say = useSay();
  return (
    <div className="mend-item stack stack-tight">
      <Field label={text.achievementKind}>
        {(ids) => (
          <Select
            {...fieldIdsToControlProps(ids)}
            value={achievement.kind}
            options={choices.map(({ value, label }) => ({ value, label: say(label) }))}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Field>
      <Field label={text.achievementTitle} required>
        {(ids) => (
          <Input
            {...fieldIdsToControlProps(ids)}
            maxLength={200}
            value={achievement.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.achievementOn}>
        {(ids) => (
          <DayPicker
            {...fieldIdsToControlProps(ids)}
            value={achievement.on ?? ''}
            onChange={(on) => onChange({ on: on || null })}
          />
        )}
      </Field>
      <Field label={text.achievementRole}>
        {(ids) => (
          <Input
            {...fieldIdsToControlProps(ids)}
            maxLength={200}
            value={achievement.role}
            onChange={(event) => onChange({ role: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.achievementText}>
        {(ids) => (
          <Input.TextArea
            {...fieldIdsToControlProps(ids)}
            rows={3}
            maxLength={2000}
            value={achievement.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      <EvidenceField
        files={achievement.evidence.flatMap((id) => known.find((file) => file.id === id) ?? [])}
        offered={known}
        onChange={onFiles}
      />
      <div>
        <Button size="small" onClick={onRemove}>
          {text.removeAchievement}
        </Button>
      </div>
    </div>
  );
}
