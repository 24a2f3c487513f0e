import './office-shell.css';
import { Outlet } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import { useRef } from 'react';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { useFocusOnNavigation } from '../../lib/use-focus-on-navigation.ts';
import { useOnline } from '../../lib/use-online.ts';
import { antdLocale } from '../styles/antd-locale.ts';
import { officeTheme } from '../styles/office-theme.ts';
import { SessionGate } from './session-gate.tsx';
import { shellText } from './shell.text.ts';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

/** The back office around its screens: nobody gets in who is not signed in, and everything of antd stays in here. */
export function OfficeShell() {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={antdLocale(language)}
      theme={officeTheme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App className="office">
        <SessionGate>
          <Frame />
        </SessionGate>
      </App>
    </ConfigProvider>
  );
}

function Frame() {
  const text = useText(shellText);
  const online = useOnline();
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <>
      <a className="skip-link" href="#main">
        {text.skip}
      </a>
      <TopBar />
      <div className="office-columns">
        <nav className="office-side" aria-label={text.menu}>
          <SideMenu />
        </nav>
        <main id="main" className="office-main" ref={main} tabIndex={-1}>
          {!online && (
            <p className="note note-warning office-offline" role="status">
              {text.offline}
            </p>
          )}
          <Outlet />
        </main>
      </div>
    </>
  );
}
