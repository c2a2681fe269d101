import type { ManifestField } from '../kommo/manifest';
import { isObject } from '../shared/is-object';
import { element } from './element';
import { textBehind, type WidgetDescriptor } from './widget-descriptor';

const block = 'widget_settings_block';

/** A user of the account, for fields with an input for each. */
export interface AccountUser {
  id: number;
  name: string;
}

/** An input of a field: the path of its value in the saved settings, and how it is drawn. */
interface FieldInput {
  path: [key: string, user?: string, part?: string];
  type: 'text' | 'password' | 'hidden';
  label?: string;
}

/** The row of one field of the manifest's `settings` (its types: developers.kommo.com/docs/field-types). */
export function drawSettingsField(
  [key, { type }]: [string, ManifestField],
  descriptor: WidgetDescriptor,
  users: readonly AccountUser[],
): HTMLElement {
  // As observed, the label is looked up by the field's key, not by the path in the manifest.
  const label = textBehind(descriptor.langs, `settings.${key}`);
  const inputs = inputsOf(key, type, users).map((input) => {
    const drawn = drawInput(input, type, descriptor);
    // Kommo's own has only the title beside it (observed); this tells a screen reader the same.
    if (input.label === undefined && input.type !== 'hidden') drawn.setAttribute('aria-label', label);
    return drawn;
  });
  const content = element('div', { id: `${descriptor.code}_custom_content` });
  return element(
    'div',
    { class: `${block}__item_field` },
    element('div', { class: `${block}__title_field`, title: label }, label),
    element('div', { class: `${block}__input_field` }, ...(type === 'custom' ? [content] : []), ...inputs),
  );
}

function inputsOf(key: string, type: string, users: readonly AccountUser[]): FieldInput[] {
  if (type === 'users') return users.map(({ id, name }) => ({ path: [key, String(id)], type: 'text', label: name }));
  if (type === 'users_lp') {
    return users.flatMap(({ id, name }) => [
      { path: [key, String(id), 'login'], type: 'text', label: `${name}, login` } as const,
      { path: [key, String(id), 'password'], type: 'password', label: `${name}, password` } as const,
    ]);
  }
  if (type === 'custom') return [{ path: [key], type: 'hidden' }];
  return [{ path: [key], type: type === 'pass' ? 'password' : 'text' }];
}

function drawInput(
  { path, type, label }: FieldInput,
  fieldType: string,
  { code, settings }: WidgetDescriptor,
): HTMLElement {
  const [key, ...rest] = path;
  const input = element('input', {
    class: `${block}__controls__${fieldType} text-input`,
    name: key + rest.map((part) => `[${part}]`).join(''),
    type,
    value: savedText(settings, path),
    autocomplete: 'off',
    ...(fieldType === 'custom' && { id: `${code}_custom` }),
  });
  return label === undefined ? input : element('label', { class: `${block}__user` }, label, input);
}

function savedText(settings: Record<string, unknown>, path: FieldInput['path']): string {
  let found: unknown = settings;
  for (const key of path) found = isObject(found) ? found[String(key)] : undefined;
  if (typeof found === 'string') return found;
  return found === undefined || found === null ? '' : JSON.stringify(found);
}
