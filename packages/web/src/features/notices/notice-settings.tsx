import { ProcedureSource } from '../../components/procedure-source.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { NoticeProps } from './notice-props.ts';
import { noticesText } from './notices.text.ts';

/** What the texts leave to localities: the value of the cycle, the default, what it rests on and how well that is known. */
export function NoticeSettings({ notice: { settings, separateSkilledGroup: group, subject } }: NoticeProps) {
  const text = useText(noticesText);
  const say = useSay();
  const yesOrNo = (value: boolean) => (value ? text.yes : text.no);
  const rows = [
    ...settings.map(({ name, title, value, default: standard, source }) => ({
      name,
      title: say(title),
      value: String(value),
      standard: String(standard),
      source,
    })),
    ...(subject.kind === 'title-review'
      ? [
          {
            name: 'separateSkilledGroup',
            title: text.skilledGroup,
            value: yesOrNo(group.value),
            standard: yesOrNo(group.default),
            source: group.source,
          },
        ]
      : []),
  ];
  return (
    <section className="stack">
      <div>
        <h2>{text.settings}</h2>
        <p className="soft">{text.settingsLead}</p>
      </div>
      <TableFrame label={text.settings}>
        <table className="notice-settings">
          <thead>
            <tr>
              <th scope="col">{text.setting}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.basis}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, title, value, standard, source }) => (
              <tr key={name}>
                <th scope="row">{title}</th>
                <td>
                  {value}{' '}
                  <span className="soft small">{value === standard ? text.isDefault : text.defaultIs(standard)}</span>
                </td>
                <td>
                  <ProcedureSource source={source} withNote />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
