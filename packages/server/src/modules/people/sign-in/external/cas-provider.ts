import type { CasConfig } from '../../../../config/sign-in-config.ts';
import { readCasAnswer } from './cas-answer.ts';
import type { Provider } from './provider.ts';

const PATIENCE = 10_000;

/** CAS Protocol 3.0: the browser brings a ticket, the server asks `/p3/serviceValidate` whose it is. */
export function createCasProvider({ url, name }: CasConfig, { callback }: { readonly callback: string }): Provider {
  // The ticket is good for exactly this address: a ticket of another sign-in does not fit its state.
  const serviceOf = (state: string) => `${callback}?${new URLSearchParams({ state })}`;
  return {
    kind: 'cas',
    name,
    async startAddress({ state }) {
      return `${url}/login?${new URLSearchParams({ service: serviceOf(state) })}`;
    },
    async identify(returned, { state }) {
      if (returned.searchParams.get('state') !== state) throw new Error('expected the state that was sent');
      const ticket = returned.searchParams.get('ticket') ?? '';
      // CAS Protocol 3.0, 3.1.1: a service ticket begins with ST-; 256 characters at most are to be supported.
      if (!/^ST-[\w.-]{1,253}$/.test(ticket)) throw new Error('expected a service ticket');
      const query = new URLSearchParams({ service: serviceOf(state), ticket });
      const response = await fetch(`${url}/p3/serviceValidate?${query}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
        headers: { accept: 'application/xml' },
      });
      if (!response.ok) throw new Error(`expected status 200 of serviceValidate, found ${response.status}`);
      const answer = readCasAnswer(await response.text());
      if (!answer.ok) throw new Error(`serviceValidate answered ${answer.code}`);
      return { kind: 'cas', issuer: url, subject: answer.user };
    },
  };
}
