import { type Expert, type ExpertQualification, type NewExpert, newExpertSchema } from '@guantong/contracts';

/** An expert's entry as it stands in the form. */
export interface ExpertDraft {
  readonly name: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly region: string;
  readonly skilled: boolean;
  readonly termFrom: string;
  readonly termTo: string;
  readonly qualifications: readonly DraftQualification[];
}

/** A part of the form: the draft, and how it changes. */
export interface ExpertDraftProps {
  readonly draft: ExpertDraft;
  readonly onChange: (part: Partial<ExpertDraft>) => void;
}

export interface DraftQualification {
  readonly key: number;
  readonly kind: ExpertQualification['kind'];
  readonly series: string;
  readonly specialty: string;
  readonly occupation: string;
  readonly level: string;
  readonly since: string;
}

export const emptyQualification: Omit<DraftQualification, 'key'> = {
  kind: 'title',
  series: '',
  specialty: '',
  occupation: '',
  level: '',
  since: '',
};

export function emptyExpert(region: string): ExpertDraft {
  return {
    name: '',
    employerId: '',
    employerName: '',
    region,
    skilled: false,
    termFrom: '',
    termTo: '',
    qualifications: [{ key: 0, ...emptyQualification }],
  };
}

export function expertToDraft(expert: Expert): ExpertDraft {
  const { name, employerId, employerName, region, skilled, termFrom, termTo, qualifications } = expert;
  return {
    ...{ name, region, skilled, termFrom, termTo },
    employerId: employerId ?? '',
    employerName: employerId === null ? (employerName ?? '') : '',
    qualifications: qualifications.map((held, key) => ({
      key,
      kind: held.kind,
      series: held.kind === 'title' ? held.series : '',
      specialty: held.kind === 'title' ? (held.specialty ?? '') : '',
      occupation: held.kind === 'title' ? '' : held.occupation,
      level: held.level,
      since: held.since,
    })),
  };
}

/** The form as the interface takes it, by its own schema; undefined while something is missing. */
export function readExpertDraft(draft: ExpertDraft): NewExpert | undefined {
  const orNull = (written: string) => (written.trim() === '' ? null : written.trim());
  const parsed = newExpertSchema.safeParse({
    ...draft,
    employerId: orNull(draft.employerId),
    employerName: draft.employerId === '' ? orNull(draft.employerName) : null,
    qualifications: draft.qualifications.map(({ kind, series, specialty, occupation, level, since }) =>
      kind === 'title'
        ? { kind, series, specialty: orNull(specialty), level, since }
        : { kind, occupation, level, since },
    ),
  });
  return parsed.success ? parsed.data : undefined;
}
