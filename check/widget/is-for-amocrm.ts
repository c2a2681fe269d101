import { amocrmAreas } from '../../kommo/facts/locations';
import { amocrmLanguage, amocrmLanguages } from '../../kommo/facts/languages';
import type { CheckedWidget } from './checked-widget';
import { localesOf, locationsOf, manifestOf } from './manifest-document';

const known = new WeakMap<CheckedWidget, boolean>();

/**
 * Whether a widget is for amoCRM, the sister product, and not for Kommo: Russian is its only or its first language, or
 * one of several in a widget that names amoCRM or its areas, and nothing in it names Kommo's host.
 */
export function isForAmocrm(widget: CheckedWidget): boolean {
  const found = known.get(widget) ?? judge(widget);
  known.set(widget, found);
  return found;
}

/** Whether the manifest or a script names amoCRM: its hosts, or `AMOCRM`, the page's object there. */
export function namesAmocrm(widget: CheckedWidget): boolean {
  return names(widget, /amocrm/i);
}

function judge(widget: CheckedWidget): boolean {
  const manifest = manifestOf(widget);
  const locales = manifest ? localesOf(manifest).map(({ locale }) => locale) : [];
  if (!manifest || !locales.includes(amocrmLanguage) || names(widget, /\bkommo\.com\b/i)) return false;
  if (!locales.every((locale) => amocrmLanguages.includes(locale))) return false;
  return (
    locales[0] === amocrmLanguage ||
    namesAmocrm(widget) ||
    locationsOf(manifest).some(({ area }) => amocrmAreas.has(area))
  );
}

function names({ manifest, scripts }: CheckedWidget, pattern: RegExp): boolean {
  return [...(manifest ? [manifest] : []), ...scripts.values()].some(({ text }) => pattern.test(text));
}
