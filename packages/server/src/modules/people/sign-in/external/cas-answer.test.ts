import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCasAnswer } from './cas-answer.ts';

const inside = (content: string, head = '') =>
  `${head}<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">${content}</cas:serviceResponse>`;
const success = (content: string) => `<cas:authenticationSuccess>${content}</cas:authenticationSuccess>`;
const malformed = { ok: false, code: 'malformed' };

describe('the answer of serviceValidate', () => {
  test.each([
    ['a user', inside(success('<cas:user>zhang.san</cas:user>'))],
    [
      'with declaration, comments and space',
      inside(
        `\n  ${success('\n<cas:user> zhang.san\n</cas:user><!-- x -->\n')}`,
        '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- y -->\n',
      ),
    ],
    [
      'with attributes, a ticket and proxies',
      inside(
        success(
          `<cas:user>zhang.san</cas:user><cas:attributes><cas:isFromNewLogin>true</cas:isFromNewLogin><cas:user>admin</cas:user></cas:attributes><cas:proxyGrantingTicket>PGTIOU-84678</cas:proxyGrantingTicket><cas:proxies><cas:proxy>https://p</cas:proxy></cas:proxies>`,
        ),
      ),
    ],
    [
      'with another prefix, and with none',
      "<serviceResponse xmlns='http://www.yale.edu/tp/cas'><authenticationSuccess><user>zhang.san</user></authenticationSuccess></serviceResponse>",
    ],
    ['with references', inside(success('<cas:user>zhang&#46;s&#x61;n</cas:user>'))],
  ])('%s', (_name, text) => {
    expect(readCasAnswer(text)).toEqual({ ok: true, user: 'zhang.san' });
  });

  test('a failure with its code', () => {
    const text = inside(
      '<cas:authenticationFailure code="INVALID_TICKET">Ticket ST-1 not recognized</cas:authenticationFailure>',
    );
    expect(readCasAnswer(text)).toEqual({ ok: false, code: 'INVALID_TICKET' });
  });

  test('entities are those of XML alone', () => {
    expect(readCasAnswer(inside(success('<cas:user>a&amp;b&lt;c</cas:user>')))).toEqual({ ok: true, user: 'a&b<c' });
    for (const user of ['&xxe;', 'a&b', '&#0;', '&#xD800;', '&#x110000;'])
      expect(readCasAnswer(inside(success(`<cas:user>${user}</cas:user>`)))).toEqual(malformed);
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html><html><body>error</body></html>'],
    ['a document type', inside(success('<cas:user>a</cas:user>'), '<!DOCTYPE x [<!ENTITY u "admin">]>')],
    ['CDATA', inside(success('<cas:user><![CDATA[admin]]></cas:user>'))],
    ['an instruction', inside(success('<?php x ?><cas:user>a</cas:user>'))],
    ['two users', inside(success('<cas:user>a</cas:user><cas:user>admin</cas:user>'))],
    ['a success and a failure', inside(`${success('<cas:user>a</cas:user>')}<cas:authenticationFailure code="X"/>`)],
    ['two roots', inside(success('<cas:user>a</cas:user>')).repeat(2)],
    ['another namespace', inside(success('<cas:user>a</cas:user>')).replace('yale', 'yule')],
    [
      'no namespace',
      '<cas:serviceResponse><cas:authenticationSuccess><cas:user>a</cas:user></cas:authenticationSuccess></cas:serviceResponse>',
    ],
    ['an attribute twice', inside('<cas:authenticationFailure code="A" code="B"/>')],
    ['a user inside a user', inside(success('<cas:user>a<cas:user>admin</cas:user></cas:user>'))],
    ['no user', inside(success('<cas:user>  </cas:user>'))],
    ['tags that do not close', inside('<cas:authenticationSuccess><cas:user>a</cas:authenticationSuccess></cas:user>')],
    ['cut short', inside(success('<cas:user>a</cas:user>')).slice(0, -3)],
    ['too long', inside(success(`<cas:user>a</cas:user><cas:x>${'y'.repeat(70_000)}</cas:x>`))],
    ['too deep', inside('<a>'.repeat(40) + '</a>'.repeat(40))],
  ])('%s is malformed', (_name, text) => {
    expect(readCasAnswer(text)).toEqual(malformed);
  });

  test('never throws, whatever comes', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '<!--',
      '-->',
      '<cas:user>',
      '</cas:user>',
      'x',
      ' ',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(readCasAnswer(inside(success(pieces.join('')))).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
