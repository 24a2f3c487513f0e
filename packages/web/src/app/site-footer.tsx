import { Link } from '@tanstack/react-router';
import { useText } from '../lib/language/language.tsx';
import { usePolicyLibrary } from '../lib/policy/use-policy-library.ts';
import { appText } from './app.text.ts';

export function SiteFooter() {
  const text = useText(appText);
  const { data: library } = usePolicyLibrary();
  return (
    <footer className="site-footer">
      <div className="page stack stack-tight small">
        <p>
          <Link to="/verify">{text.verify}</Link> · <Link to="/notices">{text.noticesFull}</Link> ·{' '}
          <Link to="/publicity">{text.publicity}</Link> · <Link to="/publicity/results">{text.results}</Link> ·{' '}
          <Link to="/complain/follow">{text.complaints}</Link> · <Link to="/sign-in">{text.signIn}</Link>
        </p>
        <p>{text.footerPrivacy}</p>
        <p>{text.footerLimit}</p>
        {library && <p className="figures aside-detail">{text.footerBundle(library.bundle.sha256.slice(0, 16))}</p>}
      </div>
    </footer>
  );
}
