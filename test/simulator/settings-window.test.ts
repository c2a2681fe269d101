import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderSource } from '../../simulator/server/sources/folder-source';
import { foreignWidget } from './support/foreign-widget';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openSimulator = browserSimulators();
let folder: string;
afterEach(() => rm(folder, { recursive: true }));

describe('the settings window', () => {
  it('stays open over a rebuild, with what was typed, but not once it was closed', async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    for (const [name, content] of await foreignWidget('promised-save').load()) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const { page } = await openSimulator(folderSource(folder));
    const user = new SimulatorUser(page);
    await page.click('.js-open-integration');
    await page.fill('.modal [name=token]', 'typed');
    await user.reloadedBy(() => writeFile(join(folder, 'first.txt'), ''));
    expect(await page.locator('.modal [name=token]').inputValue()).toBe('typed');
    await page.keyboard.press('Escape');
    await user.reloadedBy(() => writeFile(join(folder, 'second.txt'), ''));
    await page.waitForSelector('.integration');
    expect(await page.locator('.modal').count()).toBe(0);
  });
});
