import { Link } from '@tanstack/react-router';
import { useSay } from '../../lib/language/language.tsx';
import { useCan, useSignedIn } from '../session/signed-in.tsx';
import { isShown, menuItems } from './menu-items.ts';

/** Where the acting role has something to do. */
export function SideMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const say = useSay();
  const can = useCan();
  const { acting } = useSignedIn();
  const shown = menuItems.filter((item) => isShown(item, acting.role, can));
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
