import { Dialog } from '../../components/dialog.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { useText } from '../../lib/language/language.tsx';
import type { FileProblem } from './read-request-file.ts';
import { selfCheckText } from './self-check.text.ts';

interface LoadProblemsProps {
  readonly problems: readonly FileProblem[];
  readonly onClose: () => void;
}

export function LoadProblems({ problems, onClose }: LoadProblemsProps) {
  const text = useText(selfCheckText);
  return (
    <Dialog title={text.loadProblems} onClose={onClose}>
      <p>{text.loadProblemsHelp(problems.length)}</p>
      <TableFrame label={text.loadProblems}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.problemAt}</th>
              <th scope="col">{text.problemExpected}</th>
              <th scope="col">{text.problemFound}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={`${problem.path} ${problem.expected}`}>
                <td className="figures">{problem.path === '' ? '/' : problem.path}</td>
                <td>{problem.expected}</td>
                <td>{problem.found}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Dialog>
  );
}
