import { type ErrorComponentProps, Link } from '@tanstack/react-router';
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

export function CrashPage({ reset }: ErrorComponentProps) {
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
