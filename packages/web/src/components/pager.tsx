import { useText } from '../lib/language/language.tsx';
import { componentText } from './components.text.ts';

interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** How much there is of a list, and the way to its other pages. */
export function Pager({ page, size, total, onPage }: PagerProps) {
  const text = useText(componentText);
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <div className="row row-apart">
      <p className="soft small" role="status">
        {text.total(total)} · {text.page(page, pages)}
      </p>
      {pages > 1 && (
        <div className="row row-tight">
          <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {text.previousPage}
          </button>
          <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {text.nextPage}
          </button>
        </div>
      )}
    </div>
  );
}
