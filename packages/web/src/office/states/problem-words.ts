import { componentText } from '../../components/components.text.ts';
import { failureOf } from '../../lib/fetch-json.ts';
import { useText } from '../../lib/language/language.tsx';

/** One line for a failure, for where there is no room for the whole state: what happened and what to do. */
export function useProblemWords(): (error: unknown) => string {
  const text = useText(componentText);
  return (error) => {
    const failure = failureOf(error);
    switch (failure.kind) {
      case 'offline':
        return text.offlineTitle;
      case 'unreadable':
        return text.unreadableHelp;
      case 'refused':
        return [failure.title, failure.detail].filter(Boolean).join(' · ') || text.refusedHelp(failure.status);
    }
  };
}
