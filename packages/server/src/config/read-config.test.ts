import { expect, test } from 'vitest';
import { readConfig } from './read-config.ts';
import { defaultConfig } from './server-config.ts';

test('nothing set: the defaults, on this machine alone', () => {
  expect(readConfig({})).toEqual({ ok: true, config: defaultConfig });
  expect(defaultConfig.host).toBe('127.0.0.1');
});

test('reads address, mode and limits, times as milliseconds and sizes as bytes', () => {
  const reading = readConfig({
    HOST: '0.0.0.0',
    PORT: '9000',
    GUANTONG_MODE: 'development',
    GUANTONG_BODY_MIB: '3',
    GUANTONG_ROSTER_RETENTION_SECONDS: '120',
    GUANTONG_REQUESTS_PER_MINUTE: '0',
  });
  expect(reading).toMatchObject({
    ok: true,
    config: {
      host: '0.0.0.0',
      port: 9000,
      mode: 'development',
      limits: { bodyBytes: 3 * 1024 * 1024, rosterRetention: 120_000, requestsPerMinute: 0 },
    },
  });
});

test('tells every mistake with its variable', () => {
  const reading = readConfig({ PORT: '70000', GUANTONG_MODE: 'fast', GUANTONG_BODY_MIB: '2MB' });
  expect(reading.ok).toBe(false);
  const said = reading.ok ? [] : reading.problems.map((problem) => problem.split(':', 1)[0]);
  expect(said.sort()).toEqual(['GUANTONG_BODY_MIB', 'GUANTONG_MODE', 'PORT']);
});

test('signing in by another service needs all of its settings and the public address', () => {
  const half = readConfig({ GUANTONG_OIDC_ISSUER: 'https://id.example.cn', GUANTONG_CAS_URL: 'ftp://cas' });
  expect(half.ok ? [] : half.problems.map((problem) => problem.split(':', 1)[0])).toEqual([
    'GUANTONG_CAS_URL',
    'GUANTONG_OIDC_ISSUER',
  ]);
  const lonely = readConfig({ GUANTONG_CAS_URL: 'https://cas.example.cn/cas/' });
  expect(lonely.ok ? [] : lonely.problems).toHaveLength(1);
  const whole = readConfig({
    GUANTONG_CAS_URL: 'https://cas.example.cn/cas/',
    GUANTONG_PUBLIC_URL: 'https://guantong.example.cn/',
    GUANTONG_SESSION_IDLE_MINUTES: '10',
  });
  expect(whole).toMatchObject({
    ok: true,
    config: {
      signIn: {
        publicUrl: 'https://guantong.example.cn',
        cas: { url: 'https://cas.example.cn/cas' },
        sessionIdle: 600_000,
      },
    },
  });
});

test('only development may go without a second factor', () => {
  expect(readConfig({ GUANTONG_SECOND_FACTOR: 'off' }).ok).toBe(false);
  expect(readConfig({ GUANTONG_SECOND_FACTOR: 'off', GUANTONG_MODE: 'development' }).ok).toBe(true);
});

test('storage and delivery: addresses are checked and not repeated, they may hold a password', () => {
  const environment = {
    GUANTONG_DATA: '/srv/guantong',
    DATABASE_URL: 'postgresql://a:secret@db/guantong',
    GUANTONG_SMTP_URL: 'smtps://a:secret@mail',
  };
  expect(readConfig(environment)).toMatchObject({
    ok: true,
    config: {
      storage: { dataFolder: '/srv/guantong', databaseUrl: environment.DATABASE_URL, migratorUrl: undefined },
      delivery: { smtpUrl: environment.GUANTONG_SMTP_URL, webhookUrl: undefined },
    },
  });
  const wrong = readConfig({ DATABASE_URL: 'mysql://a:secret@db', GUANTONG_MIGRATOR_URL: 'postgresql://b@db/x' });
  const problems = wrong.ok ? [] : wrong.problems;
  expect(problems).toHaveLength(2);
  expect(problems.join()).not.toContain('secret');
});
