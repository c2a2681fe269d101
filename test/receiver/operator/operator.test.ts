import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOperatorDatabase } from '../../../receiver/operator/open-operator-database';
import { runOperator } from '../../../receiver/operator/run-operator';
import type { AttemptEnd } from '../../../receiver/store/deliveries';
import type { OpenDatabase } from '../../../receiver/store/open-database';
import { rowsOf } from '../../../receiver/store/statement';
import type { ReceiverStore } from '../../../receiver/store/store';
import { repositoryRoot } from '../../../shared/paths';
import { type HookParts, makeHook } from '../support/make-hook';
import { emptyDatabase, openTestStore } from '../support/test-store';

const folder = mkdtempSync(join(tmpdir(), 'receiver-operator-'));
const time = Date.UTC(2026, 10, 21, 15, 4, 5);
let store: ReceiverStore;
beforeAll(async () => {
  store = await openTestStore({ dataDir: folder });
});
beforeEach(() => emptyDatabase(store.database));
afterAll(async () => {
  await store.database.close();
  rmSync(folder, { recursive: true });
});

/** The database of these tests, which stays open. */
const openShared = async (): Promise<OpenDatabase> => ({
  database: { ...store.database, close: async () => undefined },
  clock: store.clock,
});

/** What a command prints. */
async function printed(words: string, open = openShared): Promise<string> {
  const lines: string[] = [];
  await runOperator(words.split(' ').filter(Boolean), open, (line) => lines.push(line));
  return lines.join('\n');
}

/** The sentence that a command ends with. */
async function complaint(words: string, open = openShared): Promise<string> {
  const error = await printed(words, open).catch((reason: unknown) => reason);
  if (!(error instanceof Error)) throw new Error(`It did not complain, but printed ${String(error)}`);
  expect(error.name).toBe('UserError');
  return error.message;
}

/** A hook of which two contacts were to get a message, and what came of it. */
async function makeDone(end: AttemptEnd, parts: HookParts = {}): Promise<string> {
  const hook = makeHook({ receivedAt: time, leadId: 2, message: 'secret text', ...parts });
  await store.addHooks([hook]);
  const [held] = await store.hooks.claim(hook.accountId, 1);
  const base = { name: 'Ana Secret', text: 'secret text' };
  const deliveries = [
    { ...base, id: `${hook.id}.7`, contactId: 7, phone: '+12125550143', email: 'ana@example.com' },
    { ...base, id: `${hook.id}.8`, contactId: 8, skipped: 'no-phone' as const },
  ];
  await store.deliveries.plan(held!, { deliveries, unknownCodes: ['nobody'] });
  await store.deliveries.begin(held!, `${hook.id}.7`);
  await store.deliveries.end(held!, `${hook.id}.7`, end);
  if (end.state !== 'waiting') await store.hooks.finish(held!, { outcome: end.state, note: 'secret note' });
  return hook.id;
}

