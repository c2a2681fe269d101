// @vitest-environment jsdom
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArchive } from '../support/archive';
import { openPage, type } from '../support/page';
import { copyProject } from '../support/project-copy';
import { runBuild } from '../support/run-build';
import { versions } from '../support/versions';

it('--minify makes a script that is small and still the widget', async () => {
  const { root, remove } = await copyProject();
  expect(await runBuild(root, ['--minify'])).toMatchObject({ code: 0 });
  const archive = await readArchive(join(root, 'dist', 'widget.zip'));
  await remove();

  expect(archive.script.length).toBeLessThan(34_000);
  const { form, action } = openPage(versions[0]!, archive, { saved: { message: 'a\nb' } });
  type(form.textareas()[0]!, 'a\nb\nc');
  form.checkbox().click();
  form.done().click();
  expect(action.settings).toEqual({ message: 'a\nb\nc', only_main: '1' });
});
