import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../lib/language/language.tsx';
import { useReadingMode } from '../lib/reading/reading-mode.tsx';
import { appText } from './app.text.ts';

export function SiteHeader() {
  const text = useText(appText);
  const { language, setLanguage } = useLanguage();
  const { mode, setMode } = useReadingMode();
  const large = mode === 'large';
  return (
    <header className="site-header">
      <div className="page site-header-row">
        <Link to="/" className="brand">
          <BrandMark />
          <span className="brand-name">{text.product}</span>
          <span className="brand-tagline">{text.tagline}</span>
        </Link>
        <nav className="site-nav" aria-label={text.navigation}>
          <Link to="/" activeOptions={{ exact: true }}>
            {text.selfCheck}
          </Link>
          <Link to="/map">{text.map}</Link>
          <Link to="/policy">{text.policy}</Link>
          <Link to="/roster">{text.roster}</Link>
          <Link to="/notices">{text.notices}</Link>
        </nav>
        <div className="site-tools">
          <button
            type="button"
            className="site-tool"
            aria-pressed={large}
            onClick={() => setMode(large ? 'standard' : 'large')}
          >
            {text.large}
          </button>
          <button
            type="button"
            className="site-tool"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            aria-label={text.otherLanguage}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            <span className="site-tool-long">{text.otherLanguage}</span>
            <span className="site-tool-short">{text.otherLanguageShort}</span>
          </button>
          <Link to="/sign-in" className="site-tool site-sign-in">
            {text.signIn}
          </Link>
        </div>
      </div>
    </header>
  );
}

function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0d5653" />
      <path d="M6 23c5 0 5-14 10-14s5 14 10 14" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M6 13.5h20" stroke="#9fd3c7" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
