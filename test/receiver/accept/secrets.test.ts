import { expect, it } from 'vitest';
import { linesWithoutIds } from '../support/lines-without-ids';
import { secretsIn } from '../support/secrets-in';

it.each([
  '{"to":"+12125550143"}',
  '{"to":"(312) 555-0186"}',
  '{"to":"902125550144"}',
  '{"to":"maria@example.com"}',
  '{"name":"Maria Lopez"}',
  '{"text":"Hi there"}',
  '{"text":"{{contact.name}}"}',
  '{"token":"eyJhbGciOiJIUzI1NiJ9.e30.x"}',
  '{"authorization":"Bearer x"}',
  '{"url":"/kommo/pipeline?key=a-key-for-tests-only"}',
  `{"key":"${Buffer.alloc(32, 7).toString('base64')}"}`,
  'Error: password authentication failed for user "receiver"',
])('a log with the line %s would be noticed', (line) => {
  expect(secretsIn(`{"step":"start"}\n${line}\n`)).toEqual([line]);
});

it('ids, times and places in the code are none', () => {
  const line =
    '{"level":40,"time":1763740000000,"step":"store","hookId":"9b2d0f1c-6d0e-4c83-9a39-1a0c7d1e5550","accountId":30441694,' +
    '"error":"TypeError","at":"    at f (file:///srv/node_modules/@photostructure/sqlite/dist/index.mjs:1:2)"}';
  expect(secretsIn(line)).toEqual([]);
});

it.each([
  ['{"level":30,"accountId":5,"msg":"read"}', 1],
  ['{"level":30,"step":"read","accountId":5}', 1],
  ['{"level":30,"step":"read","accountId":5,"hookIds":["a"]}', 0],
  ['{"level":30,"step":"stop"}', 0],
  ['Stop that one, or give this one a folder of its own.', 0],
])('a log with the line %s has %i that does not say of which step or hook it is', (line, count) => {
  expect(linesWithoutIds(`{"step":"start"}\n${line}\n`)).toHaveLength(count);
});
