import type { Environment } from './environment.ts';
import { readSignInConfig } from './read-sign-in-config.ts';
import { readStorageConfig } from './read-storage-config.ts';
import { defaultConfig, defaultLimits, type ServerConfig, type ServerLimits, serverModes } from './server-config.ts';

export type ConfigReading =
  | { readonly ok: true; readonly config: ServerConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

interface Setting {
  readonly min: number;
  readonly max: number;
  /** What one unit of the variable is in the configuration: seconds are kept as milliseconds, mebibytes as bytes. */
  readonly unit: number;
}

const [COUNT, SECONDS, MEBIBYTES] = [1, 1_000, 1024 * 1024];

/** The variable of each limit, with what it may be. */
const limitVariables: Readonly<Record<keyof ServerLimits, Setting & { readonly variable: string }>> = {
  bodyBytes: { variable: 'GUANTONG_BODY_MIB', min: 1, max: 64, unit: MEBIBYTES },
  rosterBytes: { variable: 'GUANTONG_ROSTER_MIB', min: 1, max: 1_024, unit: MEBIBYTES },
  evidenceBytes: { variable: 'GUANTONG_EVIDENCE_MIB', min: 1, max: 256, unit: MEBIBYTES },
  assessmentsPerRequest: { variable: 'GUANTONG_ASSESSMENTS_PER_REQUEST', min: 1, max: 10_000, unit: COUNT },
  requestsPerMinute: { variable: 'GUANTONG_REQUESTS_PER_MINUTE', min: 0, max: 10_000_000, unit: COUNT },
  signInsPerMinute: { variable: 'GUANTONG_SIGN_INS_PER_MINUTE', min: 0, max: 1_000_000, unit: COUNT },
  rostersPerMinute: { variable: 'GUANTONG_ROSTERS_PER_MINUTE', min: 0, max: 100_000, unit: COUNT },
  rostersWaiting: { variable: 'GUANTONG_ROSTERS_WAITING', min: 0, max: 1_000, unit: COUNT },
  rostersKept: { variable: 'GUANTONG_ROSTERS_KEPT', min: 1, max: 100_000, unit: COUNT },
  rosterRetention: { variable: 'GUANTONG_ROSTER_RETENTION_SECONDS', min: 60, max: 86_400, unit: SECONDS },
  rosterDuration: { variable: 'GUANTONG_ROSTER_DURATION_SECONDS', min: 10, max: 86_400, unit: SECONDS },
  rosterHeapBytes: { variable: 'GUANTONG_ROSTER_HEAP_MIB', min: 128, max: 65_536, unit: MEBIBYTES },
  headersTimeout: { variable: 'GUANTONG_HEADERS_TIMEOUT_SECONDS', min: 1, max: 600, unit: SECONDS },
  requestTimeout: { variable: 'GUANTONG_REQUEST_TIMEOUT_SECONDS', min: 1, max: 3_600, unit: SECONDS },
  idleTimeout: { variable: 'GUANTONG_IDLE_TIMEOUT_SECONDS', min: 20, max: 3_600, unit: SECONDS },
  stopTimeout: { variable: 'GUANTONG_STOP_TIMEOUT_SECONDS', min: 0, max: 600, unit: SECONDS },
};

/** Reads the settings from environment variables; absent ones keep their defaults. All mistakes are told at once. */
export function readConfig(environment: Environment): ConfigReading {
  const problems: string[] = [];
  const readNumber = (variable: string, fallback: number, { min, max, unit }: Setting) => {
    const text = environment[variable]?.trim() ?? '';
    if (text === '') return fallback;
    const value = Number(text);
    if (/^[0-9]{1,9}$/.test(text) && value >= min && value <= max) return value * unit;
    problems.push(
      `${variable}: 应为 ${min} 到 ${max} 的整数 · expected a whole number from ${min} to ${max}, found "${text}"`,
    );
    return fallback;
  };
  const limitOf = (name: keyof ServerLimits) =>
    readNumber(limitVariables[name].variable, defaultLimits[name], limitVariables[name]);
  const modeText = environment.GUANTONG_MODE ?? '';
  const mode = modeText === '' ? defaultConfig.mode : serverModes.find((each) => each === modeText);
  if (mode === undefined)
    problems.push(`GUANTONG_MODE: 应为 · expected ${serverModes.join(' | ')}, found "${modeText}"`);
  const config: ServerConfig = {
    mode: mode ?? defaultConfig.mode,
    host: environment.HOST || defaultConfig.host,
    port: readNumber('PORT', defaultConfig.port, { min: 0, max: 65_535, unit: COUNT }),
    trustedProxies: readNumber('GUANTONG_TRUSTED_PROXIES', defaultConfig.trustedProxies, {
      min: 0,
      max: 10,
      unit: COUNT,
    }),
    temporaryFolder: environment.GUANTONG_TEMPORARY_FOLDER || defaultConfig.temporaryFolder,
    limits: {
      bodyBytes: limitOf('bodyBytes'),
      rosterBytes: limitOf('rosterBytes'),
      evidenceBytes: limitOf('evidenceBytes'),
      assessmentsPerRequest: limitOf('assessmentsPerRequest'),
      requestsPerMinute: limitOf('requestsPerMinute'),
      signInsPerMinute: limitOf('signInsPerMinute'),
      rostersPerMinute: limitOf('rostersPerMinute'),
      rostersWaiting: limitOf('rostersWaiting'),
      rostersKept: limitOf('rostersKept'),
      rosterRetention: limitOf('rosterRetention'),
      rosterDuration: limitOf('rosterDuration'),
      rosterHeapBytes: limitOf('rosterHeapBytes'),
      headersTimeout: limitOf('headersTimeout'),
      requestTimeout: limitOf('requestTimeout'),
      idleTimeout: limitOf('idleTimeout'),
      stopTimeout: limitOf('stopTimeout'),
    },
    signIn: readSignInConfig(environment, {
      mode: mode ?? defaultConfig.mode,
      readNumber,
      report: (problem) => problems.push(problem),
    }),
    clamd: readClamd(environment.GUANTONG_CLAMD?.trim() ?? '', (problem) => problems.push(problem)),
    ...readStorageConfig(environment, (problem) => problems.push(problem)),
  };
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

function readClamd(text: string, report: (problem: string) => void): ServerConfig['clamd'] {
  if (text === '') return undefined;
  const [, host, port] = /^\[?([^\s/[\]]{1,253}?)\]?:([0-9]{1,5})$/.exec(text) ?? [];
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return { host, port: Number(port) };
  report(`GUANTONG_CLAMD: 应为 主机:端口 · expected host:port, found "${text}"`);
  return undefined;
}
