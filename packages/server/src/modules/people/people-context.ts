import type { OfficeContext } from '../../http/route-context.ts';
import type { SessionAuthenticator } from './sessions/create-authenticator.ts';
import type { PasswordCheck } from './sign-in/password-hash.ts';

/** What the routes of this module are given. */
export interface PeopleContext extends OfficeContext {
  readonly authenticator: SessionAuthenticator;
  readonly passwords: PasswordCheck;
}
