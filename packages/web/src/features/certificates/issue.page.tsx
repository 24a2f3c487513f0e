import type { ApplicationRow } from '@guantong/contracts';
import { Said } from '../../components/said.tsx';
import { useText } from '../../lib/language/language.tsx';
import { type BatchAction, oneByOne } from '../../office/data-table/batch-action.ts';
import type { Column } from '../../office/data-table/column.ts';
import { DataTable } from '../../office/data-table/data-table.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { useCan } from '../../office/session/signed-in.tsx';
import { MissingSettings } from '../issuing/missing-settings.tsx';
import { fetchConfirmedCases, issueCertificate } from './api.ts';
import { certificatesText } from './certificates.text.ts';
import { CycleBatch } from './cycle-batch.tsx';

/** Issuing certificates for confirmed cases: chosen, looked at, issued. */
export function IssuePage() {
  const text = useText(certificatesText);
  const can = useCan();
  return (
    <OfficePage title={text.issueTitle} lead={text.issueLead}>
      <MissingSettings />
      <DataTable
        name="confirmed-cases"
        label={{ zh: certificatesText.zh.issueTitle, en: certificatesText.en.issueTitle }}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ number, personName }) => `${personName} ${number}`}
        load={fetchConfirmedCases}
        batchActions={[issuing]}
        empty={<p>{text.issueEmpty}</p>}
      />
      {can('certificate.issue-batch') && <CycleBatch />}
    </OfficePage>
  );
}

const columns: readonly Column<ApplicationRow>[] = [
  {
    key: 'q',
    title: { zh: '申报人', en: 'Applicant' },
    heading: true,
    filter: { kind: 'text' },
    render: ({ id, personName }) => <InsideLink href={`/office/applications/${id}`}>{personName}</InsideLink>,
  },
  { key: 'number', title: { zh: '编号', en: 'Number' }, sortable: true, render: ({ number }) => number },
  {
    key: 'targetWords',
    title: { zh: '申报目标', en: 'Applies for' },
    render: ({ targetWords }) => <Said text={targetWords} />,
  },
  { key: 'employerName', title: { zh: '单位', en: 'Employer' }, render: ({ employerName }) => employerName ?? '—' },
  { key: 'cycleName', title: { zh: '评价计划', en: 'Cycle' }, render: ({ cycleName }) => cycleName },
];

const issuing: BatchAction<ApplicationRow> = {
  key: 'issue-certificates',
  title: { zh: '发证', en: 'Issue' },
  preview: async (rows) =>
    rows.map(({ id, number, personName, targetWords }) => ({
      kind: 'will',
      key: id,
      name: `${personName} ${number}`,
      what: {
        zh: `发证：${targetWords.zh}；取得编号、签名，并通知持证人`,
        en: `a certificate: ${targetWords.en}; numbered, signed, and the holder told`,
      },
    })),
  // A case that has its certificate already gets no second one: asked again the server answers with the first.
  run: oneByOne(
    ({ id }) => id,
    async ({ id }) => {
      await issueCertificate(id);
    },
  ),
};
