import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { folderSource } from '../../simulator/server/sources/folder-source';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { askedServer } from './support/asked-server';
import { unexamined } from './support/test-simulator';

const folder = mkdtempSync(join(tmpdir(), 'survival-'));
/** More than are looked at; made once, and moved into the folder as one. */
const manyFiles = `${folder}-many`;
afterAll(() => [folder, manyFiles].forEach((made) => rmSync(made, { recursive: true })));
const path = (name: string): string => join(folder, name);
const server = askedServer({
  source() {
    mkdirSync(path('i18n'));
    writeFileSync(path('manifest.json'), '{"widget":{"name":"widget.name","description":""}}');
    writeFileSync(path('i18n/en.json'), '{}');
    mkdirSync(manyFiles);
    for (let index = 0; index <= 10_000; index += 1) writeFileSync(join(manyFiles, String(index)), '');
    return unexamined(folderSource(folder));
  },
});

/** A file of which nothing is on the disk. */
function hugeFile(name: string, bytes: number): void {
  writeFileSync(path(name), '');
  truncateSync(path(name), bytes);
}

/** Opens a page's stream of events, of which nothing is read. */
async function openStream(): Promise<IncomingMessage> {
  const options = { host: '127.0.0.1', port: server.port, path: '/api/events', agent: false };
  const asked = request({ ...options, headers: { host: new URL(server.origins.widget).host } }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}

describe('the last good archive stays while a page is open, when the folder gets', () => {
  const brackets = 100_000;
  const cases: [what: string, change: () => void, failure: string][] = [
    [
      'brackets nested deep enough to end the process',
      () => writeFileSync(path('i18n/tr.json'), `{"a":${'['.repeat(brackets)}${']'.repeat(brackets)}}`),
      'i18n/tr.json has brackets nested more than',
    ],
    ['a file of 1.5 GB', () => hugeFile('video.mp4', 1.5 * 2 ** 30), 'unpacks to more than'],
    ['more files than an archive may have', () => renameSync(manyFiles, path('many')), 'more than 10000 entries'],
    [
      'folders in folders',
      () => mkdirSync(path(`deep${'/deeper'.repeat(40)}`), { recursive: true }),
      'too long a list',
    ],
  ];

  it.each(cases)('%s', async (_, change, failure) => {
    const page = (await openStream()).resume();
    const { archive } = await server.status();
    change();
    await vi.waitFor(async () => expect((await server.status()).failure).toContain(failure), 30_000);
    expect((await server.status()).archive).toEqual(archive);
    // At once: of each file that is made or removed here, the watcher would hear.
    if (existsSync(path('many'))) renameSync(path('many'), manyFiles);
    for (const name of ['i18n/tr.json', 'video.mp4', 'deep']) rmSync(path(name), { recursive: true, force: true });
    await vi.waitFor(async () => expect((await server.status()).failure).toBeUndefined(), 30_000);
    expect(page.destroyed).toBe(false);
    page.destroy();
  });
});

describe('a zip', () => {
  it('of 1.5 GB is refused before it is read', async () => {
    hugeFile('huge.zip', 1.5 * 2 ** 30);
    await expect(zipSource(path('huge.zip')).load()).rejects.toThrow('huge.zip is larger than');
    rmSync(path('huge.zip'));
  });

  it('that is not a file is not waited for', async () => {
    await expect(zipSource('/dev/null').load()).rejects.toThrow('/dev/null is not a file. Name a widget.zip');
  });
});

describe('streams of events that nobody reads', () => {
  it('are kept for a few pages only', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, openStream));
    await vi.waitFor(() => expect(streams.filter(({ destroyed }) => destroyed)).toHaveLength(70));
    for (const stream of streams) stream.destroy();
  });

  it('are cut off once too much waits for them', async () => {
    const stalled = await openStream();
    const body = 'x'.repeat(1024 * 1024);
    for (let posted = 0; posted < 24; posted += 1) {
      await server.ask('/catcher', { host: server.ownHost }, body);
      await turn();
    }
    const cutOff = once(stalled, 'error');
    stalled.resume();
    expect(((await cutOff) as Error[])[0]?.message).toBe('aborted');
  });
});
