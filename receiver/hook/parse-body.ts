import { decodeForm } from '../../kommo/hook/decode-form';
import { BeyondLimits, type FormLimits } from '../../kommo/hook/form-limits';
import { isObject } from '../../shared/is-object';

/** Far more than a hook has: a message, and some forty keys that are nested five deep. */
const limits: FormLimits = { keys: 1000, depth: 8 };

/**
 * The values of a body. Real hooks are forms, those of the documentation are JSON: the content type tells them apart,
 * else the first sign does; JSON that is sent as a form, as curl does it, is JSON. Undefined where it is neither; throws
 * BeyondLimits where it is too large.
 */
export function parseBody(body: string, contentType: string): Record<string, unknown> | undefined {
  const isCalledForm = /\bx-www-form-urlencoded\b/i.test(contentType);
  const isJson = /\bjson\b/i.test(contentType) || /^[\s\uFEFF]*[{[]/.test(body);
  const values = isJson ? parseJson(body) : undefined;
  return values ?? (isJson && !isCalledForm ? undefined : decodeForm(body, limits));
}

function parseJson(body: string): Record<string, unknown> | undefined {
  const value = readJson(body.replace(/^\uFEFF/, ''));
  if (!isObject(value)) return undefined;
  keepWithin(value);
  return value;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Holds JSON to what a form is held to: its keys are the values that are no objects themselves. */
function keepWithin(root: object): void {
  let keys = 0;
  const visit = (value: object, depth: number): void => {
    if (depth > limits.depth) throw new BeyondLimits(`It is nested more than ${limits.depth} deep.`);
    for (const item of Object.values(value) as unknown[]) {
      keys += 1;
      if (keys > limits.keys) throw new BeyondLimits(`It has more than ${limits.keys} keys.`);
      if (typeof item === 'object' && item !== null) visit(item, depth + 1);
    }
  };
  visit(root, 1);
}
