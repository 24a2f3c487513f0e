import type { OrganisationState, ProcedureCheck } from '@guantong/contracts';
import { jurisdictionChain, regionName, skillLevels, titleLevels, titleRank } from '@guantong/engine';
import { committeeSources, type Text } from '@guantong/procedure';
import type { CommitteeRecord } from '../organisations/committees/committees.repository.ts';
import { outcome, own } from '../organisations/outcome.ts';
import type { ScopeRecord } from '../organisations/register/entries.repository.ts';
import type { CycleRecord } from './cycles.repository.ts';

export interface CycleBody {
  readonly state: OrganisationState;
  /** Six digits of GB/T 2260, or CN. */
  readonly region: string;
}

/**
 * Whether the body is in the register, covers where the cycle applies and may evaluate everything of it from the first day
 * to the last.
 */
export function checkBody(
  cycle: CycleRecord,
  body: CycleBody | undefined,
  scopes: readonly ScopeRecord[],
): readonly ProcedureCheck[] {
  const { applyFrom, closeOn } = cycle.stages;
  const valid = scopes.filter(
    (scope) =>
      scope.kind === cycle.kind && scope.from_on <= applyFrom && (scope.to_on === null || closeOn <= scope.to_on),
  );
  const order: readonly string[] = cycle.kind === 'title-review' ? titleLevels : skillLevels;
  const highest = Math.max(...cycle.levels.map((level) => order.indexOf(level)));
  const reaches = (scope: ScopeRecord) => order.indexOf(scope.highest_level) >= highest;
  const evaluated = cycle.kind === 'title-review' ? [cycle.series ?? ''] : cycle.occupations;
  const outside = evaluated.filter(
    (each) => !valid.some((scope) => (scope.series ?? scope.occupation) === each && reaches(scope)),
  );
  return [
    outcome('body-filed', bodySource, body?.state === 'filed' ? undefined : bodyNotFiled),
    outcome('body-region', regionSource, body === undefined ? undefined : outOfRegion(cycle.jurisdiction, body)),
    outcome('body-scope', scopeSource, outside.length === 0 ? undefined : outOfScope(outside, applyFrom, closeOn)),
  ];
}

/** Why a body of a region evaluates nobody in a jurisdiction; undefined where it covers it. */
export function outOfRegion(jurisdiction: string, { region }: Pick<CycleBody, 'region'>): Text | undefined {
  if (jurisdictionChain(jurisdiction).includes(region)) return undefined;
  const [here, other] = [regionName(region), regionName(jurisdiction)];
  return {
    zh: `评价机构的地区为${here.zh}，不能在${other.zh}开展评价`,
    en: `the body is of the region ${here.en} and evaluates nobody in ${other.en}`,
  };
}

/** Whether the committee is the body's own, is filed, and reviews this series, specialty and level. */
export function checkCommitteeOfCycle(cycle: CycleRecord, committee: CommitteeRecord | undefined): ProcedureCheck {
  return outcome('committee-competent', committeeSources.level, committeeWords(cycle, committee));
}

function committeeWords(cycle: CycleRecord, committee: CommitteeRecord | undefined): Text | undefined {
  if (committee === undefined) return { zh: '未选定评审委员会', en: 'no committee is named' };
  if (committee.body_id !== cycle.body_id) {
    return { zh: '该评审委员会不是本机构组建的', en: 'the committee was not formed by this body' };
  }
  if (committee.state !== 'filed') return { zh: '该评审委员会未备案', en: 'the committee is not filed' };
  if (committee.series !== cycle.series) {
    return { zh: '该评审委员会不评审本系列', en: 'the committee does not review this series' };
  }
  const { specialty } = committee;
  if (specialty !== null && (cycle.specialties.length !== 1 || cycle.specialties[0] !== specialty)) {
    return { zh: `该评审委员会只评审“${specialty}”专业`, en: `the committee reviews the specialty ${specialty} alone` };
  }
  const reach = titleRank(committee.level);
  const above = titleLevels.filter((level) => cycle.levels.includes(level) && titleRank(level) > reach);
  if (above.length === 0) return undefined;
  return { zh: '有的等级高于该评审委员会的层级', en: 'some levels are above that of the committee' };
}

function outOfScope(outside: readonly string[], from: string, to: string): Text {
  const names = outside.slice(0, 5).join('、');
  return {
    zh: `评价机构在 ${from} 至 ${to} 没有覆盖这些等级的评价范围：${names}`,
    en: `the body has no scope up to these levels from ${from} to ${to}: ${outside.slice(0, 5).join(', ')}`,
  };
}

const bodyNotFiled: Text = { zh: '评价机构不在册', en: 'the evaluation body is suspended or removed' };
const bodySource = own('评价机构须在册', 'The evaluation body is in the register');
const regionSource = own(
  '评价计划的适用地区在评价机构的地区之内',
  'The jurisdiction of a cycle lies in the region of its body',
);
const scopeSource = own(
  '评价机构在备案的范围内开展评价',
  'A body evaluates within what it is filed for, for as long as it is filed',
);
