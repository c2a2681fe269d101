import { controlNames } from '../../widget-src/dp-settings/control-names';
import type { ManifestField } from '../../kommo/manifest';
import { isObject } from '../../shared/is-object';
import { UserError } from '../../shared/user-error';
import { parseJson } from './parse-json';
import { readProjectFile } from './read-project-file';

/** A field of `settings` or `dp.settings`; `control` is the widget's own and does not reach the manifest. */
export interface FieldTemplate extends Required<ManifestField> {
  control?: string;
}

/** What manifest.template.json holds, as far as the build looks into it. */
export interface ManifestTemplate {
  widget: Record<string, unknown>;
  settings: Record<string, FieldTemplate>;
  dp: { settings: Record<string, FieldTemplate>; webhook_url: string; [key: string]: unknown };
  [block: string]: unknown;
}

/** Reads manifest.template.json and makes sure that it has the parts which the build works on. */
export async function readTemplate(path: string): Promise<ManifestTemplate> {
  const template = parseJson((await readProjectFile(path)).toString(), 'manifest.template.json');
  for (const pointer of ['/widget', '/settings', '/dp', '/dp/settings']) {
    if (!isObject(at(template, pointer)))
      throw new UserError(`manifest.template.json: ${pointer} has to be an object.`);
  }
  const { settings, dp } = template as ManifestTemplate;
  for (const [code, field] of Object.entries(settings)) checkField(`/settings/${code}`, field);
  for (const [code, field] of Object.entries(dp.settings)) {
    checkField(`/dp/settings/${code}`, field);
    checkControl(`/dp/settings/${code}`, field);
  }
  return template as ManifestTemplate;
}

function checkField(pointer: string, field: Partial<FieldTemplate>): void {
  const complete =
    isObject(field) &&
    typeof field['name'] === 'string' &&
    typeof field['type'] === 'string' &&
    typeof field['required'] === 'boolean';
  if (complete) return;
  const wanted = 'an object with "name" (an i18n path), "type" and "required" (true or false)';
  throw new UserError(`manifest.template.json${pointer} has to be ${wanted}.`);
}

function checkControl(pointer: string, { control }: FieldTemplate): void {
  if (control === undefined || (controlNames as readonly unknown[]).includes(control)) return;
  const known = controlNames.map((name) => `"${name}"`).join(' or ');
  throw new UserError(
    `manifest.template.json${pointer}/control is ${JSON.stringify(control)}. ` +
      `Write ${known}, or leave it out for Kommo's own input.`,
  );
}

function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((found: unknown, key) => (isObject(found) ? found[key] : undefined), value);
}
