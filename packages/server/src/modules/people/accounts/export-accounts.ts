import type { AccountFilter, AccountItem } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { joinTexts } from '../../../http/join-texts.ts';
import type { Language } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import { type Workbook, type WorkbookColumn, writeWorkbook } from '../../../http/send-workbook.ts';
import { readItems } from './account.service.ts';

const BATCH = 500;

/** The accounts that a filter lets through, as a workbook in one language. */
export async function exportAccounts(
  { database }: OfficeContext,
  actor: Actor,
  { filter, language }: { readonly filter: AccountFilter; readonly language: Language },
): Promise<Workbook> {
  authorise(actor, 'account.list');
  async function* items(): AsyncGenerator<AccountItem> {
    for (let offset = 0; ; offset += BATCH) {
      const part = await database.transaction(actor, (transaction) =>
        readItems(transaction, filter, { offset, limit: BATCH }),
      );
      yield* part;
      if (part.length < BATCH) return;
    }
  }
  return await writeWorkbook({ zh: '账号', en: 'Accounts' }, columns, items(), language);
}

const states = {
  active: { zh: '在用', en: 'Active' },
  locked: { zh: '锁定', en: 'Locked' },
  closed: { zh: '注销', en: 'Closed' },
} as const;
const semicolon = { zh: '；', en: '; ' };
const dot = { zh: ' · ', en: ' · ' };

const columns: readonly WorkbookColumn<AccountItem>[] = [
  { head: { zh: '登录名', en: 'Login name' }, width: 20, cell: (item) => item.loginName },
  { head: { zh: '姓名', en: 'Name' }, width: 20, cell: (item) => item.displayName },
  { head: { zh: '状态', en: 'State' }, width: 10, cell: (item) => states[item.state] },
  {
    head: { zh: '角色', en: 'Roles' },
    width: 50,
    cell: ({ roles }) =>
      joinTexts(
        roles.map(({ roleName, organisation }) =>
          organisation === null ? roleName : joinTexts([roleName, organisation.name], dot),
        ),
        semicolon,
      ),
  },
  { head: { zh: '注册时间', en: 'Created' }, width: 26, cell: (item) => sayInstantInChina(item.createdAt) },
];
