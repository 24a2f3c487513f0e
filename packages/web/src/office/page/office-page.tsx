import './office-page.css';
import { type ReactNode, useEffect } from 'react';
import { BackLink } from './back-link.tsx';

interface OfficePageProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** What can be done on the whole page; stands beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the back office: its title, which also names the browser tab, its actions, its content. */
export function OfficePage({ title, lead, actions, children }: OfficePageProps) {
  useEffect(() => {
    document.title = `${title} · 贯通`;
  }, [title]);
  return (
    <div className="office-page stack">
      <BackLink />
      <div className="row row-apart">
        <h1>{title}</h1>
        {actions && <div className="row row-tight">{actions}</div>}
      </div>
      {lead && <p className="soft">{lead}</p>}
      {children}
    </div>
  );
}
