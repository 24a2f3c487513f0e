import type { Minutes } from '@guantong/contracts';
import { sayInstant, type Text } from '@guantong/engine';
import { defaultCommitteeSettings, minutesOf, recusalGrounds } from '@guantong/procedure';
import { digestOf } from '../../../database/digest-of.ts';
import type { ItemRecord, MeetingRecord, MemberRecord } from './meetings.repository.ts';

export interface MinutesInput {
  readonly record: MeetingRecord;
  readonly members: readonly MemberRecord[];
  readonly items: readonly ItemRecord[];
  readonly at: string;
}

/** The minutes in words, from the log alone. Items stand by their place on the agenda: who they are is a list apart. */
export function writeMinutes({ record, members, items, at }: MinutesInput): Minutes {
  const { title, place, cycle_name, group_name, meeting_state } = record;
  const facts = minutesOf(meeting_state, defaultCommitteeSettings);
  const names = new Map(members.map(({ expert_id, name }) => [expert_id, name]));
  const nameOf = (id: string | null) => names.get(id ?? '') ?? '—';
  const named = (ids: readonly string[]) => ({
    zh: ids.map(nameOf).join('、') || '无',
    en: ids.map(nameOf).join(', ') || 'nobody',
  });
  const places = new Map(items.map((item) => [item.item_id, item.place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  const [present, absent, madeAt] = [named(facts.present), named(facts.absent), sayInstant(at)];
  const lines: Text[] = [
    say(`${title}纪要`, `Minutes: ${title}`),
    say(
      `评价计划：${cycle_name}；分组：${group_name}；地点：${place}`,
      `Cycle: ${cycle_name}; group: ${group_name}; place: ${place}`,
    ),
    say(`形成时间：${madeAt.zh}`, `Made at: ${madeAt.en} (China)`),
    say(
      `评委会 ${facts.size} 人，法定出席 ${facts.quorum} 人，实到 ${facts.present.length} 人：${present.zh}；缺席：${absent.zh}`,
      `Committee of ${facts.size}, quorum ${facts.quorum}, present ${facts.present.length}: ${present.en}; absent: ${absent.en}`,
    ),
    say(`主持：${nameOf(facts.presiding)}`, `Presided: ${nameOf(facts.presiding)}`),
    ...facts.recusals.map(({ expertId, applicationId, ground }) =>
      say(
        `${nameOf(expertId)} 对第 ${placeOf(applicationId)} 项回避：${recusalGrounds[ground].zh}`,
        `${nameOf(expertId)} recused from item ${placeOf(applicationId)}: ${recusalGrounds[ground].en}`,
      ),
    ),
    ...facts.deferred.map(({ applicationId, reason }) =>
      say(`第 ${placeOf(applicationId)} 项暂缓：${reason}`, `Item ${placeOf(applicationId)} deferred: ${reason}`),
    ),
    ...facts.rounds.flatMap(({ hash, voters, present: here, outcomes }, index) => [
      say(
        `第 ${index + 1} 轮无记名投票：出席 ${here.length} 人，可投票 ${voters} 人；票据哈希 ${hash}`,
        `Secret ballot, round ${index + 1}: ${here.length} present, ${voters} entitled; hash of the ballot file ${hash}`,
      ),
      ...outcomes.map((each) =>
        say(
          `第 ${placeOf(each.applicationId)} 项：同意 ${each.yes}，不同意 ${each.no}，弃权 ${each.abstain}，未投 ${each.notCast}；须 ${each.needed} 票，${each.carried ? '通过' : '未通过'}`,
          `Item ${placeOf(each.applicationId)}: yes ${each.yes}, no ${each.no}, abstain ${each.abstain}, not cast ${each.notCast}; ${each.needed} needed, ${each.carried ? 'carried' : 'not carried'}`,
        ),
      ),
    ]),
  ];
  const who = items.map(({ place: at, number, person_name: name }) => ({ place: at, number, name }));
  return { hash: digestOf({ lines, items: who }), lines, items: who };
}

function say(zh: string, en: string): Text {
  return { zh, en };
}
