import type { ApplicationView, NewApplication } from '@guantong/contracts';
import type { HttpClient } from './http-client.ts';
import type { Member } from './prepare-scene.ts';

/** Cases over HTTP, as somebody. Everything throws with what the server said when it is not what was asked for. */
export interface CaseClient {
  start(as: Member, application: NewApplication): Promise<ApplicationView>;
  /** The applicant's own cases, the newest first. */
  listStarted(as: Member): Promise<readonly { readonly id: string; readonly state: string }[]>;
  read(as: Member, id: string): Promise<ApplicationView>;
  write(as: Member, view: ApplicationView, fields: object): Promise<ApplicationView>;
  act(as: Member, view: ApplicationView, kind: string, payload?: object): Promise<ApplicationView>;
}

export function createCaseClient(http: HttpClient): CaseClient {
  const base = '/api/applications';
  async function ask<Answer>(as: Member, method: string, path: string, body?: object): Promise<Answer> {
    const { status, body: text } = await http.ask({
      method,
      path: base + path,
      headers: { cookie: as.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      payload: body === undefined ? undefined : JSON.stringify(body),
    });
    if (status >= 300) throw new Error(`${method} ${path} as ${as.actor.role}: ${status} ${text}`);
    return JSON.parse(text);
  }
  return {
    start: (as, application) => ask(as, 'POST', '', application),
    async listStarted(as) {
      const list = await ask<ListOf<{ readonly id: string; readonly state: string }>>(
        as,
        'GET',
        '?box=started&size=20',
      );
      return list.items;
    },
    read: (as, id) => ask(as, 'GET', `/${id}`),
    write(as, { id, version }, fields) {
      const changes = Object.entries(fields).map(([name, value]) => ({ path: `/${name}`, value }));
      return ask(as, 'PATCH', `/${id}/draft`, { version, changes });
    },
    act: (as, { id, version }, kind, payload = {}) => ask(as, 'POST', `/${id}/actions`, { version, kind, payload }),
  };
}

interface ListOf<Item> {
  readonly items: readonly Item[];
}

/** What a draft needs before it can be submitted. */
export const completeDraft = {
  phone: '0990-1000000',
  statement: '从事本职业技术技能工作十余年，负责设备检修与技术改造，带徒传技（演示）。',
  achievements: [
    {
      kind: 'other',
      title: '生产线技术改造（演示）',
      on: '2024-05-20',
      role: '主要完成人',
      text: '改进工艺后故障率下降三成（演示）。',
      evidence: [],
    },
  ],
  truthful: true,
} as const;
