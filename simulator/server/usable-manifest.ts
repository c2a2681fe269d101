import { isObject } from '../../shared/is-object';
import type { Manifest, ManifestField } from '../../kommo/manifest';

/**
 * A manifest with everything in it that the page counts on. What is missing or odd is for the checker to tell; the page
 * has to stay usable with it. Undefined when there is not even a widget in it.
 */
export function usableManifest(parsed: unknown): Manifest | undefined {
  if (!isObject(parsed) || !isObject(parsed['widget'])) return undefined;
  const { widget, dp, settings, locations } = parsed;
  return {
    ...parsed,
    widget: {
      ...widget,
      name: text(widget['name'], 'widget.name'),
      description: text(widget['description'], 'widget.description'),
      version: text(widget['version'], ''),
    },
    locations: Array.isArray(locations) ? locations.filter((location) => typeof location === 'string') : [],
    settings: usableFields(settings),
    ...(isObject(dp) && { dp: usableDp(dp) }),
  };
}

function usableDp(dp: Record<string, unknown>): NonNullable<Manifest['dp']> {
  const { settings, action_multiple: actionMultiple, webhook_url: webhookUrl } = dp;
  return {
    settings: usableFields(settings),
    action_multiple: actionMultiple === true,
    ...(typeof webhookUrl === 'string' && { webhook_url: webhookUrl }),
  };
}

function usableFields(fields: unknown): Record<string, ManifestField> {
  const entries = Object.entries(isObject(fields) ? fields : {});
  return Object.fromEntries(
    entries.map(([code, field]) => {
      const { name, type, required } = isObject(field) ? field : {};
      return [code, { name: text(name, code), type: text(type, 'text'), required: required === true }];
    }),
  );
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
