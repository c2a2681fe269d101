import { chmod, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildWidget } from '../../../scripts/build/build-widget';
import { checkZip } from '../../../check/check-archive';
import { projectPaths, repositoryRoot } from '../../../shared/paths';
import { copyProject } from '../../support/project-copy';
import { readZip, type ZippedFile } from '../../support/read-zip';
import { runBuild } from '../../support/run-build';

const languages = ['en', 'es', 'id', 'pt', 'tr'];
const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function copy(): Promise<string> {
  const { root, remove } = await copyProject();
  removals.push(remove);
  return root;
}

describe('widget.zip', () => {
  let files: Map<string, ZippedFile>;
  beforeAll(async () => {
    files = await readZip(inject('archive'));
  });
  const text = (name: string): string => files.get(name)?.content.toString() ?? '';

  it('holds just the files that Kommo wants, at its root', () => {
    expect([...files.keys()]).toEqual([
      ...languages.map((language) => `i18n/${language}.json`),
      'images/logo.png',
      'images/logo_dp.png',
      'images/logo_main.png',
      'images/logo_medium.png',
      'images/logo_min.png',
      'images/logo_small.png',
      'manifest.json',
      'script.js',
      'style.css',
    ]);
  });

  it('holds the manifest of the widget', () => {
    expect(JSON.parse(text('manifest.json'))).toEqual({
      widget: {
        name: 'widget.name',
        description: 'widget.description',
        short_description: 'widget.short_description',
        version: '1.0.0',
        interface_version: 2,
        init_once: false,
        installation: true,
        support: { link: 'https://example.com/support', email: 'support@example.com' },
        locale: languages,
      },
      locations: ['settings', 'digital_pipeline'],
      settings: {
        login: { name: 'settings.login', type: 'text', required: true },
        password: { name: 'settings.password', type: 'pass', required: true },
      },
      dp: {
        settings: {
          message: { name: 'dp.settings.message', type: 'text', required: true },
          only_main: { name: 'dp.settings.only_main', type: 'text', required: false },
        },
        action_multiple: true,
        webhook_url: 'https://example.com/kommo/pipeline',
      },
    });
  });

  it('holds a script of the form that Kommo loads, readable, with its name and version', () => {
    const lines = text('script.js').split('\n');
    expect(lines[0]).toBe('/* kommo-pipeline-message-widget 1.0.0 */');
    expect(lines[1]).toBe("define(['jquery'], function ($) {");
    expect(lines.slice(-3)).toEqual(['return CustomWidget;', '});', '']);
    expect(lines.length).toBeGreaterThan(400);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(250);
    expect(text('script.js')).not.toContain('sourceMappingURL');
  });
});

describe('npm run check', () => {
  // Which covers eval, the console, styles of the whole page, uneven languages and pictures that no browser draws.
  it('finds nothing, review of the marketplace included, but the example address', async () => {
    const root = await copy();
    const { packageJson } = projectPaths(root);
    const { findings } = await checkZip(inject('archive'), { listing: true, packageJson });
    expect(findings.map(({ rule, pointer }) => [rule, pointer])).toEqual([['manifest/webhook-url', '/dp/webhook_url']]);

    const environment = { WEBHOOK_URL: 'https://hooks.widgets.dev/kommo?key=1' };
    const { archive } = await buildWidget({ root, environment, environmentName: undefined, minify: false });
    expect((await checkZip(archive, { listing: true, packageJson })).findings).toEqual([]);
  });
});

describe('the bytes of widget.zip', () => {
  it('are the same whatever the clock, the time zone, the path, the file times and the rights', async () => {
    const [here, there] = [await copy(), await copy()];
    for (const name of ['widget-src/style.css', 'i18n/en.json', 'images/logo.png']) {
      await utimes(join(there, name), new Date('2001-02-03'), new Date('2001-02-03'));
      await chmod(join(there, name), 0o600);
    }
    const built = await runBuild(here, [], { TZ: 'Pacific/Kiritimati' });
    const umask = process.umask(0o077);
    const builtThere = await runBuild(there, [], { TZ: 'America/Lima' }).finally(() => process.umask(umask));

    expect([built.code, builtThere.code]).toEqual([0, 0]);
    const bytes = await readFile(join(here, 'dist', 'widget.zip'));
    expect(bytes.equals(await readFile(join(there, 'dist', 'widget.zip')))).toBe(true);
    expect(bytes.equals(await readFile(inject('archive')))).toBe(true);
  });

  it('hold dates and rights that come from no disk', async () => {
    for (const { entry } of (await readZip(inject('archive'))).values()) {
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('1980-01-01T00:00:00.000Z');
      expect((entry.externalFileAttributes >>> 16) & 0o777).toBe(0o644);
    }
  });
});

describe('package.json', () => {
  it('names no registry, nor does the lock file', async () => {
    for (const name of ['package.json', 'package-lock.json']) {
      expect(await readFile(join(repositoryRoot, name), 'utf8')).not.toMatch(/"resolved": "\w+:/);
    }
  });
});
