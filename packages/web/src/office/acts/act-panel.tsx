import type { Can } from '@guantong/contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { InsideLink } from '../page/inside-link.tsx';
import type { Act } from './act.ts';
import { ActDialog } from './act-dialog.tsx';
import './acts.css';
import { actsText } from './acts.text.ts';
import { RefusedActs } from './refused-acts.tsx';

export interface ActPanelProps<Result> {
  readonly can: Can;
  readonly acts: readonly Act<Result>[];
  /** The thing as it is after an act. */
  readonly onDone: (result: Result) => void;
  /** The thing had changed in the meantime, or its checks failed: it has to be looked at anew. */
  readonly onStale: () => void;
}

/** What the reader may do with a thing now, exactly as the server says; what is not possible says why. */
export function ActPanel<Result>({ can, acts, onDone, onStale }: ActPanelProps<Result>) {
  const text = useText(actsText);
  const say = useSay();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Extract<Act<Result>, { kind: 'ask' }>>();
  const offered = acts.flatMap((act) => {
    const found = can.find(({ action }) => action === act.action);
    return found === undefined ? [] : [{ act, allowed: found.allowed, whyNot: found.whyNot }];
  });
  if (offered.length === 0) return null;
  const possible = offered.filter(({ allowed }) => allowed);
  const refused = offered.filter(({ allowed }) => !allowed);
  return (
    <section className="office-panel stack stack-tight">
      <h2>{possible.length > 0 ? text.now : text.notNow}</h2>
      {possible.length > 0 && (
        <div className="row row-tight acts-buttons">
          {possible.map(({ act }) => (
            <ActButton key={act.title.zh} act={act} onOpen={setOpen} />
          ))}
        </div>
      )}
      <RefusedActs
        acts={refused.map(({ act, whyNot }) => ({ title: act.title, why: whyNot === undefined ? '' : say(whyNot) }))}
      />
      {open !== undefined && (
        <ActDialog
          act={open}
          onDone={(result) => {
            setOpen(undefined);
            message.success(`${say(open.title)} · ${text.done}`);
            onDone(result);
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

interface ActButtonProps<Result> {
  readonly act: Act<Result>;
  readonly onOpen: (act: Extract<Act<Result>, { kind: 'ask' }>) => void;
}

function ActButton<Result>({ act, onOpen }: ActButtonProps<Result>) {
  const say = useSay();
  if (act.kind === 'page') {
    return (
      <InsideLink href={act.href} className="button">
        {say(act.title)}
      </InsideLink>
    );
  }
  return (
    <Button
      type={act.weight === 'foremost' ? 'primary' : 'default'}
      danger={act.weight === 'grave'}
      onClick={() => onOpen(act)}
    >
      {say(act.title)}
    </Button>
  );
}
