import type { SystemActor } from '../access/actor.ts';
import type { Environment } from '../config/environment.ts';
import type { ServerConfig } from '../config/server-config.ts';
import type { StorageConfig } from '../config/storage-config.ts';
import type { Database } from '../database/database.ts';
import { type DatabasePlace, openDatabase } from '../database/open-database.ts';
import type { OfficeStorage } from '../http/route-context.ts';
import { readKeys } from '../keys/read-keys.ts';
import { resealComplainants } from '../modules/complaints/reseal-complainants.ts';
import { resealIssuerKeys } from '../modules/credentials/issuers/reseal-issuer-keys.ts';
import { countDemonstrationAccounts } from '../modules/people/accounts/account-list.repository.ts';
import { makeFirstAdministrators } from '../modules/people/accounts/first-administrators.ts';
import { resealAll } from '../modules/people/persons/reseal-all.ts';
import { checkExposure } from './check-exposure.ts';

export type StorageOpening =
  | { readonly ok: true; readonly storage: OfficeStorage; readonly notice: string | undefined }
  | { readonly ok: false; readonly problems: readonly string[] };

export interface OpeningOptions {
  readonly environment: Environment;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onFault: (error: Error) => void;
  /** The embedded database ended by itself. */
  readonly onStopped?: ((error: Error) => void) | undefined;
  /** Absent: the database of the settings. */
  readonly open?: (() => Promise<Database>) | undefined;
}

/**
 * Opens what the back office works with: keys and database. Production is refused without its keys, without TLS in front
 * of an address that others reach, and over a database with accounts of the demonstration, whose password everybody
 * knows. `notice` says what the operator should read. Whoever opens closes the database.
 */
export async function openStorage(config: ServerConfig, options: OpeningOptions): Promise<StorageOpening> {
  const { mode, storage } = config;
  const exposure = checkExposure(config);
  const reading = await readKeys(options.environment, { mode, dataFolder: storage.dataFolder });
  if (!reading.ok) return { ok: false, problems: [...exposure, ...reading.problems] };
  if (exposure.length > 0) return { ok: false, problems: exposure };
  const { onFault, onStopped, open = () => openDatabase(placeOf(storage), { onFault, onStopped }) } = options;
  const database = await open();
  try {
    if (mode === 'production' && (await database.transaction(system, countDemonstrationAccounts)) > 0) {
      await database.close();
      return { ok: false, problems: [demonstrationFound] };
    }
    const opened = { database, keys: reading.keys };
    // A key was put in front: what older ones sealed is sealed anew before anybody is answered.
    if (opened.keys.identity.length > 1) {
      await resealAll(opened);
      await resealComplainants(opened);
    }
    if (opened.keys.credential.length > 1) await resealIssuerKeys(opened);
    const made = await makeFirstAdministrators(opened, { ...options, config });
    if (made.ok) return { ok: true, storage: opened, notice: made.notice };
    await database.close();
    return made;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const system: SystemActor = { role: 'system', purpose: 'start' };
const demonstrationFound =
  'DATABASE_URL, GUANTONG_DATA: 数据库中有演示账号，不能用于正式运行，请换一个空的数据库 · the database has accounts of the demonstration: production needs another, empty one';

function placeOf({ databaseUrl, migratorUrl, dataFolder }: StorageConfig): DatabasePlace {
  return databaseUrl === undefined
    ? { kind: 'embedded', folder: dataFolder }
    : { kind: 'postgresql', url: databaseUrl, migratorUrl };
}