describe('npm run receiver', () => {
  it('is a command of npm that tells what it can do', async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'receiver', '--', '--help'], {
      cwd: repositoryRoot,
    });
    for (const usage of ['accounts', 'hooks --account N', 'retry ID', 'erase --contact N'])
      expect(stdout).toContain(usage);
  });

  it('ends with a sentence and code 1 for a mistake, and finds the database of .env', async () => {
    writeFileSync(join(folder, '.env'), `DATA_DIR=${folder}\n`);
    const words = [join(repositoryRoot, 'scripts', 'run.cjs'), 'receiver/operator/main.ts', 'retry', 'nothing'];
    const running = promisify(execFile)(process.execPath, words, { cwd: folder, env: { PATH: process.env['PATH'] } });
    await expect(running).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no hook nothing\./),
    });
  });

  it('ends in peace when whoever reads it has seen enough', async () => {
    const words = [join(repositoryRoot, 'scripts', 'run.cjs'), 'receiver/operator/main.ts', '--help'];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect([await once(child, 'close'), told]).toEqual([[0, null], '']);
  });

  it.each([
    ['', 'Say what.'],
    ['sell', 'There is no command "sell".'],
    ['hooks', 'Say whose hooks: hooks --account N'],
    ['hooks --account x1', '--account "x1" is not an ID of Kommo, which is a number: "accounts" shows'],
    ['hooks --account 1x', '--account "1x" is not an ID of Kommo, which is a number: "accounts" shows'],
    ['hooks --acount 1', "Unknown option '--acount'. It is used as: hooks --account N"],
    ['hooks --account 1 --lead 2 --customer 3', 'Say whose hooks'],
    ['retry', 'Say which hook'],
    ['retry 1 2', 'Say which hook'],
    ['erase', 'Say whom'],
  ])('complains of "%s"', async (words, sentence) => {
    expect(await complaint(words)).toContain(sentence);
  });

  it('makes no database where there is none, and tells of one that cannot be read', async () => {
    expect(await complaint('accounts', () => openOperatorDatabase({ DATA_DIR: '/nowhere' }))).toContain(
      'There is no /nowhere/receiver.sqlite.',
    );
    const environment = { DATABASE_URL: 'postgresql://user:secret@127.0.0.1:9/x' };
    const sentence = await complaint('accounts', () => openOperatorDatabase(environment));
    expect(sentence).toContain('The database of DATABASE_URL cannot be read: connect ECONNREFUSED');
    expect(sentence).not.toContain('secret');
  });
});

describe('accounts', () => {
  it('tells of each whether it is installed, and what waits', async () => {
    expect(await printed('accounts')).toContain('No account has installed');
    const tokens = { accessToken: 'secret' };
    await store.installations.install({ accountId: 1, host: 'one.kommo.com', tokens });
    const two = await store.installations.install({ accountId: 2, host: 'two.kommo.com', tokens });
    await store.installations.refuseTokens(two, 'The tokens are refused (400).');
    await store.addHooks([makeHook({ accountId: 3 })]);
    await store.accounts.pause(3, 600_000);
    const text = await printed('accounts');
    expect(text).toMatch(/^1 {2}one\.kommo\.com {2}active$/m);
    expect(text).toMatch(/^2 {2}two\.kommo\.com {2}needs consent again.*\n {2}The tokens are refused \(400\)\.$/m);
    expect(text).toMatch(/^3 {2}not installed.*\n {2}waiting: 1 hook, 0 notes\n {2}left alone until 20/m);
    expect(text).not.toContain('secret');
  });
});

describe('hooks', () => {
  it('shows what was sent to whom, masked, and why not', async () => {
    const id = await makeDone({ state: 'rejected', reason: 'the number is not in use' });
    const text = await printed('hooks --account 1 --lead 2');
    expect(text).toBe(
      [
        `2026-11-21 15:04:05  lead 2  lead_status_changed  ${id}`,
        '  not sent: the channel refuses it',
        '  contact 7 +12…43  rejected: the number is not in use',
        '  contact 8  skipped: it has no phone number that can be used',
        '  left out, nobody knows: nobody',
        '  note: waiting',
      ].join('\n'),
    );
  });

  it('shows by what the one who carries a message knows it', async () => {
    await makeDone({ state: 'accepted', providerId: 'SM1' });
    expect(await printed('hooks --account 1')).toContain('  contact 7 +12…43  accepted as SM1\n');
  });

  it('shows those of one lead, of one customer, or of all', async () => {
    await store.addHooks([makeHook({ leadId: 2 }), makeHook({ leadId: 3 }), makeHook({ customerId: 2 })]);
    const counted = async (words: string): Promise<number> =>
      (await printed(words)).match(/lead_status_changed/g)!.length;
    expect(await counted('hooks --account 1')).toBe(3);
    expect(await counted('hooks --account 1 --lead 2')).toBe(1);
    expect(await counted('hooks --account 1 --customer 2')).toBe(1);
    expect(await printed('hooks --account 1 --lead 9')).toContain('No hook of lead 9 in account 1 is known.');
  });

  it('tells why one waits', async () => {
    await store.addHooks([makeHook({ leadId: 2 })]);
    expect(await printed('hooks --account 1 --lead 2')).toContain('waits for its turn');
    const held = await store.hooks.claim(1, 1);
    await store.hooks.postpone(held, Date.now() + 60_000, 'consent');
    expect(await printed('hooks --account 1 --lead 2')).toMatch(
      /tried again at 20.*, after 1 try: the account has to install the integration again/,
    );
  });
});

