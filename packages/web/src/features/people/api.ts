import type { Employee, ReviewImportResult } from '@guantong/contracts';
import { sendForm } from '../../lib/send-form.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

/** People whose post with the employer of the caller runs. */
export async function fetchEmployees(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<Employee>> {
  return readList<Employee>(await callApi(`/api/persons?${params}`, { signal }));
}

export const reviewTemplateAddress = '/api/persons/reviews/template.xlsx';

/** A file of reviews, and what it would add. */
export interface PreviewedReviews {
  readonly file: File;
  readonly result: ReviewImportResult;
}

interface SendReviews {
  readonly file: File;
  readonly preview: boolean;
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** What a file of annual reviews would add, row by row, or, without `preview`, adds. */
export async function sendReviews({
  file,
  preview,
  onProgress = () => undefined,
  signal,
}: SendReviews): Promise<ReviewImportResult> {
  const form = new FormData();
  form.append('preview', String(preview));
  form.append('file', file);
  const options = signal === undefined ? { onProgress } : { onProgress, signal };
  return readAnswer<ReviewImportResult>(await sendForm('/api/persons/reviews', form, options), ['preview', 'items']);
}
