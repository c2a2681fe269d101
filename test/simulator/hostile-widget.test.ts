import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { foreignWidget } from './support/foreign-widget';
import { installed, savedMessage, store } from './support/stored';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openSimulator = browserSimulators();

/** What each attempt of the widget gets. */
const outcomes: Record<string, string> = {
  'send, by its own origin': '404 …',
  'send, by the origin of the gate': 'refused: TypeError',
  'send, without being asked for permission': 'refused: TypeError',
  'send, by the gate, to a private service': '200 … Nothing was sent: …',
  'send, by the gate, to the API of this server': '200 … Nothing was sent: …',
  'send, by the gate, to a host that nobody has typed': '200 … Nothing was sent: …',
  'another deed of the gate': 'no answer',
  'a deed that is no word': 'no answer',
  'a token': 'refused: TypeError',
  'to look into the gate': 'refused: SecurityError',
  'to allow a host itself': 'refused: TypeError',
  'to hold the page where hosts are allowed': 'refused: SecurityError',
  'the catcher, past the gate': 'refused: TypeError',
  'the phones': 'refused: TypeError',
  'to write a stub': '404 …',
  "another widget's page": 'refused: SecurityError',
  "another widget's archive": 'refused: TypeError',
  'what is stored here of others': '',
  'a service worker': 'refused: TypeError',
  'the window that it opens': 'cut off',
  'the window that has opened it': 'null',
};

/** A service of this computer that others than the user cannot reach. */
async function privateService(): Promise<{ address: string; reached: () => number }> {
  let reached = 0;
  const server = createServer((_, response) => response.end(`secret ${(reached += 1)}`)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, reached: () => reached };
}

it('a hostile widget gets nothing of what is not its own', async () => {
  const service = await privateService();
  const victim = await openSimulator(foreignWidget('promised-save'));
  await new SimulatorUser(victim.page).install({ token: 'good' });
  const { page, lines } = await openSimulator(foreignWidget('hostile'), undefined, victim.page.context());
  await page.waitForFunction('window.ownPath');

  const got = (await page.evaluate(([secret, other]) => (window as unknown as Attacker).attack(secret, other), [
    service.address,
    new URL(victim.page.url()).origin,
  ] as const)) as Record<string, string>;
  const shown = Object.entries(got).map(([name, outcome]) => [name, matchOf(outcome, outcomes[name])]);
  expect(Object.fromEntries(shown)).toEqual(outcomes);
  expect(service.reached()).toBe(0);
  expect(await page.evaluate(async () => (await fetch('/api/caught')).json())).toEqual([]);
  expect(lines.join('\n')).toContain(`A hook for ${new URL(service.address).host}: Nothing was sent`);
  expect(JSON.stringify(await page.evaluate(() => Object.entries(localStorage)))).not.toContain('"good"');
});

/** A user with an action whose hook goes to another address. */
async function userWithAddress(before?: (page: Page) => Promise<unknown>): Promise<SimulatorUser> {
  const source = foreignWidget('promised-save');
  const atOnce = { receiver: false, catcher: false, manifest: false, other: false };
  const desk = { destination: 'other', address: 'https://hooks.example/x', encoding: 'form', atOnce } as const;
  const actions = [savedMessage('discussion', 'Hello')];
  const { page } = await openSimulator(source, async (opened) => {
    await store(opened, source.name, { installation: installed, actions, desk });
    await before?.(opened);
  });
  const user = new SimulatorUser(page);
  await user.move(123123, 1);
  return user;
}

it('a host is allowed by the user, in a page of the server’s own', async () => {
  const user = await userWithAddress();
  await user.send();
  const refused = user.page.locator('.request__result', { hasText: 'hooks.example is not among the hosts' });
  const coming = user.page.context().waitForEvent('page');
  await refused.getByText('Allow hosts').click();
  const own = await coming;
  expect(new URL(own.url()).hostname).toBe('127.0.0.1');
  await own.getByLabel('Host').fill('hooks.example');
  await own.getByText('Allow', { exact: true }).click();
  await own.locator('li', { hasText: 'hooks.example' }).waitFor();
});

it('the gate is opened again once the server is back', async () => {
  const user = await userWithAddress((page) => page.route('**/gate', (route) => route.abort()));
  await user.page.locator('.js-send').first().click();
  await user.page.locator('.request__result', { hasText: 'The simulator does not run any more' }).waitFor();
  await user.page.unroute('**/gate');
  await user.send();
  await user.page.locator('.request__result', { hasText: 'hooks.example is not among the hosts' }).waitFor();
});

interface Attacker {
  attack: (secret: string, other: string) => Promise<unknown>;
}

/** The pattern where the outcome is as it says, else the outcome; `…` in it stands for anything. */
function matchOf(outcome: string, pattern = ''): string {
  const parts = pattern.split('…').map((part) => part.trim().replace(/[^\w\s]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(outcome) ? pattern : outcome;
}
