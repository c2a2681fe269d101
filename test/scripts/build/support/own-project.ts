import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Manifest } from '../../../../kommo/manifest';
import { buildChecked, type CheckedBuild } from '../../../../scripts/build/build-checked';
import { readBuildOptions } from '../../../../scripts/build/build-options';
import { reportBuild } from '../../../../scripts/build/report';
import { projectPaths } from '../../../../shared/paths';
import { copyProject } from '../../../support/project-copy';

/** What a test may change; a copy of the whole project for each test would take longer than the tests. */
const parts = ['package.json', 'manifest.template.json', 'i18n', 'images', 'widget-src'];
/** What a test may add. */
const added = ['.env', '.env.staging', 'dist/widget.zip'];

let root = '';

/** A copy of the project for all tests of a file, each of which finds it as it was; gives the path of things in it. */
export function ownProject(): (...path: string[]) => string {
  let untouched = '';
  beforeAll(async () => {
    ({ root } = await copyProject());
    untouched = await mkdtemp(join(tmpdir(), 'widget-'));
    for (const part of parts) await cp(join(root, part), join(untouched, part), { recursive: true });
  });
  afterEach(async () => {
    for (const name of [...parts, ...added]) await rm(join(root, name), { recursive: true, force: true });
    for (const part of parts) await cp(join(untouched, part), join(root, part), { recursive: true });
  });
  afterAll(async () => {
    for (const folder of [root, untouched]) await rm(folder, { recursive: true, force: true });
  });
  return (...path) => join(root, ...path);
}

/** What the command makes and says, without its process and its check of the types. */
export async function build(
  environment: Record<string, string> = {},
  words: string[] = [],
): Promise<CheckedBuild & { manifest: Manifest; output: string }> {
  const built = await buildChecked({ root, environment, ...readBuildOptions(words) });
  const output = reportBuild(projectPaths(root).archive, built);
  return { ...built, manifest: manifestIn(built.files.get('manifest.json')), output };
}

/** A manifest.json that was built. */
export function manifestIn(json: Buffer | undefined): Manifest {
  return JSON.parse(json?.toString() ?? '') as Manifest;
}

/** Changes a file of the project by replacing a text that has to be there. */
export async function change(file: string, from: string, to: string): Promise<void> {
  const content = await readFile(join(root, file), 'utf8');
  expect(content).toContain(from);
  await writeFile(join(root, file), content.replace(from, to));
}
