import type { Text } from '@guantong/engine';

/** What an operator may set about signing in. Times in milliseconds. */
export interface SignInConfig {
  /** Where browsers reach the server, such as https://guantong.example.cn; needed for sign-in by other services. */
  readonly publicUrl: string | undefined;
  /** Plain HTTP on an address that others reach, declared to be what is wanted. */
  readonly plainHttp: boolean;
  readonly passwordCost: PasswordCost;
  /** Failures after which each further one makes the next attempt wait. */
  readonly failuresBeforePause: number;
  /** Silence after which a session ends. */
  readonly sessionIdle: number;
  /** Age at which a session ends in any case. */
  readonly sessionLife: number;
  /** Whether the roles of offices need a second factor; only development may go without. */
  readonly secondFactor: 'required' | 'off';
  readonly oidc: OidcConfig | undefined;
  readonly cas: CasConfig | undefined;
}

/** Parameters of argon2id (RFC 9106, 3.1). */
export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

export interface OidcConfig {
  /** The issuer, whose discovery document is read (OpenID Connect Discovery 1.0). */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: Text;
}

export interface CasConfig {
  /** The address of the CAS server, before /login and /p3/serviceValidate (CAS Protocol 3.0). */
  readonly url: string;
  readonly name: Text;
}

const MINUTE = 60_000;

export const defaultSignIn: SignInConfig = {
  publicUrl: undefined,
  plainHttp: false,
  // OWASP Password Storage Cheat Sheet: argon2id with at least 19 MiB, 2 passes, 1 lane.
  passwordCost: { memoryKib: 19 * 1024, passes: 2, lanes: 1 },
  failuresBeforePause: 5,
  sessionIdle: 30 * MINUTE,
  sessionLife: 12 * 60 * MINUTE,
  secondFactor: 'required',
  oidc: undefined,
  cas: undefined,
};
