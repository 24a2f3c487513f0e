import type { ApplicationView } from '@guantong/contracts';
import { type CaseClient, completeDraft } from './case-client.ts';
import type { Applicant, PreparedScene } from './prepare-scene.ts';
import { cycleOf } from './walk-case.ts';

export interface WriterOptions {
  readonly cases: CaseClient;
  readonly scene: PreparedScene;
  /** Is told of each version of a case that the server says it wrote. */
  readonly note: (id: string, version: number) => void;
  /** Whether the server is meant to be gone: then a lost connection is no fault. */
  readonly isKilled: () => boolean;
}

/** Begins, writes, submits and withdraws one application after the other as one applicant, until the server is killed. */
export async function writeUntilKilled(applicant: Applicant, options: WriterOptions): Promise<void> {
  try {
    for (;;) await writeOneCase(applicant, options);
  } catch (error) {
    if (!options.isKilled()) throw error;
  }
}

async function writeOneCase(applicant: Applicant, { cases, scene, note: noteVersion }: WriterOptions): Promise<void> {
  const note = <Written extends { readonly version: number }>(id: string, written: Written) => {
    noteVersion(id, written.version);
    return written;
  };
  // A crash may have left a case half way, also one whose beginning nobody was told of.
  const begun = (await cases.listStarted(applicant)).find(({ state }) => state !== 'withdrawn');
  let view: ApplicationView =
    begun === undefined
      ? await cases.start(applicant, { cycleId: cycleOf(applicant, scene).id, target: applicant.person.target })
      : await cases.read(applicant, begun.id);
  note(view.id, view);
  if (view.state === 'draft') {
    for (const fields of [
      completeDraft,
      { statement: `第二稿：${completeDraft.statement}` },
      { phone: '0990-1000001' },
    ]) {
      const saved = note(view.id, await cases.write(applicant, view, fields));
      view = { ...view, version: saved.version };
    }
    view = note(view.id, await cases.act(applicant, view, 'submit'));
  }
  note(view.id, await cases.act(applicant, view, 'withdraw', { reason: '拟改报其他等级（演示）。' }));
}
