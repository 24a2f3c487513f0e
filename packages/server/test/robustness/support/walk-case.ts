import type { ApplicationView } from '@guantong/contracts';
import type { Story, Teller } from '../../../src/demonstration/made-up-stories.ts';
import { type CaseClient, completeDraft } from './case-client.ts';
import type { Applicant, Member, PreparedScene } from './prepare-scene.ts';

export interface WalkOptions {
  readonly cases: CaseClient;
  readonly scene: PreparedScene;
  /** Sets the clock of every server. */
  readonly moveTo: (instant: string) => Promise<void>;
  /** What is done about a day a line names; absent: the clock is moved to it. */
  readonly story: Story;
}

/** Lets an applicant and the offices do what a story says, each over HTTP, and gives the case as it is at the end. */
export async function walkCase(applicant: Applicant, options: WalkOptions): Promise<ApplicationView> {
  const { cases, scene, story, moveTo } = options;
  const people = peopleOf(applicant, scene);
  const { person } = applicant;
  const started = await cases.start(applicant, { cycleId: cycleOf(applicant, scene).id, target: person.target });
  const { version } = await cases.write(applicant, started, completeDraft);
  let view: ApplicationView = { ...started, version };
  for (const line of story.lines) {
    const as = people[line.by];
    if (as === undefined) throw new Error(`expected lines of people, found one of ${line.by}`);
    const window = view.windows.find(({ what }) => what === 'employer-publicity');
    if (line.after === 'publicity' && window !== undefined) await moveTo(`${window.overOn}T02:00:00.000Z`);
    view = await cases.read(as, view.id);
    if (line.kind === 'correct') {
      const saved = await cases.write(as, view, { statement: `${completeDraft.statement}近三年主持技术改造三项。` });
      view = { ...view, version: saved.version };
      continue;
    }
    for (const payload of line.said?.(view) ?? [{}]) view = await cases.act(as, view, line.kind, payload);
  }
  // Not every story comes to the body; the applicant sees the case in all of them.
  return cases.read(applicant, view.id);
}

export function cycleOf({ person }: Applicant, { organisations: { cycles } }: PreparedScene) {
  return person.target.type === 'title' ? cycles.titleReview : cycles.skillRecognition;
}

function peopleOf(applicant: Applicant, scene: PreparedScene): Partial<Record<Teller, Member>> {
  const hr = scene.hr.get(applicant.person.employerId);
  const clerk = applicant.person.target.type === 'title' ? scene.clerk : scene.skillsClerk;
  return { applicant, clerk, supervisor: scene.supervisor, ...(hr === undefined ? {} : { hr }) };
}
