import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/environment.ts';
import type { ServerMode } from '../config/server-config.ts';
import type { SealingKey, ServerKeys } from './server-keys.ts';

const KEY_BYTES = 32;
const variables = [
  'GUANTONG_IDENTITY_KEYS',
  'GUANTONG_DIGEST_KEY',
  'GUANTONG_WEBHOOK_SECRET',
  'GUANTONG_CREDENTIAL_KEYS',
] as const;
type KeyVariable = (typeof variables)[number];

export type KeysReading =
  | { readonly ok: true; readonly keys: ServerKeys }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the keys from the environment. In development those that are absent are made once and kept in `keys.json` of
 * the data folder, readable by its owner alone; in production every absent or faulty one is told.
 */
export async function readKeys(
  environment: Environment,
  { mode, dataFolder }: { readonly mode: ServerMode; readonly dataFolder: string },
): Promise<KeysReading> {
  const made = mode === 'development' ? await ownKeys(dataFolder) : {};
  const named = variables.map((variable) => [variable, environment[variable]?.trim() || made[variable]]);
  return parseKeys(Object.fromEntries(named));
}

/** The keys of texts as the environment has them, or every one that is absent or faulty. */
export function parseKeys(texts: Partial<Record<KeyVariable, string>>): KeysReading {
  const problems: string[] = [];
  const read = <T>(variable: KeyVariable, expected: string, parse: (text: string) => T | undefined) => {
    const value = parse(texts[variable] ?? '');
    if (value === undefined) problems.push(`${variable}: 应为 · expected ${expected}`);
    return value;
  };
  const named = `name:base64[,name:base64…], ${KEY_BYTES} bytes each`;
  const identity = read('GUANTONG_IDENTITY_KEYS', named, parseNamedKeys);
  const digest = read('GUANTONG_DIGEST_KEY', `base64, ${KEY_BYTES} bytes`, parseKey);
  const webhook = read('GUANTONG_WEBHOOK_SECRET', `base64, ${KEY_BYTES} bytes`, parseKey);
  const credential = read('GUANTONG_CREDENTIAL_KEYS', named, parseNamedKeys);
  if (identity === undefined || digest === undefined || webhook === undefined || credential === undefined)
    return { ok: false, problems };
  return { ok: true, keys: { identity, digest, webhook, credential } };
}

/** New keys as the environment has them. */
export function generateKeys(): Readonly<Record<KeyVariable, string>> {
  const key = () => randomBytes(KEY_BYTES).toString('base64');
  return {
    GUANTONG_IDENTITY_KEYS: `first:${key()}`,
    GUANTONG_DIGEST_KEY: key(),
    GUANTONG_WEBHOOK_SECRET: key(),
    GUANTONG_CREDENTIAL_KEYS: `first:${key()}`,
  };
}

async function ownKeys(dataFolder: string): Promise<Partial<Record<KeyVariable, string>>> {
  const file = join(dataFolder, 'keys.json');
  await mkdir(dataFolder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(generateKeys(), undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  // Whole or not at all, and not where there is one: of two processes that start together one gives the keys.
  await link(draft, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await rm(draft);
  const kept = keptKeys(JSON.parse(await readFile(file, 'utf8')));
  if (Object.keys(kept).length === variables.length) return kept;
  // A folder of before a key was asked for: the key is added. One process at a time works in a folder.
  const whole = { ...generateKeys(), ...kept };
  await writeFile(draft, `${JSON.stringify(whole, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, file);
  return whole;
}

function keptKeys(kept: unknown): Partial<Record<KeyVariable, string>> {
  return Object.fromEntries(
    variables.flatMap((variable) => {
      const text = typeof kept === 'object' && kept !== null ? Reflect.get(kept, variable) : undefined;
      return typeof text === 'string' ? [[variable, text]] : [];
    }),
  );
}

function parseKey(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES ? bytes : undefined;
}

function parseNamedKeys(text: string): ServerKeys['identity'] | undefined {
  const keys = text.split(',').map(parseNamedKey);
  const known = keys.filter((key) => key !== undefined);
  const [first, ...others] = known;
  const distinct = new Set(known.map(({ name }) => name)).size === known.length;
  return first === undefined || known.length < keys.length || !distinct ? undefined : [first, ...others];
}

function parseNamedKey(text: string): SealingKey | undefined {
  const [name = '', encoded = ''] = text.trim().split(':');
  const bytes = parseKey(encoded);
  return bytes === undefined || !/^[a-z0-9-]{1,40}$/.test(name) ? undefined : { name, bytes };
}
