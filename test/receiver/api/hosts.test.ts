import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findHost } from '../../../receiver/api/find-host';
import { addressOf, isKommoHost } from '../../../receiver/api/kommo-host';
import type { Installation } from '../../../receiver/store/installations';

describe('hosts', () => {
  it.each([
    ['my.kommo.com', true],
    ['my.amocrm.com', true],
    ['MY.Kommo.com', true],
    ['kommo.com', false],
    ['evilkommo.com', false],
    ['my.kommo.com.evil.example', false],
    ['my.kommo.com:8080', false],
    ['my.kommo.com/x', false],
    ['user@my.kommo.com', false],
    ['127.0.0.1', false],
    ['', false],
  ])('takes %j for a host of Kommo: %s', (host, isOne) => {
    expect(isKommoHost(host)).toBe(isOne);
  });

  it('are called as they are, or at the local Kommo in their name', () => {
    expect(addressOf('MY.Kommo.com', undefined)).toEqual({ origin: 'https://my.kommo.com', headers: {} });
    const local = { origin: 'http://127.0.0.1:5801', headers: { host: 'my.kommo.com' } };
    expect(addressOf('my.kommo.com', 'http://127.0.0.1:5801')).toEqual(local);
    expect(() => addressOf('evil.example', undefined)).toThrow('"evil.example" is not a host of Kommo.');
  });

  it.each([
    ['a claim that names another host', 'evil.example', { domain: 'x.kommo.com' }, 0],
    ['an answer that names another host', 'api-c.kommo.com', { domain: 'evil.example' }, 1],
    ['an answer whose subdomain is more than one', 'api-c.kommo.com', { subdomain: 'evil.example/' }, 1],
    ['an answer without any', 'api-c.kommo.com', {}, 1],
  ])('are not believed by %s', async (...[, apiDomain, answer, calls]) => {
    const { origin, asked } = await serverThatAnswers(answer);
    const accessToken = ['{}', JSON.stringify({ api_domain: apiDomain }), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const installation = { host: 'my.kommo.com' } as Installation;
    expect(await findHost(installation, { accessToken, refreshToken: 'r' }, origin)).toBeUndefined();
    expect(asked()).toBe(calls);
  });
});

async function serverThatAnswers(answer: object): Promise<{ origin: string; asked: () => number }> {
  let count = 0;
  const server = createServer((_, response) => {
    count += 1;
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => count };
}
