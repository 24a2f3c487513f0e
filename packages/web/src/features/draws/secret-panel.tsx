import type { Draw } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../lib/download.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { commitToDraw, revealForDraw } from './api.ts';
import type { DrawPartyName } from './draw-words.ts';
import { drawsText } from './draws.text.ts';
import { partyOfRole } from './own-party.ts';
import {
  forgetSecret,
  hashOfSecret,
  keepSecret,
  keptSecret,
  makeSecret,
  readSecretFile,
  secretFile,
} from './own-secret.ts';

interface SecretPanelProps {
  readonly draw: Draw;
  readonly onDone: (draw: Draw) => void;
}

/** Where the reader's party makes its secret, commits to it and reveals it; nothing for whoever is no party. */
export function SecretPanel({ draw, onDone }: SecretPanelProps) {
  const { acting } = useSignedIn();
  const party = partyOfRole[acting.role];
  const isParty = draw.can.some(({ action }) => action === 'draw.commit' || action === 'draw.reveal');
  if (party === undefined || !isParty || draw.state !== 'open') return null;
  return <OwnSecret {...{ draw, party, onDone }} />;
}

interface OwnSecretProps extends SecretPanelProps {
  readonly party: DrawPartyName;
}

function OwnSecret({ draw, party, onDone }: OwnSecretProps) {
  const text = useText(drawsText);
  const place = { drawId: draw.id, party };
  const [secret, setSecret] = useState(() => keptSecret(place));
  const keep = (made: string) => {
    keepSecret(place, made);
    setSecret(made);
  };
  const committed = draw.commitments.some((each) => each.party === party);
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.ownTitle}</h2>
      {committed ? (
        <Reveal {...{ draw, party, secret, onDone }} onRead={keep} />
      ) : (
        <Commit {...{ draw, party, secret, onDone }} onMade={keep} />
      )}
    </section>
  );
}

interface CommitProps extends OwnSecretProps {
  readonly secret: string | undefined;
  readonly onMade: (secret: string) => void;
}

function Commit({ draw, party, secret, onDone, onMade }: CommitProps) {
  const text = useText(drawsText);
  const committing = useMutation({
    mutationFn: async (own: string) => commitToDraw(draw, await hashOfSecret(draw, party, own)),
    onSuccess: onDone,
  });
  const refusal = useRefusal(draw, 'draw.commit');
  if (refusal !== undefined) return <p>{refusal}</p>;
  if (secret === undefined) {
    return (
      <>
        <p>{text.makeLead}</p>
        <div>
          <Button type="primary" onClick={() => onMade(makeSecret())}>
            {text.make}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="note note-warning">{text.keepWarning}</p>
      <div className="row row-tight">
        <SaveSecret {...{ draw, party, secret }} />
        <Button type="primary" loading={committing.isPending} onClick={() => committing.mutate(secret)}>
          {text.commit}
        </Button>
      </div>
      {committing.isError && <SmallProblem error={committing.error} />}
    </>
  );
}

interface RevealProps extends OwnSecretProps {
  readonly secret: string | undefined;
  readonly onRead: (secret: string) => void;
}

function Reveal({ draw, party, secret, onDone, onRead }: RevealProps) {
  const text = useText(drawsText);
  const revealing = useMutation({
    mutationFn: (own: string) => revealForDraw(draw, own),
    onSuccess: (next) => {
      forgetSecret({ drawId: draw.id, party });
      onDone(next);
    },
  });
  const refusal = useRefusal(draw, 'draw.reveal');
  if (refusal !== undefined) {
    return (
      <>
        <p>{refusal}</p>
        {secret !== undefined && (
          <div>
            <SaveSecret {...{ draw, party, secret }} />
          </div>
        )}
      </>
    );
  }
  if (secret === undefined) return <SecretFromFile place={{ drawId: draw.id, party }} onRead={onRead} />;
  return (
    <>
      <p>{text.revealLead}</p>
      <div className="row row-tight">
        <SaveSecret {...{ draw, party, secret }} />
        <Button type="primary" loading={revealing.isPending} onClick={() => revealing.mutate(secret)}>
          {text.reveal}
        </Button>
      </div>
      {revealing.isError && (
        <>
          <SmallProblem error={revealing.error} />
          <SecretFromFile place={{ drawId: draw.id, party }} onRead={onRead} />
        </>
      )}
    </>
  );
}

interface SecretFromFileProps {
  readonly place: { readonly drawId: string; readonly party: DrawPartyName };
  readonly onRead: (secret: string) => void;
}

function SecretFromFile({ place, onRead }: SecretFromFileProps) {
  const text = useText(drawsText);
  const [bad, setBad] = useState(false);
  async function read(file: File | undefined) {
    const secret = file === undefined ? undefined : readSecretFile(place, await file.text());
    setBad(secret === undefined);
    if (secret !== undefined) onRead(secret);
  }
  return (
    <>
      <p className="note note-warning">{text.noSecret}</p>
      <label className="field">
        <span className="field-label">{text.loadSecret}</span>
        <input type="file" accept="application/json" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      {bad && (
        <p className="note note-danger" role="alert">
          {text.badFile}
        </p>
      )}
    </>
  );
}

interface SaveSecretProps extends Pick<OwnSecretProps, 'draw' | 'party'> {
  readonly secret: string;
}

function SaveSecret({ draw, party, secret }: SaveSecretProps) {
  const text = useText(drawsText);
  const place = { drawId: draw.id, party };
  return (
    <Button onClick={() => download(`draw-secret-${party}-${draw.id}.json`, secretFile(place, secret))}>
      {text.saveSecret}
    </Button>
  );
}

/** Why the party may not do it now, in the server's words. */
function useRefusal({ can }: Draw, action: string): string | undefined {
  const say = useSay();
  const found = can.find((each) => each.action === action);
  if (found === undefined || found.allowed) return undefined;
  return found.whyNot === undefined ? '—' : say(found.whyNot);
}
