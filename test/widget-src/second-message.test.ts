// @vitest-environment jsdom
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountFields } from '../support/account-fields';
import { type Archive, readArchive } from '../support/archive';
import { copyProject } from '../support/project-copy';
import { openPage, type } from '../support/page';
import { runBuild } from '../support/run-build';
import { versions } from '../support/versions';

// What README tells a developer to do for a field of his own: one entry in the template, one label in each language.
const field = { name: 'dp.settings.email_message', type: 'text', required: false, control: 'textarea' };

interface Template {
  dp: { settings: Record<string, object> };
}

let archive: Archive;
let remove: () => Promise<void>;
beforeAll(async () => {
  let root: string;
  ({ root, remove } = await copyProject());
  await changeJson(join(root, 'manifest.template.json'), (template) => {
    template.dp.settings = { email_message: field, ...template.dp.settings, subject: { ...field, control: undefined } };
  });
  for (const name of await readdir(join(root, 'i18n'))) {
    await changeJson(join(root, 'i18n', name), ({ dp }) =>
      Object.assign(dp.settings, { email_message: 'E-mail text' }),
    );
  }
  expect(await runBuild(root)).toMatchObject({ code: 0 });
  archive = await readArchive(join(root, 'dist', 'widget.zip'));
});
afterAll(() => remove());

async function changeJson(path: string, change: (content: Template) => void): Promise<void> {
  const content = JSON.parse(await readFile(path, 'utf8')) as Template;
  change(content);
  await writeFile(path, JSON.stringify(content));
}

describe.each(versions.filter(({ name }) => name.startsWith('archive')))(
  'a widget with a second message ($name)',
  (version) => {
    it('has no `control` in its manifest', () => {
      expect(Object.keys(archive.manifest.dp?.settings ?? {})).toEqual([
        'email_message',
        'message',
        'only_main',
        'subject',
      ]);
      expect(JSON.stringify(archive.manifest)).not.toContain('control');
    });

    it('has two textareas in the order of the manifest, and one list after the last', () => {
      const { form } = openPage(version, archive, { saved: { email_message: 'mail', message: 'chat' } });
      expect(form.textareas().map(({ value, labels }) => [labels[0]?.textContent, value])).toEqual([
        ['E-mail text', 'mail'],
        ['Message', 'chat'],
      ]);
      const own = [...form.element().querySelectorAll('.dp-message')].map(({ className }) => className);
      expect(own).toEqual(['text', 'text', 'markers', 'checkbox'].map((part) => `dp-message dp-message_${part}`));
    });

    it("leaves a field without a control to Kommo's own input", () => {
      const { form } = openPage(version, archive, { saved: { subject: 'Hi' } });
      expect(form.native('subject').type).toBe('text');
      expect(form.native('subject').closest<HTMLElement>('.form-group')?.style.display).toBe('');
    });

    it('inserts into the message last worked in, at first into the first one', () => {
      const { form, action } = openPage(version, archive, { fields: accountFields(2) });
      form.markers()[0]?.click();
      form.textareas()[1]?.focus();
      form.markers()[3]?.focus();
      form.markers()[3]?.click();
      type(form.textareas()[0]!, `${form.textareas()[0]?.value}!`);
      form.markers()[4]?.click();
      form.done().click();
      expect(action.settings).toMatchObject({
        email_message: '{{contact_name}}!{{lead_name}}',
        message: '{{lead_id}}',
      });
    });

    it('keeps the line breaks of the one while the other is edited', () => {
      const { form, action } = openPage(version, archive, { saved: { email_message: 'a\nb', message: 'c\nd' } });
      type(form.textareas()[1]!, 'c\nd\ne');
      form.done().click();
      expect(action.settings).toMatchObject({ email_message: 'a\nb', message: 'c\nd\ne' });
    });
  },
);
