import { createHash } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../support/read-zip';
import { runBuild } from '../../support/run-build';
import { build, manifestIn, ownProject } from './support/own-project';

const path = ownProject();

describe('the address of the server', () => {
  it('comes from the environment, else from .env, else from package.json', async () => {
    const built = await build();
    expect(built.manifest.dp?.webhook_url).toBe('https://example.com/kommo/pipeline');
    expect(built.output).toContain('Set your own before you upload');

    await writeFile(path('.env'), 'WEBHOOK_URL=https://file.shop.com/hook\nSUPPORT_EMAIL=help@shop.com\n');
    const { manifest, output } = await build();
    expect(manifest.dp?.webhook_url).toBe('https://file.shop.com/hook');
    expect(manifest.widget.support).toEqual({ link: 'https://example.com/support', email: 'help@shop.com' });
    expect(output).not.toContain('Set your own before you upload');

    const set = await build({ WEBHOOK_URL: 'https://set.shop.com/hook' });
    expect(set.manifest.dp?.webhook_url).toBe('https://set.shop.com/hook');
  });

  it('comes from .env.NAME with --env NAME, and .env is not read then', async () => {
    await writeFile(path('.env'), 'SUPPORT_EMAIL=other@shop.com\n');
    await writeFile(path('.env.staging'), 'WEBHOOK_URL=https://staging.shop.com/hook\n');
    const { manifest } = await build({}, ['--env', 'staging']);
    expect(manifest.dp?.webhook_url).toBe('https://staging.shop.com/hook');
    expect(manifest.widget.support?.email).toBe('support@example.com');
  });

  it('keeps the secret in its query, and prints it nowhere', async () => {
    const address = 'https://hooks.shop.com/hook?key=s3cret#s3cret';
    const { manifest, output } = await build({ WEBHOOK_URL: address });
    expect(manifest.dp?.webhook_url).toBe(address);
    expect(output).toContain('https://hooks.shop.com/hook?…');
    expect(output).not.toContain('s3cret');
  });
});

describe('the command', () => {
  it('takes its words and its environment, and writes and tells what was made of them', async () => {
    await writeFile(path('.env.staging'), 'WEBHOOK_URL=https://hooks.shop.com/hook?key=s3cret\n');
    const { code, output } = await runBuild(path(), ['--env', 'staging'], { SUPPORT_EMAIL: 'help@shop.com' });
    expect(code).toBe(0);
    const bytes = await readFile(path('dist/widget.zip'));
    const files = await readZip(path('dist/widget.zip'));
    const { dp, widget } = manifestIn(files.get('manifest.json')?.content);
    expect([dp?.webhook_url, widget.support?.email]).toEqual([
      'https://hooks.shop.com/hook?key=s3cret',
      'help@shop.com',
    ]);
    for (const [name, { content }] of files)
      expect(output).toContain(`${String(content.length).padStart(9)}  ${name}\n`);
    expect(output).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(output).toContain('Settings, Integrations, Create integration, and upload widget.zip');
    expect(output).not.toContain('s3cret');
  });

  it('tells with --help what it takes, and leaves the archive', async () => {
    await writeFile(path('dist/widget.zip'), 'an archive from before');
    const { code, output } = await runBuild(path(), ['--help']);
    expect(code).toBe(0);
    expect(output).toContain('npm run build -- --env NAME');
    await access(path('dist/widget.zip'));
  });
});

describe('a language', () => {
  it('is added by its file alone', async () => {
    await writeFile(path('i18n/de.json'), await readFile(path('i18n/en.json')));
    await writeFile(path('i18n/notes.txt'), '');
    const { files, manifest, output } = await build();
    expect(files.has('i18n/de.json')).toBe(true);
    expect(output).toContain('"de" is not a language of Kommo');
    expect(output).toMatch(
      /i18n\/notes\.txt is left out: only <language>\.json goes in \(Kommo shows en, es, pt, tr, id\)/,
    );
    expect(manifest.widget).toMatchObject({ locale: ['de', 'en', 'es', 'id', 'pt', 'tr'] });
  });
});
