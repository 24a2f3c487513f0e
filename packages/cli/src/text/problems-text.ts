import type { InvalidRequest } from '../output/answer-writer.ts';
import { tableLines } from '../terminal/table.ts';
import type { TextStyle } from './text-style.ts';

/** What is wrong with a request, one line per place. */
export function problemsText({ id, problems }: InvalidRequest, { say, paint, width }: TextStyle): string {
  const count = problems.length;
  const title = say({
    zh: `请求有误，共 ${count} 处`,
    en: `invalid request, ${count} ${count === 1 ? 'problem' : 'problems'}`,
  });
  const rows = problems.map(({ path, expected, found }) => [
    { text: path === '' ? say({ zh: '（整个请求）', en: '(the whole request)' }) : path },
    { text: say({ zh: `应为：${expected}；实际：${found}`, en: `expected ${expected}; found ${found}` }) },
  ]);
  const head = [say({ zh: '位置', en: 'Place' }), say({ zh: '问题', en: 'Problem' })];
  return [
    `${id === null ? '' : `${paint.strong(id)} · `}${paint.bad(`✖ ${title}`)}`,
    '',
    ...tableLines({ head, rows, width, paintHead: paint.quiet }),
  ].join('\n');
}
