/** A sentence in both languages of the product: Chinese first, English second. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
