import * as v from 'valibot';
import type { Manifest } from '../../kommo/manifest';
import { isObject } from '../../shared/is-object';

/** A manifest with everything in it that the page counts on, and the widget's code, if it can be used in an address. */
export interface UsableManifest extends Manifest {
  widget: Manifest['widget'] & { code?: string };
}

const json = v.custom<Record<string, unknown>>(isObject);
const text = v.fallback(v.optional(v.string()), undefined);
const flag = v.fallback(v.optional(v.boolean()), undefined);
const code = v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[\w-]+$/))), undefined);

const fieldSchema = v.pipe(
  v.fallback(json, {}),
  v.object({ name: text, type: v.fallback(v.string(), 'text'), required: v.fallback(v.boolean(), false) }),
);

const fieldsSchema = v.pipe(
  v.fallback(json, {}),
  v.record(v.string(), fieldSchema),
  v.transform((fields) =>
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, name: field.name ?? key }])),
  ),
);

const widgetSchema = v.pipe(
  json,
  v.looseObject({
    name: v.fallback(v.string(), 'widget.name'),
    description: v.fallback(v.string(), 'widget.description'),
    version: v.fallback(v.string(), ''),
    code,
    init_once: flag,
    support: v.fallback(v.optional(v.pipe(json, v.object({ link: text, email: text }), v.transform(whole))), undefined),
  }),
  v.transform(whole),
);

const dpSchema = v.pipe(
  json,
  v.object({
    settings: v.optional(fieldsSchema, {}),
    action_multiple: v.fallback(v.boolean(), false),
    webhook_url: text,
  }),
  v.transform(whole),
);

const manifestSchema = v.pipe(
  json,
  v.looseObject({
    widget: widgetSchema,
    locations: v.fallback(
      v.pipe(
        v.array(v.unknown()),
        v.transform((list) => list.filter((location) => typeof location === 'string')),
      ),
      [],
    ),
    settings: v.optional(fieldsSchema, {}),
    dp: v.fallback(v.optional(dpSchema), undefined),
  }),
  v.transform(whole),
);

/**
 * A manifest that the page can work with. What is missing or odd in it is for the checker to tell; the page has to stay
 * usable with it. Undefined when there is not even a widget in it.
 */
export function usableManifest(parsed: unknown): UsableManifest | undefined {
  const { success, output } = v.safeParse(manifestSchema, parsed);
  return success ? output : undefined;
}

/** The object without the keys that have no value. */
function whole<Part extends object>(part: Part): { [Key in keyof Part]: Exclude<Part[Key], undefined> } {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Part]: Exclude<Part[Key], undefined> };
}
