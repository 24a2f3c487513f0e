import type { QuestionSort } from '@guantong/contracts';
import { Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { NumberInput } from '../../office/form/plain-inputs.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { useLineError, useSortWords } from './blueprint-words.ts';
import { OwnLineFields } from './own-line-fields.tsx';
import {
  type BlueprintPreview,
  type BlueprintRow,
  blueprintRows,
  type OwnLine,
  type PaperDraft,
  previewBlueprint,
  sortKey,
} from './paper-draft.ts';
import { papersText } from './papers.text.ts';

interface BlueprintFieldsProps {
  readonly draft: PaperDraft;
  readonly sorts: readonly QuestionSort[];
  readonly change: (part: Partial<PaperDraft>) => void;
  readonly errorAt: ErrorAt;
}

/** How many questions of each sort the paper has, beside how many the bank has; what that makes is said as it is typed. */
export function BlueprintFields({ draft, sorts, change, errorAt }: BlueprintFieldsProps) {
  const text = useText(papersText);
  const rows = blueprintRows(draft, sorts);
  const chosen = draft.subject !== '' && draft.level !== '';
  return (
    <section className="office-panel stack">
      <h2>{text.blueprint}</h2>
      {!chosen && <p className="soft">{text.choose}</p>}
      {chosen && rows.every(({ own }) => own !== undefined) && (
        <p className="note note-warning">
          {text.noQuestions} <InsideLink href="/office/examinations/questions">{text.toBank}</InsideLink>
        </p>
      )}
      {chosen && (
        <>
          <div className="form-grid">
            {rows.map(
              (row) =>
                row.own === undefined && <SortField key={sortKey(row.line)} {...{ draft, change, errorAt, row }} />,
            )}
          </div>
          {rows.map(
            ({ own, ...row }) => own && <OwnLineFields key={own.key} {...{ draft, change, errorAt, own, row }} />,
          )}
          <div>
            <Button onClick={() => change({ own: [...draft.own, nextLine(draft.own)] })}>{text.addLine}</Button>
          </div>
          <Preview preview={previewBlueprint(rows)} error={errorAt('/blueprint')} />
        </>
      )}
    </section>
  );
}

function nextLine(own: readonly OwnLine[]): OwnLine {
  const key = Math.max(0, ...own.map((line) => line.key)) + 1;
  return { key, topic: '', kind: 'single', difficulty: 'medium', points: 1, count: null };
}

interface SortFieldProps extends Omit<BlueprintFieldsProps, 'sorts'> {
  readonly row: BlueprintRow;
}

/** How many of one sort of the bank. */
function SortField({ draft, change, errorAt, row }: SortFieldProps) {
  const text = useText(papersText);
  const sortWords = useSortWords();
  const { line, found, place } = row;
  return (
    <NumberInput
      label={sortWords(line)}
      hint={text.has(found)}
      min={0}
      max={200}
      value={line.count}
      error={useLineError()({ row, errorAt, place })}
      onChange={(count) => change({ counts: { ...draft.counts, [sortKey(line)]: count } })}
    />
  );
}

interface PreviewProps {
  readonly preview: BlueprintPreview;
  readonly error: string | undefined;
}

function Preview({ preview: { questions, tenths, lacking }, error }: PreviewProps) {
  const text = useText(papersText);
  const sortWords = useSortWords();
  const off = 1_000 - tenths;
  const isReady = off === 0 && lacking.length === 0;
  return (
    <div className={isReady ? 'note' : 'note note-warning'} role="status">
      <strong>{text.preview}</strong>
      <p>
        {text.total(questions, tenths / 10)}
        {off > 0 && ` · ${text.more(off / 10)}`}
        {off < 0 && ` · ${text.less(-off / 10)}`}
      </p>
      {isReady && <p>{text.fits}</p>}
      {lacking.length > 0 && (
        <ul>
          {lacking.map(({ line, found }) => (
            <li key={sortKey(line)}>
              {sortWords(line)} — {text.lacking(line.count ?? 0, found)}
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && <span className="field-error">{error}</span>}
    </div>
  );
}
