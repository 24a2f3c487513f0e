import { tmpdir } from 'node:os';
import { defaultSignIn, type SignInConfig } from './sign-in-config.ts';
import { type DeliveryConfig, defaultDelivery, defaultStorage, type StorageConfig } from './storage-config.ts';

export const serverModes = ['production', 'development'] as const;
export type ServerMode = (typeof serverModes)[number];

/** Everything an operator may set. Sizes in bytes, times in milliseconds. */
export interface ServerConfig {
  readonly mode: ServerMode;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** How many proxies stand in front and may name the client's address; 0: none is believed. */
  readonly trustedProxies: number;
  /** The folder under which uploaded rosters live, each process in a private folder of its own. */
  readonly temporaryFolder: string;
  readonly limits: ServerLimits;
  readonly signIn: SignInConfig;
  /** The virus scanner for evidence; undefined: files are kept as not scanned. */
  readonly clamd: { readonly host: string; readonly port: number } | undefined;
  readonly storage: StorageConfig;
  readonly delivery: DeliveryConfig;
}

export interface ServerLimits {
  /** Body of a JSON request. */
  readonly bodyBytes: number;
  /** Uploaded roster file. */
  readonly rosterBytes: number;
  /** Uploaded file of evidence. */
  readonly evidenceBytes: number;
  /** Elements of an array sent to the assessments. */
  readonly assessmentsPerRequest: number;
  /** Requests a minute from one address to the interface; 0: not limited. */
  readonly requestsPerMinute: number;
  /** Attempts a minute from one address to sign in or register; 0: not limited. */
  readonly signInsPerMinute: number;
  /** Rosters a minute from one address; 0: not limited. */
  readonly rostersPerMinute: number;
  /** Rosters that may wait while one is worked on. */
  readonly rostersWaiting: number;
  /** Rosters kept at a time, finished ones included. */
  readonly rostersKept: number;
  /** How long a roster and its results are kept. */
  readonly rosterRetention: number;
  /** How long one roster may be worked on. */
  readonly rosterDuration: number;
  /** Heap of the thread that works on a roster. */
  readonly rosterHeapBytes: number;
  /** Until the head of a request must have arrived. */
  readonly headersTimeout: number;
  /** Until a whole request, body included, must have arrived. */
  readonly requestTimeout: number;
  /** Silence on a connection after which it is closed. */
  readonly idleTimeout: number;
  /** How long a stop may take before open connections are cut. */
  readonly stopTimeout: number;
}

const MEBIBYTE = 1024 * 1024;
const SECOND = 1000;

export const defaultLimits: ServerLimits = {
  bodyBytes: 2 * MEBIBYTE,
  rosterBytes: 50 * MEBIBYTE,
  evidenceBytes: 10 * MEBIBYTE,
  assessmentsPerRequest: 1_000,
  requestsPerMinute: 600,
  signInsPerMinute: 30,
  rostersPerMinute: 20,
  rostersWaiting: 20,
  rostersKept: 500,
  rosterRetention: 3_600 * SECOND,
  rosterDuration: 600 * SECOND,
  rosterHeapBytes: 768 * MEBIBYTE,
  headersTimeout: 15 * SECOND,
  requestTimeout: 120 * SECOND,
  idleTimeout: 60 * SECOND,
  stopTimeout: 10 * SECOND,
};

export const defaultConfig: ServerConfig = {
  mode: 'production',
  host: '127.0.0.1',
  port: 8080,
  trustedProxies: 0,
  temporaryFolder: tmpdir(),
  limits: defaultLimits,
  signIn: defaultSignIn,
  clamd: undefined,
  storage: defaultStorage,
  delivery: defaultDelivery,
};
