/** The words of one feature: plain sentences, or functions of the values a sentence needs. */
type Words = Readonly<Record<string, string | ((...values: never[]) => string)>>;
type SameKeys<T extends Words> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] };

/** One feature's words in both languages. A key that only one language has is a type error. */
export interface FeatureText<T extends Words> {
  readonly zh: SameKeys<T>;
  readonly en: SameKeys<T>;
}

export function defineText<T extends Words>(zh: T, en: SameKeys<NoInfer<T>>): FeatureText<T> {
  return { zh: zh as SameKeys<T>, en };
}
