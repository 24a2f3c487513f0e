import type { ExamQuestionImport } from '@guantong/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import type { FileRule } from '../../office/form/file-rule.ts';
import { FileUpload } from '../../office/form/file-upload.tsx';
import { bodyText } from './body.text.ts';
import { importQuestions } from './body-api.ts';

// As the server takes them. A browser calls a csv by what opens it, on many machines Excel.
const sheetRule: FileRule = {
  kinds: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
    'text/csv': 'csv',
    'application/vnd.ms-excel': 'csv',
  },
  mostBytes: 2 * 1024 ** 2,
};

/** Brings questions from a sheet into the bank: all of its rows, or none and what is wrong with each. */
export function QuestionImport() {
  const text = useText(bodyText);
  const queries = useQueryClient();
  const [brought, setBrought] = useState<ExamQuestionImport>();
  return (
    <section className="office-panel stack stack-tight">
      <p className="soft">{text.importLead}</p>
      <FileUpload<ExamQuestionImport>
        label={text.importFile}
        rule={sheetRule}
        send={importQuestions}
        onUploaded={(next) => {
          setBrought(next);
          void queries.invalidateQueries({ queryKey: ['table', 'examinations/questions'] });
        }}
      />
      {brought !== undefined && <Brought brought={brought} />}
    </section>
  );
}

function Brought({ brought: { added, errors } }: { readonly brought: ExamQuestionImport }) {
  const text = useText(bodyText);
  const say = useSay();
  if (errors.length === 0)
    return (
      <p className="note" role="status">
        {text.imported(added)}
      </p>
    );
  return (
    <div className="note note-danger" role="alert">
      <p>{text.importErrors(errors.length)}</p>
      <ul>
        {errors.map(({ row, column, expected, found }) => (
          <li key={`${row} ${column}`}>
            <strong>{text.errorAt(row, column)}</strong> — {text.expected} {say(expected)} · {text.found} {found || '—'}
          </li>
        ))}
      </ul>
    </div>
  );
}
