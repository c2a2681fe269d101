import { describe, expect, it } from 'vitest';
import { localKommos, type TestKommo } from './support/local-kommo';

const open = localKommos();

async function statuses({ ask }: TestKommo, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) found.push((await ask('GET /api/v4/account')).status);
  return found;
}

describe('the limit of requests', () => {
  it('lets seven through in a second, and the next seven after it', async () => {
    const api = await open();
    expect(await statuses(api, 8)).toEqual([...Array<number>(7).fill(200), 429]);
    api.kommo.putForward(1);
    expect(await statuses(api, 7)).toEqual(Array<number>(7).fill(200));
  });

  it('blocks who goes on asking, for a while', async () => {
    const api = await open();
    expect(await statuses(api, 28)).toEqual([...Array<number>(7).fill(200), ...Array<number>(20).fill(429), 403]);
    api.kommo.putForward(29);
    expect((await api.ask('GET /api/v4/account')).body['detail']).toBe('Your IP address is blocked');
    api.kommo.putForward(1);
    expect(await statuses(api, 8)).toEqual([...Array<number>(7).fill(200), 429]);
  });

  it('blocks nobody for what is ten seconds ago', async () => {
    const api = await open();
    api.kommo.limit.limits = { ...api.kommo.limit.limits, perSecond: 0, refusalsUntilBlock: 2 };
    expect(await statuses(api, 1)).toEqual([429]);
    api.kommo.putForward(10);
    expect(await statuses(api, 1)).toEqual([429]);
    api.kommo.putForward(9);
    expect(await statuses(api, 2)).toEqual([429, 403]);
  });

  it('is one for all integrations of an account, too', async () => {
    const { kommo } = await open();
    kommo.limit.limits = { ...kommo.limit.limits, perSecondOfAccount: 2 };
    kommo.limit.admit({ accountId: 1, integrationId: 'a' });
    kommo.limit.admit({ accountId: 1, integrationId: 'b' });
    kommo.limit.admit({ accountId: 2, integrationId: 'a' });
    expect(() => kommo.limit.admit({ accountId: 1, integrationId: 'c' })).toThrow('Too many requests');
  });

  it('does not count what is no API v4', async () => {
    const api = await open();
    for (let index = 0; index < 10; index += 1) await api.ask('POST /oauth2/access_token', { body: {} });
    expect(await statuses(api, 1)).toEqual([200]);
  });
});

describe('the log', () => {
  it('tells what was asked, by whom, and the busiest second', async () => {
    const api = await open();
    await statuses(api, 3);
    api.kommo.putForward(1);
    await statuses(api, 2);
    await api.ask('GET /api/v4/users', { token: 'x' });
    expect(api.kommo.requests.of('GET /api/v4/users')).toEqual([
      { time: 1_491_300_017_000, method: 'GET', path: '/api/v4/users', status: 401 },
    ]);
    expect(api.kommo.requests.busiestSecond(30441694)).toBe(3);
    const { body } = await api.ask('GET /local/requests');
    expect([body['busiest_second'], Object.keys(body['requests'] ?? {}).length]).toEqual([3, 6]);
  });
});
