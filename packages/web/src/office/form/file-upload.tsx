import './form.css';
import { UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../states/small-problem.tsx';
import { type FileRule, findFileProblem, sayBytes } from './file-rule.ts';
import { formText } from './form.text.ts';

export type SendFile<Answer> = (
  file: File,
  options: { readonly onProgress: (part: number) => void; readonly signal: AbortSignal },
) => Promise<Answer>;

interface FileUploadProps<Answer> {
  readonly label: string;
  readonly rule: FileRule;
  readonly send: SendFile<Answer>;
  readonly onUploaded: (answer: Answer) => void;
}

type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'sending'; readonly name: string; readonly part: number }
  | { readonly kind: 'sent'; readonly name: string }
  | { readonly kind: 'failed'; readonly file: File; readonly error: unknown };

/** Uploads one file at a time: what may be sent is told before, how far it is while it goes. */
export function FileUpload<Answer>({ label, rule, send, onUploaded }: FileUploadProps<Answer>) {
  const text = useText(formText);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const abort = useRef<AbortController>(undefined);
  const kinds = [...new Set(Object.values(rule.kinds))].join(' / ');

  async function upload(file: File) {
    const problem = findFileProblem(file, rule);
    if (problem !== undefined) {
      const why = {
        empty: text.fileEmpty(file.name),
        kind: text.fileKind(file.name, kinds),
        'too-large': text.fileTooLarge(file.name, sayBytes(file.size), sayBytes(rule.mostBytes)),
      }[problem];
      return setState({ kind: 'refused', why });
    }
    abort.current = new AbortController();
    const { signal } = abort.current;
    setState({ kind: 'sending', name: file.name, part: 0 });
    try {
      const onProgress = (part: number) => setState({ kind: 'sending', name: file.name, part });
      const answer = await send(file, { onProgress, signal });
      setState({ kind: 'sent', name: file.name });
      onUploaded(answer);
    } catch (error) {
      setState(signal.aborted ? { kind: 'idle' } : { kind: 'failed', file, error });
    }
  }
  return (
    <div className="file-upload stack stack-tight">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <span className="field-hint" id={`${id}-rule`}>
        {text.fileRule(kinds, sayBytes(rule.mostBytes))}
      </span>
      <div>
        <Button
          icon={<UploadOutlined aria-hidden />}
          aria-label={`${text.chooseFile} · ${label}`}
          aria-describedby={`${id}-rule`}
          disabled={state.kind === 'sending'}
          onClick={() => input.current?.click()}
        >
          {text.chooseFile}
        </Button>
      </div>
      {/* The browser would word its own control in its own language. */}
      <input
        ref={input}
        id={id}
        hidden
        type="file"
        accept={Object.keys(rule.kinds).join(',')}
        disabled={state.kind === 'sending'}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file !== undefined) void upload(file);
        }}
      />
      {state.kind === 'refused' && (
        <p className="field-error" role="alert">
          {state.why}
        </p>
      )}
      {state.kind === 'sending' && (
        <div className="row row-tight">
          <Progress
            className="file-upload-progress"
            percent={Math.round(100 * state.part)}
            aria-label={text.uploading(state.name)}
          />
          <Button onClick={() => abort.current?.abort()}>{text.cancelUpload}</Button>
        </div>
      )}
      {state.kind === 'failed' && (
        <>
          <SmallProblem error={state.error} />
          <Button onClick={() => upload(state.file)}>{text.retryUpload}</Button>
        </>
      )}
      <p className="visually-hidden" role="status">
        {state.kind === 'sent' && text.uploaded(state.name)}
      </p>
    </div>
  );
}
