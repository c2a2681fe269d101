import { isObject } from '../shared/is-object';

/**
 * The values of a settings window by the keys of the manifest. A field with an input for each user is an object by user
 * number; how Kommo names these inputs is not documented.
 */
export function readSettingsForm(modal: HTMLElement): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  const inputs = modal.querySelectorAll<HTMLInputElement>('.widget_settings_block__fields input[name]:not([name=""])');
  for (const input of inputs) {
    const path = input.name.replaceAll(']', '').split('[');
    if (counts(input)) put(settings, path, valueOf(input));
  }
  return settings;
}

// Of radio buttons the chosen one counts; the box that a widget has added is empty while it is not ticked.
function counts(input: HTMLInputElement): boolean {
  return input.type !== 'radio' || input.checked;
}

function put(settings: Record<string, unknown>, path: string[], value: string | undefined): void {
  // A branch of that name would be the prototype of all objects of the page.
  if (value === undefined || path.includes('__proto__')) return;
  let branch = settings;
  for (const key of path.slice(0, -1)) {
    const inner = branch[key];
    branch = branch[key] = isObject(inner) ? inner : {};
  }
  branch[path.at(-1) ?? ''] = value;
}

// As documented, only JSON or a number is stored for a field of the type custom.
function valueOf(input: HTMLInputElement): string | undefined {
  if (input.type === 'checkbox' && !input.checked) return '';
  const custom = input.classList.contains('widget_settings_block__controls__custom');
  return custom && !isJson(input.value) ? undefined : input.value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
