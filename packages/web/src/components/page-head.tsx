import { type ReactNode, useEffect } from 'react';

interface PageHeadProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children?: ReactNode;
}

/** The heading of a page; it also names the browser tab. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 贯通`;
  }, [title]);
  return (
    <div className="page-head">
      <h1>
        {title.split(/(?<=，)/).map((phrase) => (
          <span className="phrase" key={phrase}>
            {phrase}
          </span>
        ))}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
