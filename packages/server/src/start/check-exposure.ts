import { isLoopback } from '../config/is-loopback.ts';
import type { ServerConfig } from '../config/server-config.ts';

/**
 * What is wrong with how production would be reached: passwords and sessions travel over TLS, unless nobody but this
 * machine is answered or plain HTTP is declared. Development may do as it likes.
 */
export function checkExposure({
  mode,
  host,
  signIn,
}: Pick<ServerConfig, 'mode' | 'host' | 'signIn'>): readonly string[] {
  if (mode === 'development' || signIn.plainHttp) return [];
  const { publicUrl } = signIn;
  const behindTls = publicUrl?.startsWith('https:') === true;
  const alone = isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
  if (behindTls || alone) return [];
  return [
    `HOST, GUANTONG_PUBLIC_URL: 对外服务须经 TLS：前面放 TLS 代理并设 GUANTONG_PUBLIC_URL=https://…，或声明 GUANTONG_PLAIN_HTTP=declared · expected TLS in front of an address that others reach: set GUANTONG_PUBLIC_URL=https://… of the proxy, or declare GUANTONG_PLAIN_HTTP=declared; found "${host}"`,
  ];
}
