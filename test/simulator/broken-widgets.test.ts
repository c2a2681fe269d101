import { describe, expect, it } from 'vitest';
import { startServer } from '../support/web-server';
import { foreignWidget } from './support/foreign-widget';
import { foreignPages } from './support/open-page';
import { browserSimulators } from './support/test-simulator';

const openSimulator = browserSimulators();
const openWidget = foreignPages(openSimulator);

describe('a widget that is broken', () => {
  it.each([
    ['class-export', 'script.js returns a class'],
    ['throwing-constructor', 'i18n'],
    ['missing-module', 'not/there.js'],
    ['syntax-error', 'script.js:2:1: Uncaught SyntaxError: '],
    // Nobody can say what the page of an account has beside what is known.
    [
      'missing-global',
      'somethingElseOfKommo is not defined',
      /^The widget does not start here\..*This page does not have it/,
    ],
    ['missing-elsewhere', '"a-module-of-somebody"', /^The widget does not start here\..*This page does not have it/],
  ])(
    'is skipped with a clear message when it is a %s',
    async (name, reason, told = /^Kommo would skip this widget\./) => {
      const user = await openWidget(name);
      const note = user.page.locator('.note_error');
      expect(await note.innerText()).toMatch(told);
      expect(await note.innerText()).toContain(reason);
      expect((await user.log()).join('\n')).toContain('exception');
      // As in Kommo, a stand-in takes its place in the integrations.
      await user.install({ token: 'any' });
      expect(await user.page.locator('.integration__status').innerText()).toBe('Installed');
      // What is done with that is not told as done by the widget.
      expect((await user.log()).filter((entry) => entry.startsWith('callback'))).toEqual([]);
    },
  );

  it('is told of its errors by the check, above every view and in the terminal', async () => {
    const finding = {
      severity: 'error',
      rule: 'manifest/locale',
      place: 'manifest.json',
      message: 'No language.',
    } as const;
    const findings = async () => [finding, { ...finding, severity: 'warning', message: 'Milder.' } as const];
    const { page, lines } = await openSimulator({ ...foreignWidget('libraries'), findings });
    const banner = page.locator('.findings-banner');
    await banner.waitFor();
    for (const view of ['integrations', 'pipeline', 'events', 'host']) {
      await page.click(`[data-view=${view}]`);
      expect(await banner.locator('summary').innerText()).toBe('npm run check finds one error');
    }
    await banner.locator('summary').click();
    expect(await banner.locator('li').allInnerTexts()).toEqual(['manifest.json manifest/locale: No language.']);
    expect(lines).toContain('manifest.json manifest/locale: No language.');
  });

  it('hears what is wrong in a script from elsewhere', async () => {
    const elsewhere = await startServer((response) => {
      response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
      response.end("throw new Error('broken elsewhere');");
    });
    const user = await openWidget('libraries');
    await user.page.evaluate(`requirejs(['${elsewhere.address}/library.js'])`);
    await expect.poll(async () => (await user.log()).join('\n')).toContain('broken elsewhere');
    expect((await user.log()).join('\n')).not.toContain('Script error');
  });
});
