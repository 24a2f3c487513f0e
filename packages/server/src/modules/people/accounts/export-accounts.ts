import type { AccountFilter, AccountItem } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { Language } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { sayInstantInChina } from '../../../http/say-instant.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../http/send-workbook.ts';
import { readItems } from './account.service.ts';

const BATCH = 500;

/** The accounts that a filter lets through, as a workbook in one language. */
export async function exportAccounts(
  { database }: OfficeContext,
  actor: Actor,
  { filter, language, name }: { readonly filter: AccountFilter; readonly language: Language; readonly name: string },
): Promise<Buffer> {
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
  return await writeWorkbook(name, columnsIn(language), items());
}

function columnsIn(language: Language): readonly WorkbookColumn<AccountItem>[] {
  const zh = language === 'zh';
  const state = {
    active: zh ? '在用' : 'active',
    locked: zh ? '锁定' : 'locked',
    closed: zh ? '注销' : 'closed',
  };
  return [
    { head: zh ? '登录名' : 'Login name', width: 20, cell: (item) => item.loginName },
    { head: zh ? '姓名' : 'Name', width: 20, cell: (item) => item.displayName },
    { head: zh ? '状态' : 'State', width: 10, cell: (item) => state[item.state] },
    {
      head: zh ? '角色' : 'Roles',
      width: 50,
      cell: ({ roles }) =>
        roles
          .map(({ roleName, organisation }) => [roleName[language], organisation?.name].filter(Boolean).join(' · '))
          .join('; '),
    },
    { head: zh ? '注册时间' : 'Created', width: 26, cell: (item) => sayInstantInChina(item.createdAt) },
  ];
}
