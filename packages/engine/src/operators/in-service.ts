import { z } from 'zod';
import { completeTrace, defineOperator } from '../language/operator.ts';
import { neverCode, sqlTrue } from '../language/sql-code.ts';
import { choose } from '../language/sql-text.ts';
import { type Code, NEVER_CODE } from '../values/code.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import { sayDate } from '../values/say-date.ts';
import { during } from '../values/timeline.ts';
import { FALSE, TRUE } from '../values/truth.ts';

/** 在职: not retired on the day. Contract, section 4; the committee rules bar retired applicants. */
export const inService = defineOperator<null>({
  name: 'in-service',
  title: { zh: '在职', en: 'in service' },
  description: { zh: '申报之日未离退休。', en: 'Not retired on the day.' },
  reads: ['retiredOn'],
  dossierOnly: () => true,
  schema: () => z.null(),
  words: () => ({ zh: '在职，未离退休', en: 'in service, not retired' }),
  trace(_args, { facts }) {
    return completeTrace({
      op: 'in-service',
      timeline: during(facts.asOf, facts.retired, NEVER, FALSE, TRUE),
      facts: facts.retired === NEVER ? [] : ['/retiredOn'],
      say() {
        if (facts.retired === NEVER) return { zh: '在职，未离退休', en: 'in service, not retired' };
        const retired = sayDate(dayToIso(facts.retired));
        return { zh: `须在职；离退休日期为${retired.zh}`, en: `must be in service; retired on ${retired.en}` };
      },
    });
  },
  fast: (_args, emitter) => `${emitter.reference(inServiceOn)}(f, d)`,
  sql: () => ({ ...sqlTrue, daily: ({ day }) => choose([[`${day} < retired`, '2']], neverCode) }),
});

function inServiceOn(facts: Facts, day: Day): Code {
  return day < facts.retired ? 2 : NEVER_CODE;
}
