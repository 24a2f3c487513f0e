import type { ComplaintReceipt } from '@guantong/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { complainText } from './complain.text.ts';

/** Number and code, shown once. */
export function Receipt({ receipt: { number, code } }: { readonly receipt: ComplaintReceipt }) {
  const text = useText(complainText);
  const [copied, setCopied] = useState(false);
  return (
    <section className="card stack" role="status">
      <h2>{text.receipt}</h2>
      <p>{text.receiptLead}</p>
      <dl className="complain-receipt stack stack-tight">
        <div>
          <dt className="soft small">{text.number}</dt>
          <dd className="figures">{number}</dd>
        </div>
        <div>
          <dt className="soft small">{text.code}</dt>
          <dd className="figures">{code}</dd>
        </div>
      </dl>
      <div className="row">
        {/* Browsers have no clipboard for pages of an unencrypted address. */}
        {window.isSecureContext && (
          <button
            type="button"
            className="button"
            onClick={() => void navigator.clipboard.writeText(`${number} ${code}`).then(() => setCopied(true))}
          >
            {copied ? text.copied : text.copy}
          </button>
        )}
        <Link to="/complain/follow" className="button button-primary">
          {text.toFollow}
        </Link>
      </div>
    </section>
  );
}
