import type { ComplaintReceipt, NewComplaint } from '@guantong/contracts';
import { complaintKinds, protectsByDefault } from '@guantong/procedure';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { type ComplaintSubject, fileComplaint } from './api.ts';
import { complainText } from './complain.text.ts';

interface ComplaintFormProps {
  readonly about: ComplaintSubject;
  readonly onFiled: (receipt: ComplaintReceipt) => void;
}

/** What kind, what happened, and who says it, if they like. */
export function ComplaintForm({ about, onFiled }: ComplaintFormProps) {
  const text = useText(complainText);
  const say = useSay();
  const [kind, setKind] = useState<NewComplaint['kind']>('result-objection');
  const [what, setWhat] = useState('');
  const [named, setNamed] = useState(false);
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [chosen, setChosen] = useState<boolean>();
  const protect = chosen ?? protectsByDefault(kind);
  const filing = useMutation({ mutationFn: fileComplaint, onSuccess: onFiled });
  function send(event: FormEvent) {
    event.preventDefault();
    const complainant = named ? { name: name.trim(), contact: contact.trim() } : null;
    filing.mutate({ about, kind, text: what.trim(), complainant, protectIdentity: protect });
  }
  return (
    <form className="card stack" onSubmit={send}>
      <ChoiceGroup
        legend={text.kind}
        value={kind}
        choices={kinds.map((value) => ({ value, label: say(complaintKinds[value]) }))}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
      />
      <p className="soft small">{text.kindHint}</p>
      <Field label={text.text} hint={text.textHint} required>
        {(ids) => (
          <textarea
            {...ids}
            className="input complain-text"
            minLength={10}
            maxLength={4000}
            required
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
        )}
      </Field>
      <p className="note">{text.textPrivacy}</p>
      <ChoiceGroup
        legend={text.who}
        value={named ? 'named' : 'anonymous'}
        choices={[
          { value: 'anonymous', label: text.anonymous },
          { value: 'named', label: text.named },
        ]}
        onChange={(value) => setNamed(value === 'named')}
      />
      {named && (
        <>
          <TextField label={text.name} value={name} onChange={setName} required />
          <TextField label={text.contact} hint={text.contactHint} value={contact} onChange={setContact} required />
          <label>
            <input type="checkbox" checked={protect} onChange={(event) => setChosen(event.target.checked)} />{' '}
            {text.protect}
          </label>
        </>
      )}
      {filing.isError && <ErrorState error={filing.error} />}
      <div>
        <button type="submit" className="button button-primary" disabled={filing.isPending}>
          {filing.isPending ? text.sending : text.send}
        </button>
      </div>
    </form>
  );
}

const kinds: readonly NewComplaint['kind'][] = ['result-objection', 'fraud', 'staff-or-expert'];
