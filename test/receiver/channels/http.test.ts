import { describe, expect, it } from 'vitest';
import type { SendOutcome } from '../../../receiver/channels/channel';
import { signatureHeaders } from '../../../receiver/channels/http/sign';
import { messageWith, openChannel } from './support/open-channel';
import { startServer, withStatus } from '../../support/web-server';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

async function answered(status: number, headers: Record<string, string> = {}): Promise<SendOutcome> {
  const server = await startServer(withStatus(status, headers));
  return openChannel('http', { HTTP_URL: `${server.address}/send` }).send(messageWith());
}

describe('the channel http', () => {
  it('posts what the server of the product was asked for with expects, and phone and e-mail beside', async () => {
    const server = await startServer(withStatus(200));
    const channel = openChannel('http', { HTTP_URL: `${server.address}/send?x=1`, HTTP_API_KEY: 'k' });
    expect(await channel.send(messageWith())).toEqual({ kind: 'accepted' });
    const [request] = server.received;
    expect(request).toMatchObject({ method: 'POST', path: '/send?x=1' });
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': '7b6d-1' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      apikey: 'k',
      data: { customerId: 11, message: 'Hi Ana', name: 'Ana', phone: '+12025550101', email: 'ana@client.test' },
    });
  });

  it('sends the login and the password of the account instead of the key', async () => {
    const server = await startServer(withStatus(200));
    const channel = openChannel('http', { HTTP_URL: server.address, HTTP_API_KEY: 'k' });
    await channel.send(messageWith({ account: { id: 5, credentials: { login: 'shop', password: ' own ' } } }));
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({ login: 'shop', apikey: 'own' });
  });

  it('signs as Standard Webhooks, with each secret', async () => {
    const server = await startServer(withStatus(200));
    const second = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    await openChannel('http', {
      HTTP_URL: server.address,
      HTTP_SIGNING_SECRET: `${secret}, ${second}`,
    }).send(messageWith());
    const { headers, body } = server.received[0]!;
    const time = Number(headers['webhook-timestamp']);
    expect(Math.abs(time - Date.now() / 1000)).toBeLessThan(60);
    expect(headers['webhook-id']).toBe('7b6d-1');
    expect(headers['webhook-signature']).toBe(
      [secret, second]
        .map((one) => signatureHeaders([one], { id: '7b6d-1', body, time })['webhook-signature'])
        .join(' '),
    );
  });

  // The example of the libraries of Standard Webhooks.
  it('makes the signature that the libraries of Standard Webhooks make', () => {
    const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}', time: 1614265330 };
    expect(signatureHeaders([secret], signed)['webhook-signature']).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  it.each([200, 201, 202, 204])('takes %i as accepted', async (status) => {
    expect(await answered(status)).toEqual({ kind: 'accepted' });
  });

  it.each([
    [429, { 'retry-after': '7' }, 7],
    [503, { 'retry-after': '0' }, 1],
    [503, { 'retry-after': '9999999' }, 86_400],
    [429, {}, undefined],
    [503, { 'retry-after': 'soon' }, undefined],
    [409, {}, undefined],
    [408, {}, undefined],
  ])('sends later after %i with %o', async (status, headers, seconds) => {
    const reason = `the server answered ${status}`;
    expect(await answered(status, headers as Record<string, string>)).toEqual({
      kind: 'later',
      reason,
      ...(seconds && { seconds }),
    });
  });

  it('reads a date of Retry-After', async () => {
    const result = await answered(503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() });
    expect(result).toMatchObject({ kind: 'later', seconds: expect.closeTo(3600, -2) as number });
  });

  it.each([400, 401, 403, 404, 410, 413, 422])('takes %i as rejected', async (status) => {
    expect(await answered(status)).toEqual({ kind: 'rejected', reason: `the server answered ${status}` });
  });

  it.each([500, 502, 504])('takes %i as unknown', async (status) => {
    expect(await answered(status)).toEqual({ kind: 'unknown', reason: `the server answered ${status}` });
  });

  it.each([301, 302, 307, 308])('does not follow the redirect %i', async (status) => {
    const other = await startServer(withStatus(200));
    const result = await answered(status, { location: other.address });
    expect(result).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('redirect') as string });
    expect(other.connections()).toBe(0);
  });

  it('takes a connection that ends without an answer as unknown', async () => {
    const server = await startServer((response) => response.destroy());
    const result = await openChannel('http', { HTTP_URL: server.address }).send(messageWith());
    expect(result.kind).toBe('unknown');
  });

  it('takes a status whose body is cut off for what the status says', async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{', () => response.destroy());
    });
    expect(await openChannel('http', { HTTP_URL: server.address }).send(messageWith())).toEqual({ kind: 'accepted' });
  });

  it('does not read a body without end', async () => {
    const server = await startServer((response) => {
      response.writeHead(200);
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), more);
      };
      more();
    });
    expect(await openChannel('http', { HTTP_URL: server.address }).send(messageWith())).toEqual({ kind: 'accepted' });
  });

  it('sends later when no connection comes about', async () => {
    const server = await startServer(withStatus(200));
    await server.close();
    expect(await openChannel('http', { HTTP_URL: server.address }).send(messageWith())).toEqual({
      kind: 'later',
      reason: 'no connection could be made (ECONNREFUSED)',
    });
  });

  it('is idempotent unless the operator says that the server is not', () => {
    const url = { HTTP_URL: 'https://gateway.test' };
    expect(openChannel('http', url).isIdempotent).toBe(true);
    expect(openChannel('http', { ...url, HTTP_IDEMPOTENT: 'false' }).isIdempotent).toBe(false);
  });
});

describe('an address that an account has chosen', () => {
  const withAddress = (address: string, password = 'own'): ReturnType<typeof messageWith> =>
    messageWith({ account: { id: 5, credentials: { address, password } } });

  it.each(['https://127.0.0.1', 'https://[::1]', 'https://localhost', 'https://2130706433', 'https://169.254.169.254'])(
    'is not reached when it is %s',
    async (host) => {
      const server = await startServer(withStatus(200));
      const channel = openChannel('http', { HTTP_URL: server.address, HTTP_API_KEY: 'operator' });
      const result = await channel.send(withAddress(`${host}:${server.port}/`));
      expect(result).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('not a public') as string });
      expect(server.connections()).toBe(0);
    },
  );

  it.each(['http://gateway.test', 'ftp://gateway.test', 'gateway.test', 'https://', 'file:///etc/passwd'])(
    'has to be secure: %s is refused',
    async (address) => {
      const result = await openChannel('http', { HTTP_URL: 'https://gateway.test' }).send(withAddress(address));
      expect(result).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('https://') as string });
    },
  );
});
