import { isDeepStrictEqual } from 'node:util';
import { type DossierImportResult, dossierLists, type Problem, parseAssessmentRequest } from '@guantong/contracts';
import type { Dossier, Text } from '@guantong/engine';
import { authorise } from '../../../access/authorise.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { Language } from '../../../http/preferred-language.ts';
import { todayInChina } from '../../../http/today.ts';
import { type FactToCheck, judgeFact } from './check-fact.ts';
import { getOwnPerson, type Telling } from './dossier.service.ts';
import { factWords, type OccupationNameOf } from './fact-words.ts';
import { listFacts } from './facts.repository.ts';
import { addFact, MOST_FACTS } from './facts.service.ts';
import { linkFact } from './registered-employers.ts';
import { assemble, type FactValue } from './to-dossier.ts';

type Item = DossierImportResult['items'][number];

/**
 * Adds the records of a file that the self-check saved, or only tells what would be added. What the dossier has already is
 * passed over, and so is what contradicts it, with the reason. Throws `request-invalid` for another file.
 */
export async function importDossier(
  act: Act,
  { preview, file }: { readonly preview: boolean; readonly file: unknown },
  { nameOf, language }: Telling,
): Promise<DossierImportResult> {
  const { tx, actor, now } = act;
  authorise(actor, 'dossier.import', { personId: actor.personId });
  const owner = await getOwnPerson(act);
  const records = recordsOf(readFile(file, language));
  const known: FactValue[] = [...(await listFacts(tx, owner.id))];
  refuseTooMany(records.length + known.length);
  const items: Item[] = [];
  for (const record of records) {
    const fact = { list: record.list, value: await linkFact(tx, await aloneOf(record), record.value) };
    const words = factWords(fact, nameOf);
    const judged = judgeImport({ fact, others: known, asOf: todayInChina(now), nameOf });
    items.push({ list: fact.list, words, ...judged });
    if (judged.result !== 'new') continue;
    known.push(fact);
    if (!preview) await addFact(act, owner, { ...fact, evidence: [] }, { source: 'imported', language });
  }
  return { preview, items };
}

interface ImportToJudge extends Omit<FactToCheck, 'language'> {
  readonly nameOf: OccupationNameOf;
}

/** Whether a record is new to a dossier, there already, or against it, and why. */
export function judgeImport({ nameOf, ...check }: ImportToJudge): Pick<Item, 'result' | 'why'> {
  const { fact, others } = check;
  if (others.some(({ list, value }) => list === fact.list && isDeepStrictEqual(value, fact.value)))
    return { result: 'present', why: null };
  const [zh, en] = [judgeFact({ ...check, language: 'zh' }), judgeFact({ ...check, language: 'en' })];
  if (zh.ok || en.ok) return { result: 'new', why: null };
  const places = assemble(others).places;
  const known = new Map(others.map((other, index) => [places[index], factWords(other, nameOf)]));
  const own = factWords(fact, nameOf);
  const said = (problem: Problem | undefined, language: Language): Problem | undefined =>
    problem && {
      ...problem,
      // A person knows records by what they say, not by their places in a file.
      expected: problem.expected.replace(/\/dossier(\/\w+\/\d+)/g, (place, of) => known.get(of)?.[language] ?? place),
      found: problem.path === '/value' ? own[language] : problem.found,
    };
  return {
    result: 'contradicts',
    why: {
      zh: sentence(said(zh.problems[0], 'zh'), '应为', '，实际为'),
      en: sentence(said(en.problems[0], 'en'), 'expected ', ', found '),
    },
  };
}

function sentence(problem: Problem | undefined, expected: string, found: string): Text['zh'] {
  return problem === undefined ? '' : `${expected}${problem.expected}${found}${problem.found}`;
}

function readFile(file: unknown, language: Language): Dossier {
  const parsed = parseAssessmentRequest(file, { language });
  if (parsed.ok) return parsed.request.dossier;
  // A file of another kind may hold anything, resident ids included.
  const problems = parsed.problems.map(({ path, expected, found }) => ({
    path: `/file${path}`,
    expected,
    found: found.replace(/\d{14,}[\dXx]?/g, '…'),
  }));
  throw new AppError('request-invalid', { problems });
}

/** Plain JSON again, as it is stored: fields without a value are not there. */
function recordsOf(dossier: Dossier): readonly FactValue[] {
  return dossierLists.flatMap((list): readonly FactValue[] => {
    const values = dossier[list] ?? [];
    const all = Array.isArray(values) ? values : [values];
    return all.map((value) => ({ list, value: JSON.parse(JSON.stringify(value)) }));
  });
}

async function aloneOf(record: FactValue): Promise<Dossier> {
  const parsed = parseAssessmentRequest({ asOf: '2000-01-01', dossier: assemble([record]).value });
  if (!parsed.ok) throw new Error('a record of a checked file is not valid by itself');
  return parsed.request.dossier;
}

function refuseTooMany(count: number): void {
  if (count <= MOST_FACTS) return;
  const problem = { path: '/file', expected: `${MOST_FACTS}`, found: `${count}` };
  throw new AppError('too-many-elements', { problems: [problem] });
}
