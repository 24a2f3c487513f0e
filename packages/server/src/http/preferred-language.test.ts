import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.3,zh;q=0.5', 'zh'],
  ['fr,de;q=0.9', 'zh'],
  ['en;q=x', 'zh'],
  ['EN', 'en'],
])('Accept-Language %s means %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
