import type { Text } from '@guantong/engine';
import { FetchError } from '../../lib/fetch-json.ts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** Another service that says who somebody is; its button leads there. */
export interface SignInProvider {
  readonly key: string;
  readonly kind: 'oidc' | 'cas';
  readonly name: Text;
  /** Address that begins the sign-in. */
  readonly start: string;
}

/** A log-in of the demonstration, which only a server in development mode tells. */
export interface DemonstrationLogIn {
  readonly roleName: Text;
  readonly organisation: string | null;
  readonly loginName: string;
  readonly password: string;
}

/** What a device has to be given to show codes. */
export interface Enrolment {
  /** `otpauth://` address, as a QR code shows it. */
  readonly uri: string;
  /** The same key in letters, to be typed. */
  readonly secret: string;
}

export interface Registration {
  readonly name: string;
  readonly residentId: string;
  readonly loginName: string;
  readonly password: string;
}

export async function signIn(loginName: string, password: string): Promise<void> {
  await callApi('/api/session', { method: 'POST', body: { loginName, password } });
}

export async function giveCode(code: string): Promise<void> {
  await callApi('/api/session/second-factor', { method: 'POST', body: { code } });
}

export async function startEnrolment(): Promise<Enrolment> {
  const answer = await callApi('/api/session/second-factor/enrol', { method: 'POST' });
  return readAnswer<Enrolment>(answer, ['uri', 'secret']);
}

export async function confirmEnrolment(code: string): Promise<void> {
  await callApi('/api/session/second-factor/confirm', { method: 'POST', body: { code } });
}

export async function register(registration: Registration): Promise<void> {
  await callApi('/api/accounts', { method: 'POST', body: registration });
}

export async function fetchProviders(signal: AbortSignal): Promise<readonly SignInProvider[]> {
  const answer = await callApi('/api/sign-in/providers', { signal });
  return readAnswer<{ readonly providers: readonly SignInProvider[] }>(answer, ['providers']).providers;
}

/** Empty where the server is not a demonstration. */
export async function fetchDemonstration(signal: AbortSignal): Promise<readonly DemonstrationLogIn[]> {
  try {
    const answer = await callApi('/api/sign-in/demonstration', { signal });
    return readAnswer<{ readonly logIns: readonly DemonstrationLogIn[] }>(answer, ['logIns']).logIns;
  } catch (error) {
    if (error instanceof FetchError && error.failure.kind === 'refused' && error.failure.status === 404) return [];
    throw error;
  }
}
