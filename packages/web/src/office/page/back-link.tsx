import { Link, useLocation } from '@tanstack/react-router';
import { useText } from '../../lib/language/language.tsx';
import { useCan, useSignedIn } from '../session/signed-in.tsx';
import { isShown, menuItems } from '../shell/menu-items.ts';
import { pageText } from './page.text.ts';

// A person’s dossier is reached from the list of the people, and has an address of its own.
const otherAddress: Readonly<Record<string, string>> = { '/office/people': '/office/persons' };

/** From a screen below an entry of the menu back to that entry; nothing where there is none above. */
export function BackLink() {
  const text = useText(pageText);
  const can = useCan();
  const { acting } = useSignedIn();
  const { pathname } = useLocation();
  const [above] = menuItems
    .filter((item) => isShown(item, acting.role, can) && item.link.to !== '/office')
    .filter(({ link: { to = '' } }) =>
      [to, otherAddress[to] ?? to].some((address) => pathname.startsWith(`${address}/`)),
    )
    .toSorted((a, b) => (b.link.to ?? '').length - (a.link.to ?? '').length);
  if (above === undefined) return null;
  return (
    <Link {...above.link} className="office-back no-print">
      <span aria-hidden="true">‹ </span>
      {text.back}
    </Link>
  );
}
