import { expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

test('--lang decides before the locale, in both spellings and anywhere', () => {
  expect(detectLanguage(['--lang', 'zh', 'assess'], { LANG: 'en_US.UTF-8' })).toBe('zh');
  expect(detectLanguage(['assess', '-', '--lang=en'], { LANG: 'zh_CN.UTF-8' })).toBe('en');
});

test('the locale decides in the order LC_ALL, LC_MESSAGES, LANG; an empty variable counts as unset', () => {
  expect(detectLanguage([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toBe('zh');
  expect(detectLanguage([], { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'zh_TW' })).toBe('en');
  expect(detectLanguage([], { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh' })).toBe('zh');
});

test('no locale, C and a language that only begins alike are English', () => {
  expect(detectLanguage([], {})).toBe('en');
  expect(detectLanguage([], { LANG: 'C' })).toBe('en');
  expect(detectLanguage([], { LANG: 'zha_CN' })).toBe('en');
});

test('what follows -- is not an option', () => {
  expect(detectLanguage(['assess', '--', '--lang=zh'], {})).toBe('en');
});
