import { type ErrorComponentProps, Link, useLocation } from '@tanstack/react-router';
import { EmptyState } from '../components/states.tsx';
import { useText } from '../lib/language/language.tsx';
import { useSession } from '../lib/session/session.tsx';
import { appText } from './app.text.ts';
import { PublicLayout } from './public-layout.tsx';

export function NotFoundPage() {
  const text = useText(appText);
  return (
    <PublicLayout>
      <div className="page">
        <EmptyState title={text.notFoundTitle} whole>
          <p>{text.notFoundHelp}</p>
          <Link to="/" className="button button-primary">
            {text.notFoundHome}
          </Link>
        </EmptyState>
      </div>
    </PublicLayout>
  );
}

/** A page that broke. In the back office nothing is cleared: the self-check's dossier is not what broke it. */
export function CrashPage(props: ErrorComponentProps) {
  const office = useLocation({ select: ({ pathname }) => /^\/office(\/|$)/.test(pathname) });
  return office ? <OfficeCrashPage /> : <PublicCrashPage {...props} />;
}

function OfficeCrashPage() {
  const text = useText(appText);
  return (
    <div className="page" role="alert">
      <EmptyState title={text.crashTitle} whole>
        <p>{text.crashOfficeHelp}</p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {text.crashReload}
        </button>
      </EmptyState>
    </div>
  );
}

function PublicCrashPage({ reset }: ErrorComponentProps) {
  const text = useText(appText);
  const { clear } = useSession();
  return (
    <div className="page" role="alert">
      <EmptyState title={text.crashTitle} whole>
        <p>{text.crashHelp}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            clear();
            reset();
          }}
        >
          {text.crashClear}
        </button>
      </EmptyState>
    </div>
  );
}
