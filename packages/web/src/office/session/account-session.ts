import type { Text } from '@guantong/engine';
import type { Language } from '../../lib/language/language.tsx';

/** A role as the caller holds it: what is acted in, and where. */
export interface Assignment {
  readonly assignmentId: string;
  readonly role: string;
  readonly roleName: Text;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** Who is signed in, acting in which role, and what that role may do. */
export interface AccountSession {
  readonly account: { readonly id: string; readonly displayName: string; readonly language: Language };
  readonly acting: Assignment | null;
  readonly assignments: readonly Assignment[];
  /** `needed`: a code is asked before anything else; `enrol`: a device has to be set up first. */
  readonly secondFactor: 'done' | 'needed' | 'enrol';
  readonly can: readonly string[];
}
