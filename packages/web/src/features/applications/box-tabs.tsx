import './application.css';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../lib/language/language.tsx';

const boxes = [
  { key: 'todo', title: { zh: '待办', en: 'To do' } },
  { key: 'done', title: { zh: '已办', en: 'Done' } },
  { key: 'started', title: { zh: '我发起的', en: 'Started by me' } },
  { key: 'all', title: { zh: '全部', en: 'All' } },
] as const;
export type Box = (typeof boxes)[number]['key'];

/** The box an address names; to do where it names none. */
export function readBox(search: Readonly<Record<string, unknown>>): Box {
  return boxes.find(({ key }) => key === search.box)?.key ?? 'todo';
}

/** The boxes of a role; another box is another list, without the filters of this one. */
export function BoxTabs({ box }: { readonly box: Box }) {
  const say = useSay();
  return (
    <nav className="box-tabs">
      {boxes.map(({ key, title }) => (
        <Link key={key} to="/office/applications" search={{ box: key }} aria-current={key === box ? 'page' : undefined}>
          {say(title)}
        </Link>
      ))}
    </nav>
  );
}
