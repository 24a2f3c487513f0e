import type { Employee, EmployeeFilter, EmployeeList, EmployeeListQuery } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Act } from '../../../http/act.ts';
import type { Language } from '../../../http/preferred-language.ts';
import { type Workbook, type WorkbookColumn, writeWorkbook } from '../../../http/send-workbook.ts';
import { countEmployees, listEmployees } from './employees.repository.ts';

/** The people whose post with the caller's employer runs: those whose personnel files it may add to. */
export async function readEmployees(
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  { page, size, ...filter }: EmployeeListQuery,
): Promise<EmployeeList> {
  const employerId = authoriseEmployer(actor);
  return {
    items: await readPart(tx, employerId, { filter, offset: (page - 1) * size, limit: size }),
    total: await countEmployees(tx, employerId, filter),
    page,
    size,
  };
}

const PART = 500;

/** The same people as a workbook in one language. */
export async function exportEmployees(
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  { filter, language }: { readonly filter: EmployeeFilter; readonly language: Language },
): Promise<Workbook> {
  const employerId = authoriseEmployer(actor);
  async function* items(): AsyncGenerator<Employee> {
    for (let offset = 0; ; offset += PART) {
      const part = await readPart(tx, employerId, { filter, offset, limit: PART });
      yield* part;
      if (part.length < PART) return;
    }
  }
  return writeWorkbook({ zh: '本单位人员', en: 'Employees' }, columns, items(), language);
}

/** The employer the caller acts for. Throws `not-allowed` for whoever may not add to personnel files. */
export function authoriseEmployer(actor: Actor): string {
  const { organisationId } = actor;
  authorise(actor, 'dossier.add-from-file', { employerIds: organisationId === null ? [] : [organisationId] });
  if (organisationId === null) throw new Error('an employer without an organisation may act for it');
  return organisationId;
}

async function readPart(
  tx: DatabaseTransaction,
  employerId: string,
  part: Parameters<typeof listEmployees>[2],
): Promise<Employee[]> {
  const rows = await listEmployees(tx, employerId, part);
  return rows.map(({ id, name, resident_id_masked, birth_on, since }) => ({
    id,
    name,
    residentId: resident_id_masked,
    birthOn: birth_on,
    since,
  }));
}

const columns: readonly WorkbookColumn<Employee>[] = [
  { head: { zh: '姓名', en: 'Name' }, width: 16, cell: ({ name }) => name },
  { head: { zh: '证件号码', en: 'Resident id' }, width: 24, cell: ({ residentId }) => residentId ?? '' },
  { head: { zh: '出生日期', en: 'Born on' }, width: 14, cell: ({ birthOn }) => birthOn ?? '' },
  { head: { zh: '在本单位起始日', en: 'Here since' }, width: 18, cell: ({ since }) => since },
];
