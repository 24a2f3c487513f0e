import type { Dossier } from '@guantong/engine';
import { draftOf } from '../draft-values.ts';
import { defineSection, indexed } from '../record-section.ts';

/** The integrity record; a dossier has at most one. */
export const integrityBanSection = defineSection<NonNullable<Dossier['integrityBan']>>({
  id: 'integrity-ban',
  list: 'integrityBan',
  title: { zh: '失信记录', en: 'Integrity record' },
  addLabel: { zh: '填写失信记录期', en: 'Enter an integrity ban' },
  fields: () => [
    { kind: 'date', name: 'from', required: true, label: { zh: '诚信限制自', en: 'Ban from' } },
    { kind: 'date', name: 'until', required: true, label: { zh: '诚信限制到', en: 'Ban until' } },
  ],
  read: ({ integrityBan }) => (integrityBan === undefined ? [] : indexed([integrityBan])),
  sentence: ({ from, until }, { day }) => `${day(from)} – ${day(until)}`,
  toDraft: draftOf,
  fromDraft({ from = '', until = '' }) {
    return from === '' || until < from ? undefined : { from, until };
  },
  write: ({ integrityBan: _, ...rest }, _index, record) =>
    record === undefined ? rest : { ...rest, integrityBan: record },
});
