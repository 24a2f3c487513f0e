import type { ReviewImportResult } from '@guantong/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { colon } from '../../lib/language/punctuation.ts';
import { ExportButton } from '../../office/data-table/export-button.tsx';
import type { FileRule } from '../../office/form/file-rule.ts';
import { FileUpload } from '../../office/form/file-upload.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { type PreviewedReviews, reviewTemplateAddress, sendReviews } from './api.ts';
import { peopleText } from './people.text.ts';
import { ReviewRows } from './review-rows.tsx';

// As the server takes them. A browser calls a csv by what opens it, on many machines Excel.
const reviewFileRule: FileRule = {
  kinds: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
    'text/csv': 'csv',
    'application/vnd.ms-excel': 'csv',
  },
  mostBytes: 2 * 1024 ** 2,
};

/** 批量导入年度考核: a sheet from the personnel files, looked at row by row before anything is written. */
export function ReviewImportPage() {
  const text = useText(peopleText);
  const [previewed, setPreviewed] = useState<PreviewedReviews>();
  const [written, setWritten] = useState<ReviewImportResult>();
  return (
    <OfficePage title={text.reviewsTitle} lead={text.reviewsLead}>
      <section className="office-panel stack stack-tight">
        <h2>{text.fileTitle}</h2>
        <p className="soft">{text.fileHelp}</p>
        <div>
          <ExportButton address={reviewTemplateAddress} label={text.template} />
        </div>
      </section>
      <section className="office-panel stack stack-tight">
        <h2>{text.uploadTitle}</h2>
        <FileUpload<PreviewedReviews>
          label={text.file}
          rule={reviewFileRule}
          send={async (file, options) => ({ file, result: await sendReviews({ file, preview: true, ...options }) })}
          onUploaded={(next) => {
            setPreviewed(next);
            setWritten(undefined);
          }}
        />
      </section>
      {written !== undefined && <Written result={written} />}
      {previewed !== undefined && (
        <Preview
          key={previewed.file.name + previewed.file.lastModified}
          previewed={previewed}
          onWritten={(result) => {
            setWritten(result);
            setPreviewed(undefined);
          }}
          onClose={() => setPreviewed(undefined)}
        />
      )}
    </OfficePage>
  );
}

interface PreviewProps {
  readonly previewed: PreviewedReviews;
  readonly onWritten: (result: ReviewImportResult) => void;
  readonly onClose: () => void;
}

function Preview({ previewed: { file, result }, onWritten, onClose }: PreviewProps) {
  const text = useText(peopleText);
  const say = useSay();
  const writing = useMutation({ mutationFn: () => sendReviews({ file, preview: false }), onSuccess: onWritten });
  const count = (kind: string) => result.items.filter((item) => item.result === kind).length;
  const fresh = count('new');
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.rowsTitle}</h2>
      <p role="status">
        {file.name}
        {say(colon)}
        {result.items.length === 0
          ? text.noRows
          : text.summary(fresh, count('present'), count('contradicts') + count('faulty'))}
      </p>
      <div className="row row-tight">
        {fresh > 0 && (
          <Button type="primary" loading={writing.isPending} onClick={() => writing.mutate()}>
            {text.write(fresh)}
          </Button>
        )}
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
      {fresh === 0 && result.items.length > 0 && <p className="note note-warning">{text.nothingToWrite}</p>}
      {writing.isError && <SmallProblem error={writing.error} />}
      <ReviewRows result={result} />
    </section>
  );
}

function Written({ result }: { readonly result: ReviewImportResult }) {
  const text = useText(peopleText);
  const count = result.items.filter((item) => item.result === 'new').length;
  return (
    <section className="office-panel stack stack-tight">
      <p className="note" role="status">
        {text.writtenAll(count)}
      </p>
      <ReviewRows result={result} />
    </section>
  );
}
