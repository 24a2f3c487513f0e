import { Link } from '@tanstack/react-router';
import { useSay } from '../../lib/language/language.tsx';
import { useCan } from '../session/signed-in.tsx';
import { menuItems } from './menu-items.ts';

/** Where the acting role has something to do. */
export function SideMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const say = useSay();
  const can = useCan();
  const shown = menuItems.filter(({ needs }) => needs === undefined || can(needs));
  return (
    <ul className="office-menu">
      {shown.map(({ key, title, link }) => (
        <li key={key}>
          <Link {...link} activeOptions={{ exact: link.to === '/office', includeSearch: false }} onClick={onChosen}>
            {say(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
