import type { ComplaintFinding, ComplaintFollow, FollowedComplaint } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { addFile, requestRecheck } from './api.ts';
import { complainText } from './complain.text.ts';

interface FollowedProps {
  readonly receipt: ComplaintFollow;
  readonly found: FollowedComplaint;
}

/** How far a complaint is, what was replied, and what may still be done about it. */
export function Followed({ receipt, found }: FollowedProps) {
  const text = useText(complainText);
  const say = useSay();
  const [complaint, setComplaint] = useState(found);
  const { about, stateWords, reply, recheckReply, files, mayAddFiles, mayAskRecheck } = complaint;
  return (
    <section className="card stack" aria-label={complaint.number}>
      <h2>
        {about.personName} · {say(about.targetWords)}
      </h2>
      <p>
        {text.state} <strong>{say(stateWords)}</strong>
      </p>
      <Steps complaint={complaint} />
      {reply !== null && <Finding title={text.reply} finding={reply} />}
      {recheckReply !== null && <Finding title={text.recheckReply} finding={recheckReply} />}
      <h3>{text.files}</h3>
      {files.length === 0 ? (
        <p className="soft">{text.noFiles}</p>
      ) : (
        <ul>
          {files.map(({ name, size }) => (
            <li key={`${name} ${size}`}>{name}</li>
          ))}
        </ul>
      )}
      {mayAddFiles && <FileField receipt={receipt} onDone={setComplaint} />}
      {mayAskRecheck && <RecheckForm receipt={receipt} onDone={setComplaint} />}
    </section>
  );
}

function Steps({ complaint: { steps } }: { readonly complaint: FollowedComplaint }) {
  const text = useText(complainText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <ol className="complain-steps" aria-label={text.steps}>
      {steps.map(({ id, title, status, on, until }) => (
        <li key={id} aria-current={status === 'now' ? 'step' : undefined}>
          <strong>{say(title)}</strong>{' '}
          <span className="soft small">
            {text[status]}
            {on !== null && ` · ${sayDate(on, language)}`}
            {until !== null && ` · ${text.until(sayDate(until, language))}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Finding({ title, finding }: { readonly title: string; readonly finding: ComplaintFinding }) {
  const text = useText(complainText);
  const say = useSay();
  const { upheld, effectWords, reason } = finding;
  return (
    <div className="note stack stack-tight">
      <strong>
        {title} · {upheld ? text.upheld : text.notUpheld} · {say(effectWords)}
      </strong>
      <p>{reason}</p>
    </div>
  );
}

interface ChangeProps {
  readonly receipt: ComplaintFollow;
  readonly onDone: (complaint: FollowedComplaint) => void;
}

function FileField({ receipt, onDone }: ChangeProps) {
  const text = useText(complainText);
  const adding = useMutation({ mutationFn: (file: File) => addFile(receipt, file), onSuccess: onDone });
  return (
    <>
      <Field label={text.addFile} hint={text.addFileHint}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            className="input"
            accept=".pdf,.jpg,.jpeg,.png"
            disabled={adding.isPending}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) adding.mutate(file);
            }}
          />
        )}
      </Field>
      {adding.isError && <ErrorState error={adding.error} />}
    </>
  );
}

function RecheckForm({ receipt, onDone }: ChangeProps) {
  const text = useText(complainText);
  const [reason, setReason] = useState('');
  const asking = useMutation({ mutationFn: () => requestRecheck({ ...receipt, reason }), onSuccess: onDone });
  function ask(event: FormEvent) {
    event.preventDefault();
    asking.mutate();
  }
  return (
    <form className="stack" onSubmit={ask}>
      <h3>{text.askRecheck}</h3>
      <Field label={text.recheckReason} hint={text.recheckHint} required>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {asking.isError && <ErrorState error={asking.error} />}
      <div>
        <button type="submit" className="button" disabled={asking.isPending || reason.trim().length < 2}>
          {text.sendRecheck}
        </button>
      </div>
    </form>
  );
}
