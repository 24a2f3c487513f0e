import type { CertificateSettings } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';
import { ChoiceInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { changeSettings } from './api.ts';
import { issuingText } from './issuing.text.ts';
import { type NumberingParts, SampleNumber } from './sample-number.tsx';

interface NumberingFormProps {
  readonly bodyId: string;
  readonly region: string;
  readonly settings: CertificateSettings;
  readonly onSaved: (settings: CertificateSettings) => void;
  readonly onCancel: () => void;
  /** It was changed by somebody else in the meantime. */
  readonly onStale: () => void;
}

/** Entering or changing how a body numbers its certificates, with the numbers it leads to. */
export function NumberingForm({ bodyId, region, settings, onSaved, onCancel, onStale }: NumberingFormProps) {
  const text = useText(issuingText);
  const { version } = settings;
  const [draft, setDraft] = useState<NumberingParts>(() => partsOf(settings));
  const [isChanged, setChanged] = useState(false);
  const saving = useMutation({
    mutationFn: () => changeSettings(bodyId, { ...draft, version }),
    onSuccess: onSaved,
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.kind === 'refused' && failure.code === 'version-stale') onStale();
    },
  });
  function change(part: Partial<NumberingParts>) {
    setDraft((before) => ({ ...before, ...part }));
    setChanged(true);
  }
  return (
    <form
      className="stack stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <UnsavedGuard unsaved={isChanged} />
      <Fields draft={draft} onChange={change} />
      <FactList>
        <Fact title={`${text.sample} · ${text.sampleSkill}`}>
          <SampleNumber kind="skill-level" settings={draft} region={region} />
        </Fact>
        <Fact title={`${text.sample} · ${text.sampleTitle}`}>
          <SampleNumber kind="title" settings={draft} region={region} />
        </Fact>
      </FactList>
      <p className="soft small">{text.changeHelp}</p>
      {saving.isError && <SmallProblem error={saving.error} />}
      <div className="row row-tight">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {text.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}

/** What stands in the form at first; a number of a site is not made up. */
function partsOf({
  bodyLetter,
  bodyCode,
  site,
  titleTemplate,
  titleBody,
  version,
}: CertificateSettings): NumberingParts {
  return { bodyLetter, bodyCode, site: version === 0 ? '' : site, titleTemplate, titleBody };
}

interface FieldsProps {
  readonly draft: NumberingParts;
  readonly onChange: (part: Partial<NumberingParts>) => void;
}

function Fields({ draft, onChange }: FieldsProps) {
  const text = useText(issuingText);
  const { bodyLetter, bodyCode, site, titleTemplate, titleBody } = draft;
  return (
    <>
      <h3>{text.skill}</h3>
      <div className="office-panel form-grid">
        <ChoiceInput
          label={text.bodyLetter}
          required
          value={bodyLetter}
          options={[
            { value: 'S', label: text.letterS },
            { value: 'Y', label: text.letterY },
          ]}
          onChange={(letter) => onChange({ bodyLetter: letter === 'Y' ? 'Y' : 'S' })}
        />
        <TextInput
          label={text.bodyCode}
          hint={text.bodyCodeHint}
          required
          most={4}
          value={bodyCode}
          onChange={(next) => onChange({ bodyCode: next.trim() })}
        />
        <TextInput
          label={text.site}
          hint={text.siteHint}
          required
          most={6}
          value={site}
          onChange={(next) => onChange({ site: next.trim() })}
        />
      </div>
      <h3>{text.titles}</h3>
      <div className="office-panel form-grid">
        <TextInput
          label={text.titleTemplate}
          hint={text.titleTemplateHint}
          required
          most={60}
          value={titleTemplate}
          onChange={(next) => onChange({ titleTemplate: next.trim() })}
        />
        <TextInput
          label={text.titleBody}
          hint={text.titleBodyHint}
          required
          most={12}
          value={titleBody}
          onChange={(next) => onChange({ titleBody: next.trim().toUpperCase() })}
        />
      </div>
    </>
  );
}
