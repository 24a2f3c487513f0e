import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { confirmEnrolment, startEnrolment } from './api.ts';
import { CodeForm } from './second-factor-form.tsx';
import { signInText } from './sign-in.text.ts';

// Only who sets up a device needs to draw a code; nobody else loads what draws it.
const QrPicture = lazy(async () => ({ default: (await import('./qr-picture.tsx')).QrPicture }));

/** Sets up the device that shows one-time codes. */
export function EnrolmentForm({ onDone }: { readonly onDone: () => Promise<void> }) {
  const text = useText(signInText);
  const { data, error, refetch } = useQuery({
    queryKey: ['sign-in', 'enrolment'],
    queryFn: startEnrolment,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <>
      <p>{text.enrolHelp}</p>
      <Suspense fallback={<LoadingState />}>
        <QrPicture value={data.uri} label={text.qr} />
      </Suspense>
      <p>
        {text.secret}: <code className="figures sign-in-secret">{data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm send={confirmEnrolment} onDone={onDone} />
    </>
  );
}
