import type { CheckedWidget } from './checked-widget';
import type { WidgetFile } from './widget-file';

/** Files such as `i18n/en/config.json`, a layout of very old widgets, by the language in their path. */
export function nestedLocales(widget: CheckedWidget): Map<string, WidgetFile> {
  const nested = new Map<string, WidgetFile>();
  for (const file of widget.files.values()) {
    const locale = /^i18n\/([^/]+)\/.*\.json$/.exec(file.path)?.[1];
    if (locale !== undefined && !nested.has(locale)) nested.set(locale, file);
  }
  return nested;
}
