/** Whether the text is a code of a detailed class of 职业分类大典. */
export function isOccupationCode(text: string): boolean {
  return /^[1-8]-\d{2}-\d{2}-\d{2}$/.test(text);
}
