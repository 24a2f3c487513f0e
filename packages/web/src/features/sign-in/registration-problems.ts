import { parseResidentId, type Registration } from '@guantong/contracts';
import { today } from '../../lib/dates.ts';
import type { Language } from '../../lib/language/language.tsx';
import { leastPassword } from '../../office/session/password-length.ts';
import { signInText } from './sign-in.text.ts';

export interface RegistrationDraft extends Omit<Registration, 'language'> {
  readonly repeated: string;
}

export type RegistrationProblems = Partial<Record<keyof RegistrationDraft, string>>;

/** What is wrong before anything is sent; the server checks again, and alone knows whether made-up ids are taken. */
export function registrationProblems(draft: RegistrationDraft, language: Language): RegistrationProblems {
  const text = signInText[language];
  const residentId = parseResidentId(draft.residentId, { acceptMadeUp: true, bornBy: today() });
  return {
    ...(draft.name.trim() === '' ? { name: text.required } : {}),
    ...(residentId.ok
      ? {}
      : { residentId: text.expectedFound(residentId.problem.expected[language], residentId.problem.found[language]) }),
    ...(/^[a-z0-9][a-z0-9._-]{2,63}$/.test(draft.loginName.trim()) ? {} : { loginName: text.loginNameWrong }),
    ...(draft.password.length >= leastPassword
      ? {}
      : { password: text.passwordShort(leastPassword, draft.password.length) }),
    ...(draft.repeated === draft.password ? {} : { repeated: text.repeatDiffers }),
  };
}
