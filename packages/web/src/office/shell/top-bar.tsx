import { MenuOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { useSignedIn } from '../session/signed-in.tsx';
import { MessagesBell } from './messages-bell.tsx';
import { RoleSwitcher } from './role-switcher.tsx';
import { shellText } from './shell.text.ts';
import { SideMenu } from './side-menu.tsx';
import { SignOutButton } from './sign-out-button.tsx';

export function TopBar() {
  const text = useText(shellText);
  const { account } = useSignedIn();
  return (
    <header className="office-top">
      <MenuDrawer />
      <Link to="/office" className="office-brand">
        {text.product} <span className="office-brand-part">{text.office}</span>
      </Link>
      <div className="office-tools">
        <RoleSwitcher />
        <MessagesBell />
        <span className="office-wide-only row row-tight">
          <LanguageButton />
          <Link to="/office/account" className="office-name">
            {account.displayName}
          </Link>
          <SignOutButton />
        </span>
      </div>
    </header>
  );
}

// On a narrow screen the menu and what else the bar has no room for.
function MenuDrawer() {
  const text = useText(shellText);
  const [open, setOpen] = useState(false);
  return (
    <span className="office-narrow-only">
      <Button
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={text.openMenu}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer
        title={text.menu}
        placement="left"
        size={288}
        open={open}
        onClose={() => setOpen(false)}
        closable={{ 'aria-label': text.closeMenu }}
      >
        <nav aria-label={text.menu} className="stack">
          <SideMenu onChosen={() => setOpen(false)} />
          <hr className="office-rule" />
          <span className="row row-tight">
            <LanguageButton />
            <SignOutButton />
          </span>
        </nav>
      </Drawer>
    </span>
  );
}

function LanguageButton() {
  const text = useText(shellText);
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {text.otherLanguage}
    </Button>
  );
}
