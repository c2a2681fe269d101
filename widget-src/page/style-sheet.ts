import type { WidgetParams } from '../../kommo/types';

/** Loads the archive's style.css, which Kommo does not do by itself; once per page and version. */
export function loadStyleSheet(page: Document, { path, version, widget_code: code }: WidgetParams): void {
  const id = `${code}-style-${version}`;
  if (page.getElementById(id)) return;

  const link = page.createElement('link');
  link.id = id;
  link.rel = 'stylesheet';
  link.href = `${path}/style.css?v=${version}`;
  page.head.append(link);
}
