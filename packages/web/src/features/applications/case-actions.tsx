import type { CaseActKind } from '@guantong/contracts';
import { caseActions } from '@guantong/procedure';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { RefusedActs } from '../../office/acts/refused-acts.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { actionFields, foremost, gravely } from './action-fields.ts';
import { applicationsText } from './applications.text.ts';
import type { CaseProps } from './case-props.ts';
import { namePlaces } from './name-places.ts';

interface Offered {
  readonly kind: CaseActKind;
  readonly allowed: boolean;
  readonly whyNot?: { readonly zh: string; readonly en: string } | undefined;
}

/** What the reader may do with the case now, exactly as the server says; what is not possible says why. */
export function CaseActions({ view, onChanged, onStale }: CaseProps & { readonly onStale: () => void }) {
  const text = useText(applicationsText);
  const say = useSay();
  const [open, setOpen] = useState<CaseActKind>();
  const offered = offeredOf(view.can);
  if (offered.length === 0) return null;
  const possible = offered.filter(({ allowed }) => allowed);
  const refused = offered.filter(({ allowed }) => !allowed);
  return (
    <section className="office-panel stack stack-tight case-actions">
      <h2>{possible.length > 0 ? text.now : text.notNow}</h2>
      {possible.length > 0 && (
        <div className="row row-tight">
          {possible.map(({ kind }) => (
            <Button
              key={kind}
              type={foremost.includes(kind) ? 'primary' : 'default'}
              danger={gravely.includes(kind)}
              onClick={() => setOpen(kind)}
            >
              {say(caseActions[kind])}
            </Button>
          ))}
        </div>
      )}
      <RefusedActs
        acts={refused.map(({ kind, whyNot }) => ({
          title: caseActions[kind],
          why: whyNot === undefined ? '' : namePlaces(say(whyNot), view, say),
        }))}
      />
      {open !== undefined && (
        <ActionDialog
          key={open}
          kind={open}
          view={view}
          onDone={(next) => {
            setOpen(undefined);
            onChanged(next);
          }}
          onClose={(stale) => {
            setOpen(undefined);
            if (stale) onStale();
          }}
        />
      )}
    </section>
  );
}

/** Actions taken by a button; the foremost come first. */
function offeredOf(can: CaseProps['view']['can']): readonly Offered[] {
  const offered = can.flatMap(({ action, allowed, whyNot }) => {
    const kind = Object.keys(actionFields).find((each): each is CaseActKind => `application.${each}` === action);
    return kind === undefined ? [] : [{ kind, allowed, whyNot }];
  });
  return offered.toSorted((a, b) => Number(foremost.includes(b.kind)) - Number(foremost.includes(a.kind)));
}
