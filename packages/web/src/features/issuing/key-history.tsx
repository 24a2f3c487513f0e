import './issuing.css';
import type { CertificateIssuer } from '@guantong/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { TableFrame } from '../../components/table-frame.tsx';
import { useText } from '../../lib/language/language.tsx';
import { ActDialog } from '../../office/acts/act-dialog.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { type KeyRecord, revoking } from './issuer-acts.ts';
import { issuingText } from './issuing.text.ts';

interface KeyHistoryProps {
  readonly bodyId: string;
  readonly issuer: CertificateIssuer;
  readonly onDone: (issuer: CertificateIssuer) => void;
  readonly onStale: () => void;
}

/** Every key of an issuer from when to when, the last first; whoever may, revokes one here. */
export function KeyHistory({ bodyId, issuer: { keys, can }, onDone, onStale }: KeyHistoryProps) {
  const text = useText(issuingText);
  const [chosen, setChosen] = useState<KeyRecord>();
  const mayRevoke = can.some(({ action, allowed }) => action === 'issuer.revoke-key' && allowed);
  return (
    <>
      <h3>{text.history}</h3>
      <TableFrame label={text.history} stacks>
        <table className="issuing-keys">
          <thead>
            <tr>
              <th scope="col">{text.key}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.from}</th>
              <th scope="col">{text.to}</th>
              <th scope="col">{text.certificates}</th>
              <th scope="col">{text.publicKey}</th>
              {mayRevoke && (
                <th scope="col">
                  <span className="visually-hidden">{text.revoke}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {keys.toReversed().map((key) => (
              <tr key={key.name}>
                <th scope="row">{key.name}</th>
                <td data-column={text.state}>
                  <KeyState record={key} />
                </td>
                <td data-column={text.from}>
                  <Instant at={key.from} />
                </td>
                <td data-column={text.to}>{key.to === null ? '—' : <Instant at={key.to} />}</td>
                <td data-column={text.certificates}>{text.certificatesCount(key.certificates)}</td>
                <td data-column={text.publicKey}>
                  <code className="issuing-key">{key.publicKey}</code>
                </td>
                {mayRevoke && (
                  <td>
                    {key.revokedAt === null && (
                      <Button
                        danger
                        size="small"
                        aria-label={`${text.revoke} ${key.name}`}
                        onClick={() => setChosen(key)}
                      >
                        {text.revoke}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {chosen !== undefined && (
        <ActDialog
          act={revoking(bodyId, chosen)}
          onDone={(next) => {
            setChosen(undefined);
            onDone(next);
          }}
          onClose={(stale) => {
            setChosen(undefined);
            if (stale) onStale();
          }}
        />
      )}
    </>
  );
}

function KeyState({ record: { to, revokedAt } }: { readonly record: KeyRecord }) {
  const text = useText(issuingText);
  if (revokedAt !== null) {
    return (
      <>
        <span className="tag tag-danger">{text.revoked}</span> <Instant at={revokedAt} />
      </>
    );
  }
  return to === null ? (
    <span className="tag tag-success">{text.inUse}</span>
  ) : (
    <span className="tag">{text.retired}</span>
  );
}
