import { type FormulaCells, isBlank } from '../format/table.ts';
import { createProblem, type RosterProblem } from '../roster-problem.ts';
import type { FactPlace } from './fact-cells.ts';

const formulaError = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** Cells that hold no usable value whatever the column: overlong text, formula errors, formulas never calculated. */
export function checkCells(place: FactPlace, formulas: FormulaCells, maxCharacters: number): readonly RosterProblem[] {
  const { sheet, row, cells, binding } = place;
  let problems: RosterProblem[] | undefined;
  for (const column of binding.values()) {
    const cell = cells[column.index];
    if (typeof cell === 'string' && cell.length > maxCharacters) {
      problems = [...(problems ?? []), createProblem('cell-too-long', { sheet, row, column, found: cell })];
    } else if (typeof cell === 'string' && cell.startsWith('#') && formulaError.test(cell)) {
      problems = [...(problems ?? []), createProblem('formula-error', { sheet, row, column, found: cell })];
    } else if (formulas.unsaved.size > 0 && isBlank(cell) && formulas.unsaved.has(`${column.letter}${row}`)) {
      problems = [...(problems ?? []), createProblem('formula-without-value', { sheet, row, column })];
    }
  }
  return problems ?? [];
}
