import { sql } from 'kysely';

/** Which evaluation of a case runs, or ran last, in a query that has `applications` in it: as `evaluationOf` of its state. */
export const evaluationNow = sql<number>`guantong.evaluation_of(applications.case_state)`;
