import type {
  demonstrationLogInsSchema,
  Registration,
  secondFactorSetupSchema,
  signInProvidersSchema,
} from '@guantong/contracts';
import { FetchError } from '../../lib/fetch-json.ts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

type SignInProviders = ReturnType<(typeof signInProvidersSchema)['parse']>;
type DemonstrationLogIns = ReturnType<(typeof demonstrationLogInsSchema)['parse']>;
type SecondFactorSetup = ReturnType<(typeof secondFactorSetupSchema)['parse']>;

/** Another service that says who somebody is; its button leads there. */
export type SignInProvider = SignInProviders['providers'][number];

/** A log-in of the demonstration, which only a server in development mode tells. */
export type DemonstrationLogIn = DemonstrationLogIns['logIns'][number];

export async function signIn(loginName: string, password: string): Promise<void> {
  await callApi('/api/session', { method: 'POST', body: { loginName, password } });
}

export async function giveCode(code: string): Promise<void> {
  await callApi('/api/session/second-factor', { method: 'POST', body: { code } });
}

export async function startEnrolment(): Promise<SecondFactorSetup> {
  const answer = await callApi('/api/session/second-factor/enrol', { method: 'POST' });
  return readAnswer<SecondFactorSetup>(answer, ['uri', 'secret']);
}

export async function confirmEnrolment(code: string): Promise<void> {
  await callApi('/api/session/second-factor/confirm', { method: 'POST', body: { code } });
}

export async function register(registration: Registration): Promise<void> {
  await callApi('/api/accounts', { method: 'POST', body: registration });
}

export async function fetchProviders(signal: AbortSignal): Promise<readonly SignInProvider[]> {
  const answer = await callApi('/api/sign-in/providers', { signal });
  return readAnswer<SignInProviders>(answer, ['providers']).providers;
}

/** Empty where the server is not a demonstration. */
export async function fetchDemonstration(signal: AbortSignal): Promise<readonly DemonstrationLogIn[]> {
  try {
    const answer = await callApi('/api/sign-in/demonstration', { signal });
    return readAnswer<DemonstrationLogIns>(answer, ['logIns']).logIns;
  } catch (error) {
    if (error instanceof FetchError && error.failure.kind === 'refused' && error.failure.status === 404) return [];
    throw error;
  }
}

export async function changePassword(current: string, next: string): Promise<void> {
  await callApi('/api/account/password', { method: 'PUT', body: { current, next } });
}
