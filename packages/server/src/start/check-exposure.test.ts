import { expect, test } from 'vitest';
import { defaultConfig } from '../config/server-config.ts';
import { defaultSignIn } from '../config/sign-in-config.ts';
import { checkExposure } from './check-exposure.ts';

const exposed = (host: string, signIn = {}, mode: 'production' | 'development' = 'production') =>
  checkExposure({ ...defaultConfig, mode, host, signIn: { ...defaultSignIn, ...signIn } }).length > 0;

test('production answers this machine, or others behind TLS, or over declared plain HTTP', () => {
  expect(exposed('127.0.0.1')).toBe(false);
  expect(exposed('::1')).toBe(false);
  expect(exposed('0.0.0.0')).toBe(true);
  expect(exposed('10.0.0.7')).toBe(true);
  expect(exposed('0.0.0.0', { publicUrl: 'https://guantong.example.cn' })).toBe(false);
  expect(exposed('0.0.0.0', { publicUrl: 'http://guantong.example.cn' })).toBe(true);
  expect(exposed('127.0.0.1', { publicUrl: 'http://guantong.example.cn' })).toBe(true);
  expect(exposed('0.0.0.0', { plainHttp: true })).toBe(false);
  expect(exposed('0.0.0.0', {}, 'development')).toBe(false);
});
