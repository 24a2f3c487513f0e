import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { levelName, methodNames } from './cycle-words.ts';
import type { NoticeProps } from './notice-props.ts';
import { noticesText } from './notices.text.ts';

/** How each level is evaluated: methods, their weights and pass marks. */
export function NoticeMethods({ notice: { methods, subject } }: NoticeProps) {
  const text = useText(noticesText);
  const say = useSay();
  return (
    <section className="stack">
      <h2>{text.methods}</h2>
      {methods.length === 0 ? (
        <p className="soft">{text.noMethods}</p>
      ) : (
        <TableFrame label={text.methods} scrolls>
          <table className="notice-table">
            <thead>
              <tr>
                <th scope="col">{text.level}</th>
                <th scope="col">{text.method}</th>
                <th scope="col">{text.weight}</th>
                <th scope="col">{text.passMark}</th>
              </tr>
            </thead>
            <tbody>
              {methods.map(({ level, methods: combined }) =>
                combined.map(({ method, weight, passMark }, index) => (
                  <tr key={`${level} ${method}`}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={combined.length}>
                        {say(levelName(subject.kind, level))}
                      </th>
                    )}
                    <td>{say(methodNames[method])}</td>
                    <td>{weight}%</td>
                    <td>{passMark}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
