import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';

/** Tells who asks. Every route of the back office begins with it. */
export interface Authenticator {
  /**
   * Who asks, in the role the session acts in. Throws AppError: `not-signed-in`; `cross-site-refused` for a change asked
   * for by another site; `password-change-needed`, `second-factor-needed` and `no-role` while something is to be done first.
   */
  authenticate(request: FastifyRequest): Promise<Actor>;
  /** The same for the roles of offices alone: an applicant is answered `not-allowed`. */
  authenticateStaff(request: FastifyRequest): Promise<Actor>;
}
