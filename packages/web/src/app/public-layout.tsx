import { Outlet } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useText } from '../lib/language/language.tsx';
import { useFocusOnNavigation } from '../lib/use-focus-on-navigation.ts';
import { useOnline } from '../lib/use-online.ts';
import { appText } from './app.text.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** What stands around every public page; without children, around the page of the route. */
export function PublicLayout({ children }: { readonly children?: ReactNode }) {
  const text = useText(appText);
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  const online = useOnline();
  return (
    <>
      <a className="skip-link" href="#main">
        {text.skip}
      </a>
      <SiteHeader />
      {!online && (
        <p className="page offline-bar" role="status">
          {text.offline}
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
      <SiteFooter />
    </>
  );
}
