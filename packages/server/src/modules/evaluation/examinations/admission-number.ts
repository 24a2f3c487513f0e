import { todayInChina } from '../../../http/today.ts';

/** What a candidate is called in an examination: day, examination and place in it. It tells nothing of who it is. */
export function admissionNumber(of: { readonly id: string; readonly at: string; readonly place: number }): string {
  const day = todayInChina(new Date(of.at)).replaceAll('-', '');
  return `${day}-${of.id.slice(0, 4).toUpperCase()}-${String(of.place).padStart(3, '0')}`;
}
