import { resolve } from 'node:path';
import type { StorageConfig } from '../config/storage-config.ts';
import type { DatabasePlace } from './open-database.ts';

/** The database that the settings name. */
export function configuredPlace({ dataFolder, databaseUrl, migratorUrl }: StorageConfig): DatabasePlace {
  return databaseUrl === undefined
    ? { kind: 'embedded', folder: resolve(dataFolder) }
    : { kind: 'postgresql', url: databaseUrl, migratorUrl };
}
