import { describe, expect, it } from 'vitest';
import type { Message, SendOutcome } from '../../../receiver/channels/channel';
import { messageWith, openChannel } from './support/open-channel';
import { type Received, startServer, withStatus } from '../../support/web-server';

const environment = { SMS_ACCOUNT: 'AC1', SMS_TOKEN: 'operator', SMS_FROM: '+12025550123' };

async function sent(parts: Partial<Message> = {}, settings: Record<string, string> = {}): Promise<Received> {
  const server = await startServer(withStatus(201, {}, '{"sid": "SM1"}'));
  const channel = openChannel('sms', { ...environment, SMS_URL: server.address, ...settings });
  expect(await channel.send(messageWith(parts))).toEqual({ kind: 'accepted', providerId: 'SM1' });
  return server.received[0]!;
}

async function answered(status: number, body: string, headers: Record<string, string> = {}): Promise<SendOutcome> {
  const server = await startServer(withStatus(status, headers, body));
  return openChannel('sms', { ...environment, SMS_URL: server.address }).send(messageWith());
}

const authorization = (login: string, password: string): string =>
  `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;

describe('the channel sms', () => {
  it('posts a form of the shape of Twilio', async () => {
    const { method, path, headers, body } = await sent({ text: 'Hi & good-bye=ünï\n{{x}}' });
    expect([method, path]).toEqual(['POST', '/2010-04-01/Accounts/AC1/Messages.json']);
    expect(headers).toMatchObject({
      authorization: authorization('AC1', 'operator'),
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      To: '+12025550101',
      From: '+12025550123',
      Body: 'Hi & good-bye=ünï\n{{x}}',
    });
  });

  it('names a messaging service as what it is', async () => {
    const form = new URLSearchParams((await sent({}, { SMS_FROM: 'MG7' })).body);
    expect([form.get('MessagingServiceSid'), form.has('From')]).toEqual(['MG7', false]);
  });

  it("sends as the account's own login, password and sender", async () => {
    const credentials = { login: ' AC9/../x ', password: 'own', sender: 'Shop' };
    const { path, headers, body } = await sent({ account: { id: 5, credentials } });
    expect(path).toBe('/2010-04-01/Accounts/AC9%2F..%2Fx/Messages.json');
    expect(headers.authorization).toBe(authorization('AC9/../x', 'own'));
    expect(new URLSearchParams(body).get('From')).toBe('Shop');
  });

  it.each([{ login: 'AC9' }, { password: 'own' }, { login: 'AC9', password: ' ' }])(
    'does not mix %o with the login of the operator',
    async (credentials: Record<string, string>) => {
      const { headers } = await sent({ account: { id: 5, credentials } });
      expect(headers.authorization).toBe(authorization('AC1', 'operator'));
    },
  );

  it.each([
    ['accepted', 200, '{"sid": "SM2"}'],
    ['later', 429, '{"code": 20429}'],
    ['later', 429, ''],
    ['later', 503, '{"code": 20429}'],
    ['rejected', 400, '{"code": 21610, "message": "unsubscribed"}'],
    ['rejected', 400, '{"code": 30005}'],
    ['rejected', 500, '{"code": 30003}'],
    ['rejected', 401, '{"code": 20003}'],
    ['rejected', 404, 'not json'],
    ['rejected', 302, ''],
    ['unknown', 500, ''],
    ['unknown', 502, '<html>'],
    ['unknown', 503, 'null'],
  ])('ends as %s after %i %s', async (kind, status, body) => {
    expect(await answered(status, body)).toMatchObject({ kind });
  });

  it('names the code, and not what the server says of the number', async () => {
    expect(await answered(400, '{"code": 21211, "message": "+12025550101 is not valid"}')).toEqual({
      kind: 'rejected',
      reason: 'the SMS server answered 400 with its code 21211',
    });
  });

  it('waits as long as the server wants', async () => {
    expect(await answered(429, '', { 'retry-after': '30' })).toMatchObject({ kind: 'later', seconds: 30 });
  });

  it('takes a connection that ends without an answer as unknown, and is not idempotent', async () => {
    const server = await startServer((response) => response.destroy());
    const channel = openChannel('sms', { ...environment, SMS_URL: server.address });
    expect((await channel.send(messageWith())).kind).toBe('unknown');
    expect(channel.isIdempotent).toBe(false);
  });

  it('uses a connection once', async () => {
    const server = await startServer(withStatus(201, {}, '{}'));
    const channel = openChannel('sms', { ...environment, SMS_URL: `${server.address}/` });
    expect(await channel.send(messageWith())).toEqual({ kind: 'accepted' });
    await channel.send(messageWith());
    expect(server.connections()).toBe(2);
  });
});
