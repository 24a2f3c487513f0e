import type { PolicyLibrary, Text } from '@guantong/engine';
import { achievementKinds } from '../../applications/achievement-kinds.ts';
import type { ApplicationRecord } from '../../applications/applications.repository.ts';
import { routeOf } from '../../applications/judge-application.ts';
import { dossierWords } from '../../people/dossier/fact-words.ts';
import { textNaming } from '../redact.ts';

/** What the experts of a case read: what was submitted, every text with the names it may give away. */
export function sheetMaterial(record: ApplicationRecord, library: PolicyLibrary) {
  const draft = record.submitted_draft ?? record.draft;
  const employments = record.request?.dossier.employments ?? [];
  const names = [
    record.number,
    record.employer_name,
    ...employments.map(({ employer }) => employer.name ?? null),
    record.person_name,
    draft.phone,
  ];
  const text = (value: string) => textNaming(value, names);
  const both = ({ zh, en }: Text) => ({ zh: text(zh), en: text(en) });
  const { nameOf } = library.policyFor(record.jurisdiction).directory;
  const facts = record.request === null ? [] : dossierWords(record.request.dossier, nameOf);
  const route = record.assessment === null ? undefined : routeOf(record.assessment, record.route_id);
  const kinds = achievementKinds({ library, jurisdiction: record.jurisdiction, route });
  return {
    statement: text(draft.statement),
    facts: facts.map(both),
    achievements: draft.achievements.map(({ kind, title, on, role, text: told }) => {
      const known = kinds.find(({ code }) => code === kind);
      return {
        kind: known === undefined ? otherKind : { zh: known.zh, en: known.en },
        title: text(title),
        on,
        role: text(role),
        text: text(told),
      };
    }),
  };
}

const otherKind: Text = { zh: '其他业绩', en: 'Another achievement' };
