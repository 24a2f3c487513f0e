import { type Migration, migrationsFolder, readMigrations } from '../../../src/database/read-migrations.ts';

/** The first migration alone: what the storage needs to be tested. */
export async function readFoundation(): Promise<readonly Migration[]> {
  return (await readMigrations(migrationsFolder())).slice(0, 1);
}
