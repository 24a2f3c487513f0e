import {
  type Cycle,
  type CycleChange,
  type CycleKind,
  type CycleSettingName,
  type CycleStages,
  cycleChangeSchema,
  type EvaluationMethod,
  type Organisation,
} from '@guantong/contracts';
import type { IsoDate } from '@guantong/engine';

/** A cycle as it stands in the form: anything may be missing. */
export interface CycleDraft {
  readonly name: string;
  readonly year: number | null;
  readonly jurisdiction: string;
  readonly kind: CycleKind;
  readonly series: string;
  readonly specialties: readonly string[];
  readonly occupations: readonly string[];
  readonly levels: readonly string[];
  readonly committeeId: string;
  readonly stages: Readonly<Record<keyof CycleStages, IsoDate | ''>>;
  readonly judgedOn: IsoDate | '';
  readonly methods: readonly DraftMethod[];
  /** undefined: as the kind of cycle has it by default. */
  readonly separateSkilledGroup: boolean | undefined;
  readonly settings: Readonly<Partial<Record<CycleSettingName, number | null>>>;
  readonly notice: string;
}

/** A part of the form: the draft, and how it changes. */
export interface DraftProps {
  readonly draft: CycleDraft;
  readonly onChange: (part: Partial<CycleDraft>) => void;
}

/** One method of one level. */
export interface DraftMethod {
  readonly key: number;
  readonly level: string;
  readonly method: EvaluationMethod;
  readonly weight: number | null;
  readonly passMark: number | null;
}

const noDays: CycleDraft['stages'] = {
  noticeOn: '',
  applyFrom: '',
  applyTo: '',
  employerBy: '',
  acceptBy: '',
  reviewFrom: '',
  reviewTo: '',
  publicityFrom: '',
  closeOn: '',
};

/** An empty form for a body, on a day: of the kind its scopes of that day are of, and their series where there is one alone. */
export function emptyDraft({ region, scopes }: Pick<Organisation, 'region' | 'scopes'>, on: IsoDate): CycleDraft {
  const inForce = scopes.filter(({ from, to }) => from <= on && (to === null || on <= to));
  const series = new Set(inForce.flatMap((scope) => (scope.kind === 'title-review' ? [scope.series] : [])));
  const [only = ''] = series.size === 1 ? series : [];
  return {
    name: '',
    year: Number(on.slice(0, 4)),
    jurisdiction: region,
    kind: series.size === 0 && inForce.length > 0 ? 'skill-recognition' : 'title-review',
    series: only,
    specialties: [],
    occupations: [],
    levels: [],
    committeeId: '',
    stages: noDays,
    judgedOn: '',
    methods: [],
    separateSkilledGroup: undefined,
    settings: {},
    notice: '',
  };
}

export function cycleToDraft(cycle: Cycle): CycleDraft {
  const { subject } = cycle;
  const isTitle = subject.kind === 'title-review';
  return {
    name: cycle.name,
    year: cycle.year,
    jurisdiction: cycle.jurisdiction,
    kind: subject.kind,
    series: isTitle ? subject.series : '',
    specialties: isTitle ? subject.specialties : [],
    occupations: isTitle ? [] : subject.occupations,
    levels: subject.levels,
    committeeId: cycle.committee?.id ?? '',
    stages: cycle.stages,
    judgedOn: cycle.judgedOn ?? '',
    methods: cycle.methods
      .flatMap(({ level, methods }) => methods.map((method) => ({ level, ...method })))
      .map((method, key) => ({ key, ...method })),
    separateSkilledGroup: cycle.separateSkilledGroup.value,
    settings: Object.fromEntries(cycle.settings.map(({ name, value }) => [name, value])),
    notice: cycle.notice,
  };
}

export type DraftAnswer =
  | { readonly ok: true; readonly input: Omit<CycleChange, 'version'> }
  /** The fields that are missing or cannot be, by their names in the draft. */
  | { readonly ok: false; readonly fields: readonly string[] };

/** The form as the interface takes it, checked by its own schema. */
export function readDraft(draft: CycleDraft): DraftAnswer {
  const { kind, series, specialties, occupations, levels, committeeId, methods, settings, judgedOn, ...plain } = draft;
  const isTitle = kind === 'title-review';
  const parsed = cycleChangeSchema.omit({ version: true }).safeParse({
    ...plain,
    subject: isTitle ? { kind, series, specialties, levels } : { kind, occupations, levels },
    committeeId: isTitle && committeeId !== '' ? committeeId : null,
    judgedOn: judgedOn === '' ? null : judgedOn,
    methods: levels
      .map((level) => ({ level, methods: methods.filter((each) => each.level === level).map(toMethod) }))
      .filter((each) => each.methods.length > 0),
    settings,
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  const fields = parsed.error.issues.map(({ path: [first, second] }) =>
    String(first === 'subject' || first === 'stages' ? (second ?? first) : first),
  );
  return { ok: false, fields: [...new Set(fields)] };
}

function toMethod({ method, weight, passMark }: DraftMethod) {
  return { method, weight, passMark };
}
