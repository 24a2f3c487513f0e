import type { CertificateReportQuery, ReportedCertificate } from '@guantong/contracts';
import { skillLevelNames, type Text } from '@guantong/engine';
import { authorise } from '../../../access/authorise.ts';
import type { Act } from '../../../http/act.ts';
import type { WorkbookColumn } from '../../../http/send-workbook.ts';
import { todayInChina } from '../../../http/today.ts';
import { stateWords } from '../certificate-steps.ts';
import { listReported } from '../register/certificate-list.repository.ts';

/** 证书数据报送: the skill-level certificates of the caller's body, in the order of their numbers. Resident ids are masked. */
export async function* reportCertificates(
  { tx, actor }: Act,
  query: CertificateReportQuery,
): AsyncGenerator<ReportedCertificate> {
  authorise(actor, 'certificate.report');
  const { organisationId: bodyId } = actor;
  if (bodyId === null) return;
  const limit = 1_000;
  for (let after = ''; ; ) {
    const rows = await listReported(tx, { ...query, bodyId, after, limit });
    yield* rows.map(present);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = last.number;
  }
}

function present(row: Awaited<ReturnType<typeof listReported>>[number]): ReportedCertificate {
  const names: Readonly<Record<string, Text>> = skillLevelNames;
  return {
    number: row.number,
    holder: row.person_name,
    residentIdMasked: row.resident_id_masked,
    occupationCode: row.field_code,
    occupationName: row.field_name,
    level: row.level,
    levelName: names[row.level]?.zh ?? row.level,
    bodyName: row.body_name,
    obtainedOn: row.obtained_on,
    issuedOn: todayInChina(new Date(row.issued_at)),
    state: row.state,
  };
}

/** The columns of the workbook that is reported: Chinese whoever exports it, for the office that takes it in. */
export const reportColumns: readonly WorkbookColumn<ReportedCertificate>[] = [
  { head: '证书编号', width: 26, cell: ({ number }) => number },
  { head: '姓名', width: 14, cell: ({ holder }) => holder },
  { head: '身份证号', width: 22, cell: ({ residentIdMasked }) => residentIdMasked },
  { head: '职业代码', width: 14, cell: ({ occupationCode }) => occupationCode },
  { head: '职业名称', width: 26, cell: ({ occupationName }) => occupationName },
  { head: '等级', width: 12, cell: ({ levelName }) => levelName },
  { head: '评价机构', width: 34, cell: ({ bodyName }) => bodyName },
  { head: '取得时间', width: 12, cell: ({ obtainedOn }) => obtainedOn },
  { head: '发证日期', width: 12, cell: ({ issuedOn }) => issuedOn },
  { head: '状态', width: 10, cell: ({ state }) => stateWords[state].zh },
];
