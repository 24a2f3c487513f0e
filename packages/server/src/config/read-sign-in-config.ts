import type { Environment } from './environment.ts';
import type { ServerMode } from './server-config.ts';
import { defaultSignIn, type SignInConfig } from './sign-in-config.ts';

export interface SignInReader {
  readonly mode: ServerMode;
  /** Reads a whole number within bounds, in units; the fallback where it is absent. */
  readonly readNumber: (
    variable: string,
    fallback: number,
    setting: { readonly min: number; readonly max: number; readonly unit: number },
  ) => number;
  /** Takes what is wrong. */
  readonly report: (problem: string) => void;
}

const MINUTE = 60_000;

/** The settings of signing in; docs/guides/operate.md lists the variables. */
export function readSignInConfig(environment: Environment, { mode, readNumber, report }: SignInReader): SignInConfig {
  const text = (variable: string) => environment[variable]?.trim() || undefined;
  const url = (variable: string) => {
    const value = text(variable);
    if (value === undefined || isWebAddress(value)) return value?.replace(/\/+$/, '');
    report(`${variable}: 应为网址 · expected an address that begins with https:// or http://, found "${value}"`);
    return undefined;
  };
  const name = (variable: string, fallback: string) => {
    const value = text(variable) ?? fallback;
    return { zh: value, en: value };
  };
  const [issuer, clientId, clientSecret] = [
    url('GUANTONG_OIDC_ISSUER'),
    text('GUANTONG_OIDC_CLIENT_ID'),
    text('GUANTONG_OIDC_CLIENT_SECRET'),
  ];
  const casUrl = url('GUANTONG_CAS_URL');
  const publicUrl = url('GUANTONG_PUBLIC_URL');
  const complete = issuer !== undefined && clientId !== undefined && clientSecret !== undefined;
  if (!complete && (issuer ?? clientId ?? clientSecret) !== undefined)
    report(
      'GUANTONG_OIDC_ISSUER: 应与 _CLIENT_ID、_CLIENT_SECRET 同时设置 · expected together with _CLIENT_ID and _CLIENT_SECRET',
    );
  if ((complete || casUrl !== undefined) && publicUrl === undefined)
    report('GUANTONG_PUBLIC_URL: 用其他服务登录时必须设置 · expected with GUANTONG_OIDC_ISSUER or GUANTONG_CAS_URL');
  const secondFactor = text('GUANTONG_SECOND_FACTOR') ?? defaultSignIn.secondFactor;
  if (secondFactor !== 'required' && (secondFactor !== 'off' || mode === 'production'))
    report(`GUANTONG_SECOND_FACTOR: 应为 · expected required (off in development only), found "${secondFactor}"`);
  return {
    publicUrl,
    plainHttp: text('GUANTONG_PLAIN_HTTP') === 'declared',
    passwordCost: {
      ...defaultSignIn.passwordCost,
      memoryKib: readNumber('GUANTONG_PASSWORD_MEMORY_MIB', defaultSignIn.passwordCost.memoryKib, {
        min: 19,
        max: 4_096,
        unit: 1_024,
      }),
    },
    failuresBeforePause: readNumber('GUANTONG_SIGN_IN_FAILURES', defaultSignIn.failuresBeforePause, {
      min: 1,
      max: 20,
      unit: 1,
    }),
    sessionIdle: readNumber('GUANTONG_SESSION_IDLE_MINUTES', defaultSignIn.sessionIdle, {
      min: 1,
      max: 1_440,
      unit: MINUTE,
    }),
    sessionLife: readNumber('GUANTONG_SESSION_HOURS', defaultSignIn.sessionLife, {
      min: 1,
      max: 168,
      unit: 60 * MINUTE,
    }),
    secondFactor: secondFactor === 'off' ? 'off' : 'required',
    oidc: complete ? { issuer, clientId, clientSecret, name: name('GUANTONG_OIDC_NAME', 'OpenID Connect') } : undefined,
    cas: casUrl === undefined ? undefined : { url: casUrl, name: name('GUANTONG_CAS_NAME', 'CAS') },
  };
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
