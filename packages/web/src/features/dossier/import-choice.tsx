import { Button } from 'antd';
import { useRef } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { parseJson } from '../../lib/parse-json.ts';
import { dossierText } from './dossier.text.ts';

/** Takes a file that the self-check saved; one that is none is the server's to refuse, in words. */
export function ImportChoice({ onChosen }: { readonly onChosen: (file: unknown) => void }) {
  const text = useText(dossierText);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{text.importFile}</Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={text.importFile}
        onChange={async (event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onChosen(parseJson(await file.text()) ?? null);
        }}
      />
    </>
  );
}
