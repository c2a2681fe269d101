import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildWidget } from '../../../scripts/build/build-widget';
import { copyProject } from '../../support/project-copy';

async function scriptOf(root: string): Promise<string> {
  const { files } = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
  return files.get('script.js')?.toString() ?? '';
}

it('script.js is indented by tabs, has no odd comments, and keeps the blanks of a text of several lines', async () => {
  const { root, remove } = await copyProject();
  const script = await scriptOf(root);
  await appendFile(join(root, 'widget-src', 'guard.ts'), '\nconsole.trace(`first\n  second`);\n');
  const withText = await scriptOf(root);
  await remove();
  expect(script).toMatch(/^\t\t\w/m);
  expect(script).not.toMatch(/^ {2}|^\s*(\/\/|\/\*\*)|__PURE__/m);
  expect(withText).toContain('`first\n  second`');
});
