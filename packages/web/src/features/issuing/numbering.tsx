import type { CertificateSettings } from '@guantong/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { settingsQuery } from './api.ts';
import { issuingText } from './issuing.text.ts';
import { NumberingForm } from './numbering-form.tsx';
import { SampleNumber } from './sample-number.tsx';

interface NumberingProps {
  readonly bodyId: string;
  /** Where the body lies: its province is part of the numbers of skill levels. */
  readonly region: string;
}

/** How a body numbers its certificates; whoever may, enters and changes it here. */
export function Numbering({ bodyId, region }: NumberingProps) {
  const text = useText(issuingText);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [isEditing, setEditing] = useState(false);
  const query = settingsQuery(bodyId);
  const { data, error, refetch } = useQuery(query);
  if (error !== null) return <ProblemState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  const mayChange = data.can.some(({ action, allowed }) => action === 'certificate-settings.change' && allowed);
  const isMissing = data.version === 0;
  return (
    <section className="stack stack-tight">
      <h2>{text.numbering}</h2>
      <p className="soft">{text.numberingLead}</p>
      {isMissing && <p className="note note-warning">{mayChange ? text.noneYours : text.none}</p>}
      {!isMissing && !isEditing && <Facts settings={data} region={region} />}
      {mayChange && !isEditing && (
        <div>
          <Button onClick={() => setEditing(true)}>{isMissing ? text.enter : text.change}</Button>
        </div>
      )}
      {isEditing && (
        <NumberingForm
          bodyId={bodyId}
          region={region}
          settings={data}
          onSaved={(settings) => {
            queries.setQueryData(query.queryKey, settings);
            setEditing(false);
            message.success(text.saved);
          }}
          onCancel={() => setEditing(false)}
          onStale={() => void refetch()}
        />
      )}
    </section>
  );
}

interface FactsProps {
  readonly settings: CertificateSettings;
  readonly region: string;
}

function Facts({ settings, region }: FactsProps) {
  const text = useText(issuingText);
  const { bodyLetter, bodyCode, site, titleTemplate, titleBody } = settings;
  return (
    <>
      <h3>{text.skill}</h3>
      <FactList>
        <Fact title={text.bodyLetter}>{bodyLetter === 'Y' ? text.letterY : text.letterS}</Fact>
        <Fact title={text.bodyCode}>
          <span className="figures">{bodyCode}</span>
        </Fact>
        <Fact title={text.site}>
          <span className="figures">{site}</span>
        </Fact>
        <Fact title={`${text.sample} · ${text.sampleSkill}`}>
          <SampleNumber kind="skill-level" settings={settings} region={region} />
        </Fact>
      </FactList>
      <h3>{text.titles}</h3>
      <FactList>
        <Fact title={text.titleTemplate}>
          <span className="figures">{titleTemplate}</span>
        </Fact>
        <Fact title={text.titleBody}>
          <span className="figures">{titleBody}</span>
        </Fact>
        <Fact title={`${text.sample} · ${text.sampleTitle}`}>
          <SampleNumber kind="title" settings={settings} region={region} />
        </Fact>
      </FactList>
    </>
  );
}
