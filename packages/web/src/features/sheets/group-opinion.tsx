import type { ScoringSheet } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import type { Act } from '../../office/acts/act.ts';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LongTextInput } from '../../office/form/plain-inputs.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { UnsavedGuard } from '../../office/states/unsaved-guard.tsx';
import { signOpinion, writeOpinion } from './api.ts';
import type { SheetProps } from './sheet-props.ts';
import { sheetsText } from './sheets.text.ts';

/** The opinion of the experts of the case: written by one, signed by three. */
export function GroupOpinion({ sheet, changes }: SheetProps) {
  const text = useText(sheetsText);
  const { opinion, can } = sheet;
  const mayWrite = can.some(({ action, allowed }) => action === 'opinion.write' && allowed);
  return (
    <>
      <section className="office-panel stack">
        <h2>{text.opinion}</h2>
        <p className="soft small">{text.opinionLead}</p>
        {opinion === null ? (
          <p>{text.noOpinion}</p>
        ) : (
          <p className="row row-tight">
            {opinion.recommends !== null && (
              <span className="tag">{opinion.recommends ? text.recommends : text.recommendsNot}</span>
            )}
            <span>{text.signatures(opinion.signatures)}</span>
            {opinion.signedByMe && <span className="tag">{text.signedByMe}</span>}
            {opinion.inForce && <span className="tag tag-success">{text.inForce}</span>}
          </p>
        )}
        {mayWrite ? (
          <OpinionForm {...{ sheet, changes }} />
        ) : (
          opinion !== null && <p className="sheet-text">{opinion.text ?? text.sealedOpinion}</p>
        )}
      </section>
      <ActPanel can={can} acts={[signing(sheet)]} {...changes} />
    </>
  );
}

function OpinionForm({ sheet, changes }: SheetProps) {
  const text = useText(sheetsText);
  const [words, setWords] = useState(sheet.opinion?.text ?? '');
  const [recommends, setRecommends] = useState(sheet.opinion?.recommends ?? null);
  const changed = words !== (sheet.opinion?.text ?? '') || recommends !== (sheet.opinion?.recommends ?? null);
  const saving = useMutation({
    mutationFn: (recommends: boolean) => writeOpinion(sheet, { text: words, recommends }),
    onSuccess: changes.onDone,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (recommends !== null) saving.mutate(recommends);
      }}
    >
      <UnsavedGuard unsaved={changed} />
      <LongTextInput label={text.opinionText} required most={5000} rows={4} value={words} onChange={setWords} />
      <fieldset className="sheet-choices">
        <legend className="field-label">{text.recommendation}</legend>
        {[true, false].map((each) => (
          <label key={String(each)} className="choice">
            <input type="radio" name="recommends" checked={recommends === each} onChange={() => setRecommends(each)} />
            {each ? text.recommends : text.recommendsNot}
          </label>
        ))}
      </fieldset>
      {saving.isError && <SmallProblem error={saving.error} />}
      <div>
        <button
          type="submit"
          className="button"
          disabled={!changed || recommends === null || words.trim().length < 2 || saving.isPending}
        >
          {text.saveOpinion}
        </button>
      </div>
    </form>
  );
}

function signing(sheet: ScoringSheet): Act<ScoringSheet> {
  return {
    kind: 'ask',
    action: 'opinion.sign',
    title: { zh: '签署评议组意见', en: 'Sign the opinion of the group' },
    fields: [],
    take: () => signOpinion(sheet),
  };
}
