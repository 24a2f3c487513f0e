import type { Text } from './text.ts';

/**
 * How far a rule of procedure can be trusted: `quoted` the text was before us, `press-summary` several published reports
 * agree, `inferred` our reading, `unverified` from memory or from one report. Whatever is not quoted is configuration.
 */
export type Basis = 'quoted' | 'press-summary' | 'inferred' | 'unverified';

/** What founds a step or a number. `clause` is null where the number of the article is not known to us. */
export interface Source {
  /** Title of the document; null where no document founds the step, and the note says why the step exists. */
  readonly document: Text | null;
  readonly number: string | null;
  readonly clause: string | null;
  readonly basis: Basis;
  readonly note: Text;
}

interface Document {
  readonly document: Text;
  readonly number: string | null;
}

const documents = {
  titleReview: {
    document: { zh: '职称评审管理暂行规定', en: 'Interim provisions on the review of professional titles' },
    number: '人力资源和社会保障部令第40号',
  },
  supervision: {
    document: { zh: '职称评审监管暂行办法', en: 'Interim measures on the supervision of title reviews' },
    number: '人社部发〔2024〕56号',
  },
  bridge: {
    document: {
      zh: '关于进一步加强高技能人才与专业技术人才职业发展贯通的实施意见',
      en: 'Implementing opinions on bridging the careers of skilled and professional talent',
    },
    number: '人社部发〔2020〕96号',
  },
  civilCode: {
    document: { zh: '中华人民共和国民法典', en: 'Civil Code of the People’s Republic of China' },
    number: null,
  },
} as const satisfies Record<string, Document>;

export type DocumentName = keyof typeof documents;

interface Citation {
  readonly clause?: string;
  readonly basis: Basis;
  readonly zh: string;
  readonly en: string;
}

/** A citation of one of the documents this package rests on; without `clause`, the article is not known. */
export function cite(name: DocumentName, { clause, basis, zh, en }: Citation): Source {
  return { ...documents[name], clause: clause ?? null, basis, note: { zh, en } };
}

/** A step of the platform's own, which no document founds. */
export function ownStep(zh: string, en: string): Source {
  return { document: null, number: null, clause: null, basis: 'inferred', note: { zh, en } };
}
