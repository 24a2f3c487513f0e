import type { CycleChange } from '@guantong/contracts';
import { skilledGroupDefault } from '@guantong/procedure';
import { AppError } from '../../http/app-error.ts';
import { completeSettings } from './cycle-settings.ts';
import type { CycleRecord } from './cycles.repository.ts';
import { subjectOf } from './present-cycle.ts';

type Input = Omit<CycleChange, 'version'>;

/** What a person writes about a cycle, as columns; settings left out take their defaults. */
export function cycleColumns({ subject, ...input }: Input) {
  const { name, year, jurisdiction, committeeId, stages, judgedOn, methods, notice } = input;
  const isTitle = subject.kind === 'title-review';
  return {
    kind: subject.kind,
    name,
    year,
    jurisdiction,
    series: isTitle ? subject.series : null,
    specialties: JSON.stringify(isTitle ? subject.specialties : []),
    occupations: JSON.stringify(isTitle ? [] : subject.occupations),
    levels: JSON.stringify(subject.levels),
    committee_id: committeeId,
    stages: JSON.stringify(stages),
    judged_on: judgedOn,
    methods: JSON.stringify(methods),
    separate_skilled_group: input.separateSkilledGroup ?? skilledGroupDefault(subject.kind),
    settings: JSON.stringify(completeSettings(input.settings)),
    notice,
  };
}

/** A cycle in the shape of a change to it. */
export function inputOf(record: CycleRecord): CycleChange {
  return {
    name: record.name,
    year: record.year,
    jurisdiction: record.jurisdiction,
    subject: subjectOf(record),
    committeeId: record.committee_id,
    stages: record.stages,
    judgedOn: record.judged_on,
    methods: [...record.methods],
    separateSkilledGroup: record.separate_skilled_group,
    settings: record.settings,
    notice: record.notice,
    version: record.version,
  };
}

/** Throws `request-invalid` when something is named twice, or a committee for a skill-level recognition. */
export function refuseDuplicates({ subject, methods, committeeId }: Input): void {
  const once = (path: string, values: readonly string[]) => {
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    return twice === undefined ? [] : [{ path, expected: '每项一次 · each one once', found: twice }];
  };
  const problems = [
    ...once('/subject/levels', subject.levels),
    ...(subject.kind === 'title-review'
      ? once('/subject/specialties', subject.specialties)
      : once('/subject/occupations', subject.occupations)),
    ...once(
      '/methods',
      methods.map(({ level }) => level),
    ),
    ...methods.flatMap((each, index) =>
      once(
        `/methods/${index}/methods`,
        each.methods.map(({ method }) => method),
      ),
    ),
    ...(subject.kind === 'title-review' || committeeId === null
      ? []
      : [{ path: '/committeeId', expected: '等级认定没有评审委员会 · null', found: committeeId }]),
  ];
  if (problems.length > 0) throw new AppError('request-invalid', { problems });
}
