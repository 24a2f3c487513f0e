import type { DossierFact, EvidenceRef } from '@guantong/contracts';
import type { Dossier } from '@guantong/engine';
import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import type { Draft, FieldSpec } from '../../components/dossier/field-spec.ts';
import { RecordForm } from '../../components/dossier/record-form.tsx';
import { type RecordSection, writtenRecord } from '../../components/dossier/record-section.ts';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import type { FactToSave } from './api.ts';
import { dossierText } from './dossier.text.ts';
import { EmployerPicker } from './employer-picker.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { employmentFields } from './registered-employer.ts';

/** A record to write: a new one, or one that is there with its place and what it says. */
export interface EditedFact {
  readonly section: RecordSection;
  readonly fact?: DossierFact | undefined;
  readonly index?: number | undefined;
  readonly draft: Draft;
}

interface FactDialogProps {
  readonly dossier: Dossier;
  readonly edited: EditedFact;
  readonly save: (fact: FactToSave) => Promise<unknown>;
  /** Absent: nothing is uploaded here. */
  readonly withEvidence?: boolean;
  readonly fieldsOf?: (fields: readonly FieldSpec[], draft: Draft) => readonly FieldSpec[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** One record of a dossier as it is written; what the server refuses is told here and nothing typed is lost. */
export function FactDialog({
  dossier,
  edited,
  save,
  withEvidence = false,
  fieldsOf,
  onSaved,
  onClose,
}: FactDialogProps) {
  const text = useText(dossierText);
  const say = useSay();
  const { section, fact, index, draft } = edited;
  const policy = usePolicyLibrary();
  const [files, setFiles] = useState<readonly EvidenceRef[]>(fact?.evidence ?? []);
  const saving = useMutation({ mutationFn: save, onSuccess: onSaved });
  const ofEmployment = section.list === 'employments';
  return (
    <Modal
      open
      title={say(fact === undefined ? section.addLabel : section.title)}
      footer={null}
      width={720}
      onCancel={onClose}
    >
      {policy.isError && <ProblemState error={policy.error} onRetry={policy.refetch} />}
      {policy.isPending && <LoadingState />}
      {policy.data && (
        <RecordForm
          library={policy.data}
          {...{ section, dossier, index, draft }}
          {...(ofEmployment
            ? {
                fieldsOf: employmentFields,
                lead: (typed: Draft, fill: (values: Draft) => void) => <EmployerPicker draft={typed} fill={fill} />,
              }
            : {})}
          {...(fieldsOf === undefined ? {} : { fieldsOf })}
          busy={saving.isPending}
          onBack={onClose}
          onSave={(next) =>
            saving.mutate({
              fact,
              list: section.list,
              value: writtenRecord(section, next, index),
              evidence: files.map(({ id }) => id),
            })
          }
        >
          {withEvidence && <EvidenceField files={files} onChange={setFiles} />}
          {fact !== undefined && fact.verification !== 'declared' && (
            <p className="note note-warning">{text.changeUnverifies}</p>
          )}
          {saving.isError && <SmallProblem error={saving.error} />}
        </RecordForm>
      )}
    </Modal>
  );
}
