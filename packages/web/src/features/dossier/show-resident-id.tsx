import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { fetchPersonDossier } from './api.ts';
import { dossierText } from './dossier.text.ts';

/** The screen each role needs a resident id on; the other roles have none. */
const screens: Readonly<Record<string, 'employer-verification' | 'body-acceptance'>> = {
  'employer-hr': 'employer-verification',
  'body-clerk': 'body-acceptance',
};

interface ShowResidentIdProps {
  readonly personId: string;
  readonly application: string;
}

/** Opens a resident id, which is recorded; whether it may be opened now, the server decides. */
export function ShowResidentId({ personId, application }: ShowResidentIdProps) {
  const text = useText(dossierText);
  const { acting } = useSignedIn();
  const screen = screens[acting.role];
  const opening = useMutation({
    mutationFn: (shown: string) => fetchPersonDossier(personId, { query: { application, screen: shown } }),
  });
  if (screen === undefined) return null;
  if (opening.data !== undefined) {
    return (
      <p className="note" role="status">
        <strong className="figures">{opening.data.person.residentId ?? '—'}</strong>{' '}
        <span className="small">{text.residentIdShown}</span>
      </p>
    );
  }
  return (
    <>
      <Button size="small" loading={opening.isPending} onClick={() => opening.mutate(screen)}>
        {text.showResidentId}
      </Button>
      {opening.isError && <SmallProblem error={opening.error} />}
    </>
  );
}