describe('retry', () => {
  it.each(['rejected', 'unknown'] as const)('has what is %s sent once more, and noted anew', async (state) => {
    const id = await makeDone({ state, reason: 'x' });
    const [before] = await store.deliveries.of([{ id }]);
    const text = await printed(`retry ${id}`);
    expect(text).toContain('is due now');
    expect(text.includes('may get it twice')).toBe(state === 'unknown');
    // Its id is the key by which a channel knows a repetition: what may have been sent has to be known again.
    const [after] = await store.deliveries.of([{ id }]);
    expect(after?.id === before?.id).toBe(state === 'unknown');
    const [again] = await store.hooks.claim(1, 1);
    expect(again).toMatchObject({ id, isPlanned: true });
    expect((await store.deliveries.of([again!])).map((delivery) => delivery.state)).toEqual(['waiting', 'skipped']);
    await store.hooks.finish(again!, { outcome: 'accepted', note: 'new' });
    expect((await store.notes.claim(1, 10)).map((note) => note.text)).toEqual(['new']);
  });

  it('sends nothing again that was accepted', async () => {
    const id = await makeDone({ state: 'accepted' });
    await printed(`retry ${id}`);
    const [again] = await store.hooks.claim(1, 1);
    expect((await store.deliveries.of([again!])).map(({ state }) => state)).toEqual(['accepted', 'skipped']);
  });

  it('makes one due that waits', async () => {
    const id = await makeDone({ state: 'waiting', dueAt: Date.now() + 1e6 });
    expect(await store.hooks.claim(1, 1)).toEqual([]);
    await printed(`retry ${id}`);
    expect(await store.hooks.claim(1, 1)).toHaveLength(1);
  });

  it('complains of one that is being sent, and of one whose text is erased', async () => {
    const id = await makeDone({ state: 'rejected', reason: 'x' });
    await rowsOf(store.database, 'UPDATE hooks SET settings = NULL');
    expect(await complaint(`retry ${id}`)).toContain('erased (RETENTION_DAYS)');
    await rowsOf(store.database, "UPDATE deliveries SET state = 'sending'");
    expect(await complaint(`retry ${id}`)).toContain('is being sent this moment');
  });
});

describe('erase', () => {
  it('takes a person out of the account that knows it', async () => {
    await makeDone({ state: 'accepted' });
    expect(await printed('erase --contact 7')).toContain('Erased in 1 message to contact 7.');
    const rows = await rowsOf(store.database, 'SELECT name, phone, text FROM deliveries WHERE contact_id = 7');
    expect(rows).toEqual([{ name: null, phone: null, text: null }]);
    expect(await printed('erase --contact 99')).toContain('Erased in 0 messages');
  });

  it('asks for the account where two know a contact of that number', async () => {
    await makeDone({ state: 'accepted' });
    await makeDone({ state: 'accepted' }, { accountId: 5 });
    expect(await complaint('erase --contact 7')).toContain('in the accounts 1, 5. Add --account N.');
    await printed('erase --contact 7 --account 5');
    const left = await rowsOf(store.database, 'SELECT account_id FROM deliveries WHERE phone IS NOT NULL');
    expect(left).toEqual([{ account_id: 1 }]);
  });
});
