import { expect, it } from 'vitest';
import { failureOf } from '../../../receiver/api/failure-of';
import { callKommo, type HttpReply } from '../../../receiver/api/http-call';
import { startServer, withStatus } from '../../support/web-server';

type Answer = Parameters<typeof withStatus>;

async function failureAfter(...answer: Answer): Promise<object | undefined> {
  const { address } = await startServer(withStatus(...answer));
  return failureOf((await callKommo({ url: address, method: 'GET' })) as HttpReply);
}

it.each<[string, Answer, object]>([
  ['403 without a word: it is not from the API', [403], { code: 'blocked', seconds: 300 }],
  ['403 of a gateway', [403, {}, '<h1>Forbidden</h1>'], { code: 'blocked', seconds: 300 }],
  ['403 that names the block', [403, {}, '{"detail":"IP is Blocked"}'], { code: 'blocked', seconds: 300 }],
  ['403 of a text', [403, {}, '"Too many requests"'], { code: 'blocked', seconds: 300 }],
  ['403 about a right', [403, {}, '{"title":"Forbidden"}'], { code: 'no-right', seconds: undefined }],
  ['403 with a pause', [403, { 'retry-after': '60' }], { code: 'blocked', seconds: 60 }],
])('is told after %s', async (_, answer, failure) => {
  expect(await failureAfter(...answer)).toMatchObject(failure);
});

const long = 'Fri, 01 Jan 2100 00:00:00 GMT';
const over = 'Thu, 01 Jan 1970 00:00:00 GMT';

it.each<[string, Record<string, string>, string, number]>([
  ['the header', { 'retry-after': '7' }, '{"retry_after":8}', 7],
  ['the body', {}, '{"retry_after":8}', 8],
  ['a body that says it in words', {}, '{"retry_after":"8"}', 5],
  ['no time at all', { 'retry-after': '0' }, '', 1],
  ['more than an hour', { 'retry-after': '3601' }, '', 3600],
  ['a date far away', { 'retry-after': long }, '', 3600],
  ['a date that is over', { 'retry-after': over }, '', 1],
  ['what nobody can read', { 'retry-after': 'soon' }, '', 5],
])('after 429, an account is left alone as long as told by %s', async (_, ...[headers, body, seconds]) => {
  expect(await failureAfter(429, headers, body)).toMatchObject({ code: 'too-many-requests', seconds });
});
