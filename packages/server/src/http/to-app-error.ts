import { AppError } from './app-error.ts';
import type { ErrorCode } from './error-table.ts';

/** What the HTTP library and its plugins throw, in our codes. */
const codesOfLibrary: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-missing',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-incomplete',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-not-json',
  FST_ERR_BAD_URL: 'request-malformed',
  FST_ERR_ASYNC_CONSTRAINT: 'request-malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'route-not-found',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'media-type-unsupported',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_FILES_LIMIT: 'request-invalid',
  FST_PARTS_LIMIT: 'request-invalid',
  FST_FIELDS_LIMIT: 'request-invalid',
  FST_PROTO_VIOLATION: 'request-invalid',
  ERR_STREAM_PREMATURE_CLOSE: 'body-incomplete',
  ECONNRESET: 'body-incomplete',
  ECONNABORTED: 'body-incomplete',
};

/** The answer to anything thrown; undefined when it is a fault of our own. */
export function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const known = typeof code === 'string' ? codesOfLibrary[code] : undefined;
  if (known !== undefined) return new AppError(known);
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? new AppError('request-malformed') : undefined;
}
