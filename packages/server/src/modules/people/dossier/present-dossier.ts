import type { Can, DossierFact, EvidenceRef, PersonDossier } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import type { Subject } from '../../../access/conditions.ts';
import { listCan, type PossibleStep } from '../../../access/list-can.ts';
import type { EvidenceRecord } from '../evidence/evidence.repository.ts';
import type { FactSource } from './dossier.tables.ts';
import { factWords, type OccupationNameOf } from './fact-words.ts';
import type { FactRecord } from './facts.repository.ts';
import type { PersonRecord } from './persons.repository.ts';

export interface FactParts {
  readonly fact: FactRecord;
  readonly evidence: readonly EvidenceRecord[];
  readonly nameOf: OccupationNameOf;
}

export function presentFactVersion({ fact, evidence, nameOf }: FactParts): Omit<DossierFact, 'can'> {
  return {
    factId: fact.fact_id,
    version: fact.version,
    list: fact.list,
    value: JSON.parse(JSON.stringify(fact.value)),
    words: factWords(fact, nameOf),
    source: fact.source,
    verification: fact.verification,
    verifiedAt: fact.verified_at,
    note: fact.note,
    evidence: fact.evidence.flatMap((id) => {
      const file = evidence.find((each) => each.id === id);
      return file === undefined ? [] : [presentEvidence(file)];
    }),
    recordedAt: fact.recorded_at,
  };
}

export function presentFact(parts: FactParts, actor: Actor, subject: Subject): DossierFact {
  return { ...presentFactVersion(parts), can: listCan(actor, subject, [writeStep(parts.fact)]) };
}

export function presentEvidence({ id, name, media_type, size }: EvidenceRecord): EvidenceRef {
  return { id, name, mediaType: media_type, size };
}

/** Writing a record anew: what others put into a dossier is theirs to correct. */
export function writeStep({ source }: { readonly source: FactSource }): PossibleStep {
  const obstacle =
    source === 'declared' || source === 'imported'
      ? undefined
      : {
          zh: '该记录由单位或登记部门提供，请向提供方申请更正',
          en: 'it comes from the employer or a register: ask there for a correction',
        };
  return { action: 'dossier.write', obstacle };
}

export function presentPerson(
  person: PersonRecord,
  /** In clear; absent: masked. */
  residentId?: string,
): PersonDossier['person'] {
  return {
    id: person.id,
    name: person.name,
    residentId: residentId ?? person.resident_id_masked,
    masked: residentId === undefined,
    birthOn: person.birth_on,
    phone: person.phone,
    retiredOn: person.retired_on,
    version: person.version,
  };
}

/** What the caller may do with the dossier as a whole. */
export function dossierCan(actor: Actor, subject: Subject, { frozen }: { readonly frozen: boolean }): Can {
  return listCan(actor, subject, [
    { action: 'dossier.write' },
    { action: 'dossier.import' },
    { action: 'dossier.add-from-file', obstacle: frozen ? notHereAnyMore : undefined },
    { action: 'dossier.record-retirement', obstacle: frozen ? notHereAnyMore : undefined },
    { action: 'evidence.upload' },
  ]);
}

const notHereAnyMore = {
  zh: '该人员已不在本单位，只能查看提交时的内容',
  en: 'the person is not with your employer any more: what was submitted is all there is to see',
};
