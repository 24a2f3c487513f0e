import { type TitleLevel, titleRank } from '@guantong/engine';
import type { Insertable } from 'kysely';
import type { CommitteeMembersTable, CommitteesTable } from '../modules/organisations/organisations.tables.ts';
import type { MadeUpExpert } from './made-up-experts.ts';
import type { Bodies, Bureaus, PlaceOptions } from './made-up-register.ts';
import { randomId } from './seeded-random.ts';

export interface MadeUpCommittee {
  readonly row: Insertable<CommitteesTable>;
  readonly members: readonly Insertable<CommitteeMembersTable>[];
}

export interface CommitteeOptions extends PlaceOptions {
  readonly experts: readonly MadeUpExpert[];
  readonly bodies: Bodies;
  readonly bureaus: Bureaus;
  /** The account that submitted them. */
  readonly submittedBy: string;
  readonly filedFrom: string;
  readonly filedTo: string;
}

/** Four committees that are filed and one that waits for approval; their members fulfil every check. */
export function makeUpCommittees(options: CommitteeOptions) {
  const { bodies, bureaus } = options;
  const engineering = { series: 'engineering', scope: 'series' } as const;
  return {
    province: committee(options, {
      ...engineering,
      name: '示例省工程系列高级职称评审委员会',
      body: bodies.provinceTitles.id,
      bureau: bureaus.province.id,
      level: 'full-senior',
      size: 25,
    }),
    crafts: committee(options, {
      series: 'arts-and-crafts',
      scope: 'series',
      name: '示例省工艺美术系列中级职称评审委员会',
      body: bodies.provinceTitles.id,
      bureau: bureaus.province.id,
      level: 'intermediate',
      size: 15,
    }),
    yunchuan: committee(options, {
      ...engineering,
      name: '云川市工程系列中级职称评审委员会',
      body: bodies.yunchuanTitles.id,
      bureau: bureaus.yunchuan.id,
      level: 'intermediate',
      size: 15,
    }),
    shiquan: committee(options, {
      ...engineering,
      name: '砚泉市工程系列中级职称评审委员会',
      body: bodies.shiquanTitles.id,
      bureau: bureaus.shiquan.id,
      level: 'intermediate',
      size: 15,
    }),
    submitted: committee(options, {
      ...engineering,
      name: '云川市工程系列初级职称评审委员会',
      body: bodies.yunchuanTitles.id,
      bureau: null,
      level: 'assistant',
      size: 7,
    }),
  };
}

interface Wanted extends Pick<Insertable<CommitteesTable>, 'name' | 'series' | 'scope'> {
  readonly body: string;
  /** The bureau that filed it; null: it waits for approval. */
  readonly bureau: string | null;
  readonly level: TitleLevel;
  readonly size: number;
}

function committee(
  { random, createdAt, experts, submittedBy, filedFrom, filedTo }: CommitteeOptions,
  { body, bureau, level, size, ...names }: Wanted,
): MadeUpCommittee {
  const id = randomId(random);
  const members = experts
    .filter((expert) => expert.series === names.series && titleRank(expert.level) >= titleRank(level))
    .map((expert) => ({ expert, draw: random() }))
    .sort((one, other) => one.draw - other.draw)
    .slice(0, size)
    .map(({ expert }, index) => ({ committee_id: id, expert_id: expert.row.id, role: seat(index) }));
  return {
    members,
    row: {
      id,
      body_id: body,
      ...names,
      specialty: null,
      level,
      size: members.length,
      filed_from: bureau === null ? null : filedFrom,
      filed_to: bureau === null ? null : filedTo,
      approved_by: bureau,
      approval_number: bureau === null ? null : '示例人社评〔2025〕3号',
      refusal_reason: null,
      revocation_reason: null,
      submitted_by: submittedBy,
      state: bureau === null ? 'submitted' : 'filed',
      created_at: createdAt,
      version: 1,
    },
  };
}

function seat(index: number): 'chair' | 'vice-chair' | 'member' {
  return index === 0 ? 'chair' : index === 1 ? 'vice-chair' : 'member';
}
