import type { AssessmentRequest } from '@guantong/engine';

// A new form of the stored request takes a new name, so that an old one is never misread.
const key = 'guantong.request.1';

/** The request this tab worked on before a reload; forgotten when the tab closes. */
export function readStoredRequest(): AssessmentRequest | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isRequest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function storeRequest(request: AssessmentRequest): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(request));
  } catch {
    // A browser that refuses storage keeps the dossier as long as the page is open.
  }
}

// Only this page writes under the key, so the outline is enough to tell a whole request from a broken one.
function isRequest(value: unknown): value is AssessmentRequest {
  if (typeof value !== 'object' || value === null || !('asOf' in value) || !('dossier' in value)) return false;
  const { dossier } = value;
  return typeof dossier === 'object' && dossier !== null && 'credentials' in dossier && 'employments' in dossier;
}
