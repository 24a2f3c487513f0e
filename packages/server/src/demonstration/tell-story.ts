import { type Achievement, type ApplicationView, caseActSchema, type NewApplication } from '@guantong/contracts';
import type { PolicyLibrary } from '@guantong/engine';
import { addDays } from '@guantong/procedure';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../database/database.ts';
import { todayInChina } from '../http/today.ts';
import { takeAction } from '../modules/applications/act-on-application.ts';
import type { ApplicationAct } from '../modules/applications/application-act.ts';
import { changeDraft } from '../modules/applications/change-draft.ts';
import { lapseCorrections } from '../modules/applications/lapse-corrections.ts';
import type { PolicyByHash } from '../modules/applications/policy-by-hash.ts';
import { readApplication } from '../modules/applications/read-application.ts';
import { startApplication } from '../modules/applications/start-application.ts';
import { uploadEvidence } from '../modules/people/evidence/evidence.service.ts';
import type { Upload } from '../modules/people/evidence/read-upload.ts';
import type { Story, StoryLine, Teller } from './made-up-stories.ts';

export interface StoryStage {
  readonly database: Database;
  readonly library: PolicyLibrary;
  readonly policyByHash: PolicyByHash;
  readonly newId: () => string;
  /** Nothing happens after this moment: a story that would go on stops there. */
  readonly until: Date;
}

export interface StoryToTell extends NewApplication {
  readonly story: Story;
  /** YYYY-MM-DD. */
  readonly beginOn: string;
  readonly actors: Readonly<Record<Exclude<Teller, 'system'>, Actor>>;
  /** An achievement with the file that proves it, in the place of the usual one. */
  readonly proved?: { readonly achievement: Omit<Achievement, 'evidence'>; readonly file: Upload } | undefined;
}

const MORNING = 'T01:00:00.000Z';
const BETWEEN_LINES = 7 * 60_000;

/** Tells a story whose applicant has no case yet; gives the case of the applicant, where there is one then. */
export async function tellOnce(stage: StoryStage, told: StoryToTell): Promise<string | undefined> {
  const { applicant } = told.actors;
  const find = () =>
    stage.database.transaction(applicant, (tx) => tx.selectFrom('applications').select('id').executeTakeFirst());
  if ((await find()) === undefined) await tellStory(stage, told);
  return (await find())?.id;
}

/** Lets the people of a story do what it says, through the services of the product, at the times it says. */
export async function tellStory(
  stage: StoryStage,
  { story, beginOn, actors, cycleId, target, proved }: StoryToTell,
): Promise<void> {
  let clock = new Date(beginOn + MORNING);
  if (clock > stage.until) return;
  const run = <T>(actor: Actor, work: (act: ApplicationAct) => Promise<T>): Promise<T> => {
    const { library, policyByHash, newId } = stage;
    return stage.database.transaction(actor, (tx) => work({ tx, actor, now: clock, newId, library, policyByHash }));
  };
  const write = (changes: Readonly<Record<string, string | boolean | readonly object[]>>) =>
    run(actors.applicant, async (act) => {
      const pointed = Object.entries(changes).map(([name, value]) => ({ path: `/${name}`, value: plain(value) }));
      const saved = await changeDraft(act, view.id, { version: view.version, changes: pointed });
      return { ...view, version: saved.version };
    });
  let view = await run(actors.applicant, (act) => startApplication(act, { cycleId, target }));
  view = await write(written);
  if (proved !== undefined) {
    const context = { database: stage.database, newId: stage.newId, now: () => clock };
    const upload = { upload: proved.file, scanner: undefined };
    const { id } = await uploadEvidence(context, actors.applicant, upload);
    view = await write({ achievements: [{ ...proved.achievement, evidence: [id] }] });
  }
  for (const line of story.lines) {
    clock = later(clock, line, view);
    if (clock > stage.until) return;
    if (line.by === 'system') {
      await lapseCorrections({ database: stage.database, now: clock, newId: stage.newId, onFault: fail });
      return;
    }
    if (line.kind === 'correct') {
      view = await write({ statement: `${written.statement}近三年主持技术改造三项，均已验收（演示）。` });
      continue;
    }
    const steps = (line.said?.(view) ?? [{}]).map((payload) => ({ kind: line.kind, payload }));
    view = await run(actors[line.by], async (act) => {
      for (const step of steps) {
        const { version: _, ...said } = caseActSchema.parse({ version: view.version, ...step });
        await takeAction({ ...act, now: clock }, view.id, said);
        clock = new Date(clock.getTime() + BETWEEN_LINES);
      }
      return readApplication({ ...act, now: clock }, view.id);
    });
  }
}

const written = {
  statement: '从事本职业技术技能工作十余年，负责设备检修与技术改造，带徒传技（演示）。',
  achievements: [
    {
      kind: 'technical-renovation',
      title: '生产线技术改造（演示）',
      on: '2024-05-20',
      role: '主要完成人',
      text: '改进工艺后故障率下降三成，节约检修工时（演示）。',
      evidence: [],
    },
  ],
  truthful: true,
};

/** As it would come over the wire. */
function plain(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}

function later(clock: Date, { after = 0 }: StoryLine, { windows }: ApplicationView): Date {
  const short = new Date(clock.getTime() + BETWEEN_LINES);
  if (after === 0) return short;
  const what = after === 'publicity' ? 'employer-publicity' : after;
  const over = windows.find((window) => window.what === what)?.overOn;
  const day = typeof after === 'number' ? addDays(todayInChina(clock), after) : over;
  const morning = new Date(`${day ?? todayInChina(clock)}${MORNING}`);
  return morning > short ? morning : short;
}

/** A story goes as it is told, or not at all. */
function fail(error: unknown): never {
  throw error;
}
