import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { folderSource } from '../../simulator/server/sources/folder-source';
import { projectSource } from '../../scripts/dev/project-source';
import { startSimulator } from '../../simulator/server/start-simulator';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { zipOfFiles } from '../support/zip';
import { copyProject, type ProjectCopy } from '../support/project-copy';
import { foreignWidget } from './support/foreign-widget';
import { browserSimulators, sharedSimulator, unexamined } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openSimulator = browserSimulators();
let project: ProjectCopy;
let compiles = false;
let removeFolder: (() => Promise<void>) | undefined;
afterEach(() => removeFolder?.());
afterAll(() => project.remove());

/** One project for all tests; the compiler runs for those only that look at what it says. */
const openProject = sharedSimulator(async () => {
  project = await copyProject();
  const source = projectSource(project.root, {});
  return { ...unexamined(source), typeErrors: async () => (compiles ? source.typeErrors?.() : undefined) };
});

async function openUser(): Promise<SimulatorUser & { root: string; lines: string[] }> {
  const { page, lines } = await openProject();
  await page.waitForSelector('.integration');
  return Object.assign(new SimulatorUser(page), { root: project.root, lines });
}

async function replaceIn(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

describe('a change of the sources', () => {
  it('reloads the page and keeps the open bubble, what was typed in it and the caret', async () => {
    const user = await openUser();
    await user.addMessage('discussion', 'Stored');
    await user.save();
    await user.tiles.first().click();
    await user.message.fill('Typed\nbut not done');
    await user.message.press('ArrowLeft');
    await replaceIn(join(user.root, 'i18n', 'en.json'), '"message": "Message"', '"message": "Changed label"');
    await user.bubble.locator('label', { hasText: 'Changed label' }).waitFor();

    expect(await user.message.inputValue()).toBe('Typed\nbut not done');
    expect(
      await user.message.evaluate((area: HTMLTextAreaElement) => [
        area === document.activeElement,
        area.selectionStart,
      ]),
    ).toEqual([true, 17]);
    expect(await user.done.isDisabled()).toBe(false);
    await user.page.click('.js-trigger-cancel');
    await user.tiles.first().click();
    expect(await user.message.inputValue()).toBe('Stored');
  });

  it('keeps an action that was never stored, and Done inactive in one where nothing was typed', async () => {
    const user = await openUser();
    const styles = join(user.root, 'widget-src', 'style.css');
    await user.addAction('offer');
    await user.message.fill('New');
    await user.reloadedBy(() => appendFile(styles, '\n.dp-message .first-change { color: red; }\n'));
    expect(await user.message.inputValue()).toBe('New');
    await user.done.click();
    await user.save();

    await user.tiles.first().click();
    await user.reloadedBy(() => appendFile(styles, '.dp-message .second-change { color: red; }\n'));
    await user.bubble.waitFor();
    expect(await user.done.isDisabled()).toBe(true);
  });

  it('leaves the page where it was scrolled to', async () => {
    const user = await openUser();
    await user.page.setViewportSize({ width: 1280, height: 300 });
    await user.goTo('host');
    await user.page.evaluate(() => scrollTo(0, 120));
    const styles = join(user.root, 'widget-src', 'style.css');
    await user.reloadedBy(() => appendFile(styles, '.dp-message .scrolled { color: red; }\n'));
    await user.page.waitForFunction(() => scrollY === 120);
  });

  it('that cannot be built shows why, here and in the terminal, and the last good archive stays', async () => {
    const user = await openUser();
    const { page } = user;
    const index = join(user.root, 'widget-src', 'index.ts');
    const good = await readFile(index, 'utf8');
    await user.addAction('initial');
    await user.message.fill('Typed\nin two lines');
    await writeFile(index, `${good}\nconst broken = ;\n`);
    const failure = page.locator('.failure');
    await failure.waitFor();
    expect(await failure.innerText()).toMatch(/widget-src\/index\.ts:\d+:\d+/);
    expect(user.lines.join('\n')).toMatch(/widget-src\/index\.ts:\d+:\d+[^]*The last good archive stays/);
    expect(await user.message.inputValue()).toBe('Typed\nin two lines');

    await writeFile(index, good);
    await failure.waitFor({ state: 'hidden' });
    expect(await user.message.inputValue()).toBe('Typed\nin two lines');
  });

  it('with a type error reloads, and shows the error when the compiler has found it', async () => {
    const user = await openUser();
    const source = user.page.locator('.header__source');
    const revision = await source.innerText();
    compiles = true;
    const wrong = "\nconst wrong: number = 'text';\nconsole.debug(wrong);\n";
    await user.reloadedBy(() => appendFile(join(user.root, 'widget-src', 'index.ts'), wrong));
    await source.filter({ hasNotText: revision }).filter({ hasText: '·' }).waitFor();
    // The compiler takes its time.
    await user.page.locator('.type-errors').waitFor({ timeout: 40_000 });
    expect(await user.page.locator('.failure').isVisible()).toBe(false);
    expect(await user.page.locator('.type-errors pre').textContent()).toContain(
      "Type 'string' is not assignable to type 'number'",
    );
    compiles = false;
  });

  it('is told by the line of the source, of which the archive knows nothing', async () => {
    const user = await openUser();
    const index = join(user.root, 'widget-src', 'index.ts');
    const lines = (await readFile(index, 'utf8')).split('\n').length;
    await user.reloadedBy(() => appendFile(index, "console.info('from the source');\n"));
    await user.page.locator('.integration').waitFor();
    expect((await user.log()).join('\n')).toMatch(
      new RegExp(`console\\.info\\n+from the source\\nat widget-src/index\\.ts:${lines}\\n`),
    );
    const script = await user.page.evaluate(async () => {
      const address = document.querySelector<HTMLScriptElement>('script[src*="/archive/"]')?.src ?? '';
      return (await fetch(address)).text();
    });
    expect(script).toContain('from the source');
    expect(script).not.toMatch(/sourceMapping|widget-src/);
  });

  it.each(['manifest.template.json', join('images', 'logo.png')])('in %s is noticed too', async (name) => {
    const user = await openUser();
    const path = join(user.root, name);
    await user.reloadedBy(async () => {
      if (name.endsWith('.json')) await replaceIn(path, '"action_multiple": true', '"action_multiple": false');
      else await appendFile(path, 'x');
    });
  });
});

describe('a widget from somewhere else', () => {
  it('finds the account in the name of the host, as in Kommo', async () => {
    const { page } = await openSimulator(foreignWidget('libraries'));
    await page.waitForFunction("typeof AMOCRM !== 'undefined'");
    expect(await page.evaluate("[location.host.split('.')[0], AMOCRM.constant('account').subdomain]")).toEqual([
      'my_company',
      'my_company',
    ]);
  });

  it('is shown anew by a server that was started again, with what was typed and without what the one before had caught', async () => {
    const source = unexamined(foreignWidget('libraries'));
    const { page, simulator } = await openSimulator(source);
    const user = new SimulatorUser(page);
    await page.evaluate("window.isOfBefore = 'yes'");
    await user.goTo('events');
    await fetch(`${simulator.url}/catcher`, { method: 'POST', body: 'caught=before' });
    await page.locator('.js-caught > li').waitFor();
    await user.addAction('initial');
    await user.bubble.locator('input[name=message]').fill('Typed');

    await simulator.close();
    const again = await startSimulator({ source, port: Number(new URL(simulator.url).port), report: () => {} });
    await page.waitForFunction('window.isOfBefore === undefined');
    expect(await user.bubble.locator('input[name=message]').inputValue()).toBe('Typed');
    await user.goTo('events');
    await fetch(`${again.url}/catcher`, { method: 'POST', body: 'caught=afterwards' });
    await page.locator('.js-caught > li').waitFor();
    expect(await page.locator('.js-caught > li').allInnerTexts()).toEqual([expect.stringContaining('Request 1')]);
    await again.close();
  });

  it('is loaded again when its zip is replaced, as builds do', async () => {
    const files = await foreignWidget('libraries').load();
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    removeFolder = () => rm(folder, { recursive: true });
    const path = join(folder, 'widget.zip');
    await writeFile(path, zipOfFiles(files));
    const { page } = await openSimulator(zipSource(path));
    await page.waitForSelector('.integration');

    const texts = files.get('i18n/en.json')?.toString().replace("Somebody's widget", 'Another name') ?? '';
    await writeFile(`${path}.new`, zipOfFiles(new Map([...files, ['i18n/en.json', Buffer.from(texts)]])));
    await rename(`${path}.new`, path);
    await page.locator('h3', { hasText: 'Another name' }).waitFor();
  });

  it('in a folder is loaded again when a file comes, even in a folder that is new', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    removeFolder = () => rm(folder, { recursive: true });
    for (const [name, content] of await foreignWidget('libraries').load()) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const { page } = await openSimulator(folderSource(folder));
    await page.waitForSelector('.integration');
    const revision = await page.locator('.header__source').innerText();
    await mkdir(join(folder, 'templates'));
    await writeFile(join(folder, 'templates', 'row.twig'), '<p></p>');
    await page.locator('.header__source').filter({ hasNotText: revision }).filter({ hasText: '·' }).waitFor();
    await writeFile(join(folder, 'templates', 'row.twig'), '<p>changed</p>');
    const second = await page.locator('.header__source').innerText();
    await page.locator('.header__source').filter({ hasNotText: second }).filter({ hasText: '·' }).waitFor();
  });
});
