import { type ExamCase, type PanelMethod, panelMethods } from '@guantong/contracts';
import { useState } from 'react';
import { EmptyState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ThingForm } from '../../office/acts/thing-form.tsx';
import { ChoiceInput, NumberInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { methodNames } from '../notices/cycle-words.ts';
import { panelKind } from './body-api.ts';
import { casesFor } from './candidates.ts';
import { levelNameOf } from './exam-level.ts';
import { ExaminerChoices } from './examiner-choices.tsx';
import { GroupChoice } from './group-choice.tsx';
import { emptyPanel, panelWords, readPanelDraft } from './panel-draft.ts';
import { planningText } from './planning.text.ts';
import { planPanel } from './planning-api.ts';
import { ScheduleFields } from './schedule-fields.tsx';
import { StationFields } from './station-fields.tsx';
import { useExamCases, usePlaceInAddress } from './use-exam-place.ts';

/** Planning a skill examination or interview, of the group in the address where it names one. */
export function NewPanelPage() {
  const text = useText(planningText);
  const say = useSay();
  const can = useCan();
  const [group, setGroup] = useState(usePlaceInAddress());
  const [wantedMethod, setMethod] = useState<PanelMethod | ''>('');
  const [wantedLevel, setLevel] = useState('');
  const { cases, error } = useExamCases(group);
  const methods = panelMethods.filter((each) => cases?.some((one) => one.method === each));
  const method = onlyOne(methods) ?? wantedMethod;
  const levels = levelsOf(cases ?? [], method);
  const level = onlyOne(levels.map((each) => each.level)) ?? wantedLevel;
  const fitting = method === '' ? [] : casesFor(cases ?? [], { method, level });
  if (!can('exam-panel.plan')) return <EmptyState title={text.nobody} whole />;
  return (
    <OfficePage title={text.planPanel} lead={text.planPanelLead}>
      <ThingForm
        kind={panelKind}
        initial={emptyPanel}
        saveTitle={text.planPanel}
        read={(draft) => readPanelDraft(draft, { group, method, level, cases: fitting })}
        save={planPanel}
        words={panelWords}
      >
        {(draft, change, errorAt) => (
          <>
            <section className="office-panel stack">
              <div className="form-grid">
                <GroupChoice place={group} onPlace={setGroup} error={errorAt('/group')} />
                <ChoiceInput
                  label={text.method}
                  required
                  disabled={methods.length < 2}
                  error={errorAt('/method')}
                  value={method}
                  options={methods.map((each) => ({ value: each, label: say(methodNames[each]) }))}
                  onChange={(next) => setMethod(next === 'skill' || next === 'interview' ? next : '')}
                />
                <ChoiceInput
                  label={text.level}
                  required
                  disabled={levels.length < 2}
                  error={errorAt('/level')}
                  value={level}
                  options={levels.map((each) => ({ value: each.level, label: say(levelNameOf(each)) }))}
                  onChange={setLevel}
                />
                <TextInput
                  label={text.title}
                  required
                  most={100}
                  error={errorAt('/title')}
                  value={draft.title}
                  onChange={(title) => change({ title })}
                />
                <NumberInput
                  label={text.spreadLimit}
                  hint={text.spreadHint}
                  required
                  min={1}
                  max={100}
                  decimals={1}
                  error={errorAt('/spreadLimit')}
                  value={draft.spreadLimit}
                  onChange={(spreadLimit) => change({ spreadLimit })}
                />
              </div>
              <ExaminerChoices
                cycleId={group?.cycleId ?? ''}
                level={level}
                examiners={draft.examiners}
                onExaminers={(examiners) => change({ examiners })}
                errorAt={errorAt}
              />
              {error !== null && <SmallProblem error={error} />}
            </section>
            <StationFields
              stations={draft.stations}
              onStations={(stations) => change({ stations })}
              errorAt={errorAt}
            />
            <ScheduleFields
              {...{ draft, change, errorAt }}
              cases={cases === undefined || method === '' || level === '' ? undefined : fitting}
            />
          </>
        )}
      </ThingForm>
    </OfficePage>
  );
}

/** Where there is nothing to choose from, nobody is asked. */
function onlyOne<Choice>(choices: readonly Choice[]): Choice | undefined {
  return choices.length === 1 ? choices[0] : undefined;
}

/** The levels at which a method is asked, each once. */
function levelsOf(cases: readonly ExamCase[], method: PanelMethod | '') {
  const asking = cases.filter((each) => each.method === method);
  return asking
    .map(({ level, occupation }) => ({ level, subject: occupation ?? '' }))
    .filter(({ level }, at, all) => all.findIndex((each) => each.level === level) === at);
}
