import { type Committee, type CommitteeChange, committeeChangeSchema, type MemberRole } from '@guantong/contracts';

/** A committee as it stands in the form. */
export interface CommitteeDraft {
  readonly name: string;
  readonly scope: 'series' | 'specialty';
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly members: readonly DraftMember[];
}

export interface DraftMember {
  readonly expertId: string;
  readonly name: string;
  readonly role: MemberRole;
}

export const emptyCommittee: CommitteeDraft = {
  name: '',
  scope: 'series',
  series: '',
  specialty: '',
  level: '',
  members: [],
};

export function committeeToDraft({ name, scope, series, specialty, level, members }: Committee): CommitteeDraft {
  return { name, scope, series, specialty: specialty ?? '', level, members };
}

/** The form as the interface takes it, by its own schema; undefined while something is missing. */
export function readCommitteeDraft(draft: CommitteeDraft): Omit<CommitteeChange, 'version'> | undefined {
  const { specialty, scope, members } = draft;
  if (scope === 'specialty' && specialty.trim() === '') return undefined;
  const parsed = committeeChangeSchema.omit({ version: true }).safeParse({
    ...draft,
    specialty: scope === 'specialty' ? specialty : null,
    members: members.map(({ expertId, role }) => ({ expertId, role })),
  });
  return parsed.success ? parsed.data : undefined;
}
