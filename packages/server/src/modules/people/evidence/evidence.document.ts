import { evidenceUploadSchema } from '@guantong/contracts';
import { z } from 'zod';
import { jsonAnswer, signedIn } from '../../../http/office-document.ts';
import type { RouteDocument } from '../../../http/route-document.ts';

export const evidenceFormSchema = z
  .object({ file: z.string().meta({ format: 'binary' }).describe('PDF, JPEG, PNG (文件).') })
  .describe('A form with one file (表单).');

export const uploadEvidenceDocument: RouteDocument = {
  operation: 'uploadEvidence',
  tag: 'dossier',
  summary: { zh: '上传佐证材料', en: 'Upload evidence' },
  description: {
    zh: '类型按内容判断；含脚本、附件的 PDF 和像素过多的图片不收。未配置病毒检查时 scan 为 not-scanned。同一人的同一文件只存一份。',
    en: 'The type is told by the bytes. A PDF with scripts or attachments and pictures of too many pixels are refused. Without a virus scanner `scan` is not-scanned. The same file of a person is kept once.',
  },
  body: { mediaType: 'multipart/form-data', schema: evidenceFormSchema },
  answers: jsonAnswer('已收下', 'Taken in', evidenceUploadSchema, 201),
  errors: [
    'request-invalid',
    ...signedIn,
    'cross-site-refused',
    'person-not-found',
    'file-missing',
    'form-malformed',
    'body-too-large',
    'media-type-unsupported',
    'evidence-refused',
    'scanner-unavailable',
  ],
};

export const openEvidenceDocument: RouteDocument = {
  operation: 'openEvidence',
  tag: 'dossier',
  summary: { zh: '打开佐证材料', en: 'Open evidence' },
  description: {
    zh: '作为下载给出，浏览器不执行其中任何内容；查阅记入审计。',
    en: 'Given as a download in a sandbox: a browser runs nothing of it. Who opened it is noted in the audit.',
  },
  params: z.strictObject({ id: z.uuid().describe('Id of the file (材料编号).') }),
  answers: { 200: { description: { zh: '文件', en: 'The file' }, mediaType: 'application/octet-stream' } },
  errors: ['request-invalid', ...signedIn, 'evidence-not-found'],
};
