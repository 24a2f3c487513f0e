import { useQuery } from '@tanstack/react-query';
import { useText } from '../../lib/language/language.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { fetchMarking } from '../examinations/api.ts';
import { workbenchText } from './workbench.text.ts';

/** How many marking sheets of one’s own are not signed yet. */
export function MarkingCount() {
  const text = useText(workbenchText);
  const { acting } = useSignedIn();
  const { data } = useQuery({
    queryKey: ['office', 'workbench', acting.assignmentId, 'marking'],
    queryFn: ({ signal }) => fetchMarking(new URLSearchParams({ state: 'open', size: '1' }), signal),
  });
  return data === undefined ? null : <strong>{text.toMark(data.total)}</strong>;
}
