import type { ProcedureCheck } from '@guantong/contracts';
import { titleRank } from '@guantong/engine';
import {
  type CommitteeProblem,
  checkFiledSpan,
  committeeSources,
  defaultCommitteeSettings,
  checkCommittee as findProblems,
  type Source,
} from '@guantong/procedure';
import type { Act } from '../../../http/act.ts';
import { todayInChina } from '../../../http/today.ts';
import { listQualifications, type QualificationRecord } from '../experts/experts.repository.ts';
import { presentQualification } from '../experts/present-expert.ts';
import { outcome } from '../outcome.ts';
import { type CommitteeRecord, listExpertsById, type MemberRecord } from './committees.repository.ts';

/** What procedure asks of a committee before it is submitted and filed: every check, held or failed, with its source. */
export async function checkCommittee(
  { tx, now }: Act,
  committee: CommitteeRecord,
  members: readonly MemberRecord[],
): Promise<readonly ProcedureCheck[]> {
  const today = todayInChina(now);
  const ids = members.map(({ expert_id: id }) => id);
  const held = await listQualifications(tx, ids);
  const problems = findProblems(
    {
      ...committee,
      // Not filed yet: the span is checked with the filing.
      filedFrom: today,
      filedTo: today,
      members: members.map(({ expert_id: expertId, role }) => ({
        expertId,
        isChair: role === 'chair',
        title: titleFor(
          committee,
          held.filter((row) => row.expert_id === expertId),
        ),
      })),
    },
    defaultCommitteeSettings,
  );
  const experts = await listExpertsById(tx, ids);
  const standing = experts.filter(({ state, term_to: to }) => state === 'active' && today <= to).length;
  const senior = titleRank(committee.level) >= titleRank('associate-senior');
  return [
    outcome('odd-size', committeeSources['odd-size'], wordsOf(problems, 'even-size')),
    outcome(
      'minimum-size',
      committeeSources[senior ? 'minimum-size-senior' : 'minimum-size-below-senior'],
      wordsOf(problems, 'too-small'),
    ),
    outcome('chair', committeeSources.chair, wordsOf(problems, 'not-one-chair')),
    outcome(
      'member-qualification',
      committeeSources['member-qualification'],
      wordsOf(problems, 'members-not-qualified'),
    ),
    outcome(
      'member-standing',
      standingSource,
      standing === ids.length ? undefined : notStanding(ids.length - standing),
    ),
  ];
}

/** What procedure asks of the filing itself: how long it lasts, and who files. */
export function checkFiling(
  { level }: Pick<CommitteeRecord, 'level'>,
  { from, to, bureauRegion }: { readonly from: string; readonly to: string; readonly bureauRegion: string | null },
): readonly ProcedureCheck[] {
  const [span] = checkFiledSpan({ filedFrom: from, filedTo: to });
  const senior = titleRank(level) >= titleRank('associate-senior');
  const provincial = bureauRegion !== null && (bureauRegion === 'CN' || bureauRegion.endsWith('0000'));
  return [
    outcome('filed-span', committeeSources['filed-span'], span?.words),
    outcome('approver', approverSource, senior && !provincial ? notProvincial : undefined),
  ];
}

/** The title a member is measured by: the highest of the series; else any other; none for an expert by skill alone. */
function titleFor({ series }: Pick<CommitteeRecord, 'series'>, held: readonly QualificationRecord[]) {
  const titles = held.map(presentQualification).filter((each) => each.kind === 'title');
  const best = titles
    .filter((each) => each.series === series)
    .sort((one, other) => titleRank(other.level) - titleRank(one.level));
  return best[0] ?? titles[0] ?? null;
}

function wordsOf(problems: readonly CommitteeProblem[], kind: CommitteeProblem['kind']) {
  return problems.find((problem) => problem.kind === kind)?.words;
}

function notStanding(found: number): ProcedureCheck['text'] {
  return {
    zh: `委员应在库且在聘期内，${found} 人不是，请更换`,
    en: `members must be active and within their term, replace ${found} who are not`,
  };
}

const notProvincial = {
  zh: '高级评审委员会由省级以上主管部门核准备案',
  en: 'a senior committee is filed by the bureau of the province or above',
};

const review = {
  document: { zh: '职称评审管理暂行规定', en: 'Interim provisions on the review of professional titles' },
  number: '人力资源和社会保障部令第40号',
  clause: null,
  basis: 'unverified',
} as const;
const standingSource: Source = {
  ...review,
  note: { zh: '评审专家从专家库中产生，聘期不超过3年', en: 'Members come from the pool, for terms of at most 3 years' },
};
const approverSource: Source = {
  ...review,
  note: {
    zh: '地方高级评审委员会由省级部门核准备案；中初级由省定',
    en: 'The province files local senior committees, and decides who files those below',
  },
};
