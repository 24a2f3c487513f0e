import { useText } from '../../lib/language/language.tsx';
import type { Page } from './api.ts';
import { rosterText } from './roster.text.ts';

interface PagerProps {
  readonly page: Page<unknown>;
  readonly onPage: (page: number) => void;
}

export function Pager({ page: { page, pageSize, total }, onPage }: PagerProps) {
  const text = useText(rosterText);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <div className="row row-apart">
      <p className="soft small" role="status">
        {text.total(total)} · {text.page(page, pages)}
      </p>
      {pages > 1 && (
        <div className="row row-tight">
          <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {text.previous}
          </button>
          <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {text.next}
          </button>
        </div>
      )}
    </div>
  );
}
