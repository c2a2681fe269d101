import type { LookupAddress } from 'node:dns';
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { guardedAgent } from '../../../receiver/channels/guard/guarded-agent';
import { guardedLookup, type LookupAll } from '../../../shared/guarded-lookup';
import { isPublic } from '../../../shared/is-public';
import { NotConnected } from '../../../receiver/channels/guard/not-connected';
import { PrivateTarget } from '../../../shared/private-target';
import { startServer, withStatus } from '../../support/web-server';

/** Words that stand between blank space. */
const words = (text: string): string[] => text.trim().split(/\s+/);

const privateAddresses = words(`
  127.0.0.1 127.8.8.8 0.0.0.0 0.1.2.3 169.254.169.254 100.64.0.1 100.127.255.255 10.0.0.1
  10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.0.0.8 198.18.0.1 224.0.0.1 240.0.0.1
  255.255.255.255 192.0.2.1 198.51.100.7 203.0.113.9 192.88.99.1 :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1
  ::ffff:10.0.0.1 ::ffff:a9fe:a9fe ::127.0.0.1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 febf::1
  fec0::1 ff02::1 100::1 5f00::1
`);

/** NAT64 with a private address in it, NAT64 of a network's own, 6to4, Teredo, and documentation. */
const hiddenAddresses = words(`
  64:ff9b::127.0.0.1 64:ff9b::a00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::7f00:1 ::ffff:0:127.0.0.1
  2002:7f00:1:: 2002:c0a8:101::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 3fff::1
`);

const publicAddresses = words(`
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 172.15.255.255 172.32.0.0
  192.167.255.255 192.169.0.0 169.253.255.255 126.255.255.255 128.0.0.1 2606:4700::1111 2a00:1450::1
  ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2001:200::1
`);

describe('an address', () => {
  it.each([...privateAddresses, ...hiddenAddresses])('%s is private', (address) =>
    expect(isPublic(address)).toBe(false),
  );
  it.each(publicAddresses)('%s is public', (address) => expect(isPublic(address)).toBe(true));
  it.each(['', 'localhost', '2130706433', '0x7f.1', '1.1.1', '[::1]'])('%j is none', (text) =>
    expect(isPublic(text)).toBe(false),
  );
});

/** A look-up that answers each time with the next addresses. */
function lookupOf(...answers: string[][]): { lookup: LookupAll; asked: string[] } {
  const asked: string[] = [];
  const lookup: LookupAll = (name, _, callback) => {
    const answer = answers[asked.length] ?? answers.at(-1) ?? [];
    asked.push(name);
    callback(
      null,
      answer.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { lookup, asked };
}

async function fault(address: string, lookup?: LookupAll): Promise<unknown> {
  const agent = guardedAgent({ keepAlive: true, ...(lookup && { lookup }) });
  const outcome = await request(address, { dispatcher: agent }).then(
    () => 'answered',
    (error: unknown) => error,
  );
  await agent.close();
  return outcome;
}

const isRefusal = (outcome: unknown): boolean =>
  outcome instanceof NotConnected && outcome.cause instanceof PrivateTarget;

describe('the guarded agent', () => {
  it.each(
    words(`
      127.0.0.1 [::1] [::ffff:127.0.0.1] 2130706433 0x7f.1 0177.0.0.1 0.0.0.0 127.1 localhost
      [::ffff:7f00:1] [64:ff9b::127.0.0.1] [2002:7f00:1::] 0 127.0.0.1.
    `),
  )('does not reach a server of this machine as %s', async (host) => {
    const server = await startServer(withStatus(200));
    expect(isRefusal(await fault(`http://${host}:${server.port}/`))).toBe(true);
    expect(server.connections()).toBe(0);
  });

  it.each(
    words(`
      169.254.169.254 10.0.0.1 172.16.0.1 192.168.1.1 100.64.0.1 [fc00::1] [fd00::1] [fe80::1]
      [2001:0:4136:e378:8000:63bf:3fff:fdd2]
    `),
  )('does not try %s', async (host) => {
    expect(isRefusal(await fault(`http://${host}/latest/meta-data/`))).toBe(true);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['8.8.8.8', '10.0.0.1']],
    [['2606:4700::1111', '::ffff:127.0.0.1']],
    [['64:ff9b::a00:1']],
  ])('does not reach a name whose addresses are %j', async (addresses) => {
    const server = await startServer(withStatus(200));
    const { lookup, asked } = lookupOf(addresses);
    expect(isRefusal(await fault(`http://gateway.test:${server.port}/`, lookup))).toBe(true);
    expect(asked).toEqual(['gateway.test']);
    expect(server.connections()).toBe(0);
  });

  it('does not take a name without addresses for a public one', async () => {
    expect(await fault('http://gateway.test/', lookupOf([]).lookup)).toBeInstanceOf(NotConnected);
  });

  it('follows no redirect to a private target', async () => {
    const inner = await startServer(withStatus(200));
    const outer = await startServer(withStatus(307, { location: inner.address }));
    const agent = guardedAgent({ trusted: outer.address, keepAlive: true });
    const { statusCode, body } = await request(outer.address, { dispatcher: agent });
    await body.dump();
    expect(statusCode).toBe(307);
    expect(inner.connections()).toBe(0);
  });

  it('reaches what the operator has named, and no other port, host or scheme beside it', async () => {
    const named = await startServer(withStatus(200));
    const other = await startServer(withStatus(200));
    const agent = guardedAgent({ trusted: `${named.address}/path`, keepAlive: false });
    const reach = (address: string): Promise<unknown> =>
      request(address, { dispatcher: agent }).then(
        async ({ statusCode, body }) => {
          await body.dump();
          return statusCode;
        },
        (error: unknown) => isRefusal(error),
      );
    expect(await reach(`${named.address}/anywhere`)).toBe(200);
    expect(await reach(other.address)).toBe(true);
    expect(await reach(`http://localhost:${named.port}`)).toBe(true);
    expect(await reach(`https://127.0.0.1:${named.port}`)).toBe(true);
    expect([named.connections(), other.connections()]).toEqual([1, 0]);
  });
});

describe('a name that changes its meaning', () => {
  it('is connected to where it was checked, and checked again for each connection', async () => {
    const { lookup, asked } = lookupOf(['8.8.8.8'], ['127.0.0.1']);
    const look = guardedLookup(lookup);
    const once = (): Promise<unknown> =>
      new Promise((resolve) => {
        look('rebound.test', { all: true }, (error, addresses) => resolve(error ?? addresses));
      });
    // What a socket connects to is this answer: no second look-up lies between the check and the connection.
    expect(await once()).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await once()).toBeInstanceOf(PrivateTarget);
    expect(asked).toHaveLength(2);
  });

  it('gives a socket that wants one address one that was checked', async () => {
    const look = guardedLookup(lookupOf(['8.8.8.8', '9.9.9.9']).lookup);
    const answer = await new Promise((resolve) => {
      look('name.test', { all: false }, (error, address, family) => resolve([error, address, family]));
    });
    expect(answer).toEqual([null, '8.8.8.8', 4]);
  });
});
