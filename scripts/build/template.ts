import type { ManifestField } from '../../kommo/manifest';
import { widgetOnlyKeys } from '../../widget-src/dp-settings/widget-only-keys';
import { isObject } from '../../shared/is-object';
import { UserError } from '../../shared/user-error';
import { parseJson } from './parse-json';
import { readProjectFile } from './read-project-file';

/** A field of `settings` or `dp.settings`; those of {@link widgetOnlyKeys} do not reach the manifest. */
export interface FieldTemplate
  extends Required<ManifestField>, Partial<Record<keyof typeof widgetOnlyKeys, string>> {
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
    checkWidgetOnly(`/dp/settings/${code}`, field);
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

function checkWidgetOnly(pointer: string, field: FieldTemplate): void {
  for (const [key, { values, without }] of Object.entries(widgetOnlyKeys)) {
    const value = field[key as keyof typeof widgetOnlyKeys];
    if (value === undefined || (values as readonly unknown[]).includes(value)) continue;
    const known = values.map((name) => `"${name}"`).join(' or ');
    throw new UserError(
      `manifest.template.json${pointer}/${key} is ${JSON.stringify(value)}. ` +
        `Write ${known}, or leave it out ${without}.`,
    );
  }
}

function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((found: unknown, key) => (isObject(found) ? found[key] : undefined), value);
}
