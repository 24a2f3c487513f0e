import { download } from '../../lib/download.ts';
import { send } from '../../lib/fetch-json.ts';

/** Fetches a file as the one who is signed in and hands it over under the server's name for it; fails with a `FetchError`. */
export async function saveFile(address: string): Promise<void> {
  const response = await send(address, {
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang },
  });
  download(fileNameOf(response.headers.get('content-disposition')) ?? 'guantong.xlsx', await response.blob());
}

/** The name in `attachment; filename*=UTF-8''…` (RFC 6266). */
function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}
