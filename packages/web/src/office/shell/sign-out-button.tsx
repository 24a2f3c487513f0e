import { App, Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { useProblemWords } from '../states/problem-words.ts';
import { shellText } from './shell.text.ts';
import { useSignOut } from './use-sign-out.ts';

export function SignOutButton() {
  const text = useText(shellText);
  const { message } = App.useApp();
  const words = useProblemWords();
  const signOut = useSignOut();
  return (
    <Button type="text" onClick={() => signOut().catch((error: unknown) => message.error(words(error)))}>
      {text.signOut}
    </Button>
  );
}
