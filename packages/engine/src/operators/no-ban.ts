import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { sqlTrue } from '../language/sql-code.ts';
import { choose } from '../language/sql-text.ts';
import { type Code, falseUntil } from '../values/code.ts';
import { type Day, dayToIso } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import { sayDate } from '../values/say-date.ts';
import { constant, during } from '../values/timeline.ts';
import { FALSE, TRUE } from '../values/truth.ts';

/** 无失信禁报: no integrity ban in force on the day, both ends of a ban inclusive. */
export const noBan = defineOperator<null>({
  name: 'no-ban',
  title: { zh: '无失信禁报', en: 'no integrity ban' },
  description: {
    zh: '申报之日不在失信禁止申报期内。',
    en: 'No integrity ban is in force on the day.',
  },
  reads: ['integrityBan'],
  dossierOnly: () => true,
  schema: () => z.null(),
  words: () => ({
    zh: '不在失信禁止申报期内',
    en: 'no integrity ban in force',
  }),
  trace(_args, { facts }) {
    const { ban } = facts;
    if (ban === undefined) {
      const say = () => ({
        zh: '没有失信禁止申报记录',
        en: 'no integrity ban on record',
      });
      return completeTrace({
        op: 'no-ban',
        timeline: constant(facts.asOf, TRUE),
        say,
      });
    }
    return completeTrace({
      op: 'no-ban',
      timeline: during(facts.asOf, ban.from, ban.to, FALSE, TRUE),
      facts: ['/integrityBan'],
      say() {
        const [from, to] = [sayDate(dayToIso(ban.from)), sayDate(dayToIso(ban.to))];
        return {
          zh: `${from.zh}至${to.zh}失信禁止申报，其余时间不受限`,
          en: `banned from applying from ${from.en} to ${to.en}, free otherwise`,
        };
      },
    });
  },
  fast: (_args, emitter) => `${emitter.reference(noBanOn)}(f, d)`,
  sql: () => ({
    ...sqlTrue,
    daily: ({ day }) => choose([[`${day} BETWEEN ban_from AND ban_to`, '-(ban_to + 1)']], '2'),
  }),
});

function noBanOn(facts: Facts, day: Day): Code {
  const { ban } = facts;
  return ban === undefined || day < ban.from || day > ban.to ? 2 : falseUntil(ban.to + 1);
}
