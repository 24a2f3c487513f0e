import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useText } from '../../lib/language/language.tsx';
import { checkFiles } from './check-files.ts';
import { FileCheckResult } from './file-check-result.tsx';
import { verifyText } from './verify.text.ts';

/** Checking a file in the browser: a credential, a draw or a ballot, whichever it is. */
export function OwnFile() {
  const text = useText(verifyText);
  const [alone, setAlone] = useState(false);
  const checking = useMutation({
    mutationFn: (files: readonly File[]) => checkFiles(files, { at: new Date().toISOString(), alone }),
  });
  return (
    <section className="card stack" aria-labelledby="own-file">
      <h2 id="own-file">{text.own}</h2>
      <p>{text.ownLead}</p>
      <FileDrop
        text={text}
        accept=".json,.jsonl,application/json,application/vc"
        multiple
        onFiles={(files) => files.length > 0 && checking.mutate(files)}
      />
      <p className="soft small">{text.evidenceHint}</p>
      <label className="verify-alone">
        <input type="checkbox" checked={alone} onChange={(event) => setAlone(event.target.checked)} /> {text.alone}
      </label>
      {checking.isPending && <LoadingState what={text.checking} />}
      {checking.isError && <ErrorState error={checking.error} />}
      {checking.isSuccess && <FileCheckResult check={checking.data} />}
    </section>
  );
}
