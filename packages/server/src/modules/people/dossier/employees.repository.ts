import type { EmployeeFilter } from '@guantong/contracts';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';

interface Part {
  readonly offset: number;
  readonly limit: number;
}

/** People whose post with an employer runs, each once with the first day of such a post. */
export async function listEmployees(
  tx: DatabaseTransaction,
  employerId: string,
  { filter: { name, sort }, offset, limit }: Part & { readonly filter: EmployeeFilter },
) {
  return employees(tx, employerId, name)
    .select(['persons.id', 'name', 'resident_id_masked', 'birth_on'])
    .select((select) => select.fn.min('from_on').as('since'))
    .groupBy(['persons.province', 'persons.id', 'name', 'resident_id_masked', 'birth_on'])
    .orderBy(sort.endsWith('since') ? 'since' : 'name', sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('persons.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countEmployees(
  tx: DatabaseTransaction,
  employerId: string,
  { name }: Pick<EmployeeFilter, 'name'>,
): Promise<number> {
  const { total } = await employees(tx, employerId, name)
    .select((select) => select.fn.count<number>('persons.id').distinct().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

function employees(tx: DatabaseTransaction, employerId: string, name: string | undefined) {
  const all = tx
    .selectFrom('person_employers')
    .innerJoin('persons', (join) =>
      join
        .onRef('persons.province', '=', 'person_employers.province')
        .onRef('persons.id', '=', 'person_employers.person_id'),
    )
    .where('employer_id', '=', employerId)
    .where(sql<boolean>`guantong.post_runs(to_on)`);
  if (name === undefined || name === '') return all;
  return all.where('name', 'like', `%${name.replace(/[\\%_]/g, '\\$&')}%`);
}
