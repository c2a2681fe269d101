import { UserError } from '../user-error';
import { parseJson } from './parse-json';
import { readProjectFile } from './read-project-file';

/** How the widget can draw a field of `dp.settings`. */
const controls: readonly unknown[] = ['textarea', 'checkbox'];

/** A field of `settings` or `dp.settings`; `control` is the widget's own and does not reach the manifest. */
export interface FieldTemplate {
  name: string;
  type: string;
  required: boolean;
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
  const { dp } = template as ManifestTemplate;
  if (typeof dp.webhook_url !== 'string') {
    throw new UserError('manifest.template.json: /dp/webhook_url has to be a text; Kommo calls this address.');
  }
  for (const [code, field] of Object.entries(dp.settings)) checkControl(code, field);
  return template as ManifestTemplate;
}

function checkControl(code: string, field: FieldTemplate): void {
  const place = `manifest.template.json/dp/settings/${code}`;
  if (!isObject(field)) throw new UserError(`${place} has to be an object with name, type and required.`);
  if (field.control === undefined || controls.includes(field.control)) return;
  const known = controls.map((control) => `"${String(control)}"`).join(' or ');
  throw new UserError(
    `${place}/control is ${JSON.stringify(field.control)}. Write ${known}, or leave it out for Kommo's own input.`,
  );
}

function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((found: unknown, key) => (isObject(found) ? found[key] : undefined), value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
