import { type FormEvent, type ReactNode, useState } from 'react';
import { SmallProblem } from '../../office/states/small-problem.tsx';

interface SignInFormProps {
  readonly label: string;
  readonly submit: string;
  readonly submitting: string;
  /** Whether there is enough to send. */
  readonly ready: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

/** A form that sends once at a time and says, in the server's words, why it did not work. */
export function SignInForm({ label, submit, submitting, ready, onSubmit, children }: SignInFormProps) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  async function send(event: FormEvent) {
    event.preventDefault();
    if (!ready || sending) return;
    setSending(true);
    setError(undefined);
    try {
      await onSubmit();
    } catch (reason) {
      setError(reason);
    } finally {
      setSending(false);
    }
  }
  return (
    <form className="stack" aria-label={label} onSubmit={send} noValidate>
      {children}
      {error !== undefined && <SmallProblem error={error} />}
      <button type="submit" className="button button-primary" disabled={!ready || sending}>
        {sending ? submitting : submit}
      </button>
    </form>
  );
}
