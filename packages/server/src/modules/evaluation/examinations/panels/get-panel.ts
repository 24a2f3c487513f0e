import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import { listPanels, type PanelRecord } from './panels.repository.ts';

/** A panel as the caller sees it. Throws `panel-not-found`. */
export async function getPanel(tx: DatabaseTransaction, id: string): Promise<PanelRecord> {
  const [panel] = await listPanels(tx, { id }, { offset: 0, limit: 1 });
  if (panel === undefined) throw new AppError('panel-not-found');
  return panel;
}
