import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Select } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { Assignment } from '../session/account-session.ts';
import { chooseRole } from '../session/session-commands.ts';
import { useSignedIn } from '../session/signed-in.tsx';
import { useProblemWords } from '../states/problem-words.ts';
import { shellText } from './shell.text.ts';

/** The role one acts in. Changing it starts afresh at the workbench: another role sees other things. */
export function RoleSwitcher() {
  const text = useText(shellText);
  const say = useSay();
  const { acting, assignments } = useSignedIn();
  const { message } = App.useApp();
  const problemWords = useProblemWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const name = ({ roleName, organisation }: Assignment) =>
    organisation === null ? say(roleName) : `${say(roleName)} · ${organisation.name}`;

  async function change(assignmentId: string) {
    const chosen = assignments.find((each) => each.assignmentId === assignmentId);
    if (chosen === undefined || assignmentId === acting.assignmentId) return;
    setChanging(true);
    try {
      await chooseRole(assignmentId);
      await navigate({ to: '/office' });
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'office' || queryKey[0] === 'table' });
      await queries.invalidateQueries({ queryKey: ['account-session'] });
      message.success(text.roleChanged(name(chosen)));
    } catch (error) {
      message.error(problemWords(error));
    } finally {
      setChanging(false);
    }
  }
  if (assignments.length < 2) return <span className="office-role">{name(acting)}</span>;
  return (
    <Select
      className="office-role-select"
      aria-label={text.changeRole}
      value={acting.assignmentId}
      loading={changing}
      disabled={changing}
      popupMatchSelectWidth={false}
      options={assignments.map((each) => ({ value: each.assignmentId, label: name(each) }))}
      onChange={change}
    />
  );
}
