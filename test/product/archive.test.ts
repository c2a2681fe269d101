import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkZip } from '../../check/check-archive';
import type { Manifest } from '../../kommo/manifest';
import { projectPaths, repositoryRoot } from '../../shared/paths';
import { readArchive, type Archive } from '../support/archive';

const { manifestTemplate, packageJson } = projectPaths(repositoryRoot);
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

let archive: Archive;
let template: Manifest;
beforeAll(async () => {
  archive = await readArchive(inject('product'));
  template = (await readJson(manifestTemplate)) as Manifest;
});

/** The texts of a language by their paths. */
function textsOf(tree: object, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'object' ? textsOf(value as object, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

describe('the product', () => {
  it('has the version of package.json, and the fields of its template', async () => {
    const { version } = (await readJson(packageJson)) as { version: string };
    expect(archive.manifest.widget.version).toBe(version);
    expect(archive.script.split('\n')[0]).toContain(version);
    for (const block of ['settings', 'dp'] as const) {
      const fields = (manifest: Manifest): object => (block === 'dp' ? manifest.dp?.settings : manifest.settings) ?? {};
      expect(Object.keys(fields(archive.manifest))).toEqual(Object.keys(fields(template)));
    }
  });

  it('is one that Kommo takes', async () => {
    const { findings } = await checkZip(inject('product'), { listing: true, packageJson });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the same texts in every language, and none that is empty', () => {
    const english = textsOf(archive.langs['en'] ?? {}).map(([path]) => path);
    for (const tree of Object.values(archive.langs)) {
      const texts = textsOf(tree);
      expect(texts.map(([path]) => path)).toEqual(english);
      expect(texts.filter(([, text]) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
    }
  });

  it('has the same slots in every language', () => {
    const slots = (tree: object): [string, string[]][] =>
      textsOf(tree).map(([path, text]) => [path, (String(text).match(/#\w+#/g) ?? []).toSorted()]);
    for (const tree of Object.values(archive.langs)) expect(slots(tree)).toEqual(slots(archive.langs['en'] ?? {}));
  });

  // Limits of https://developers.kommo.com/docs/getting-listed
  it('has names within the limits of the marketplace', () => {
    for (const tree of Object.values(archive.langs)) {
      const { name, short_description, description } = tree['widget'] as Record<string, string>;
      expect(name?.length).toBeLessThanOrEqual(30);
      expect(Math.max(...(name ?? '').split(' ').map(({ length }) => length))).toBeLessThanOrEqual(19);
      expect(short_description?.length).toBeLessThanOrEqual(50);
      expect(description?.length).toBeLessThanOrEqual(400);
      expect([name, short_description, description].join(' ')).not.toMatch(/kommo/i);
    }
  });
});
