import { amocrmAreas } from '../../kommo/facts/locations';
import { amocrmLanguage, amocrmLanguages } from '../../kommo/facts/languages';
import type { CheckedWidget } from './checked-widget';
import { localesOf, locationsOf, manifestOf } from './manifest-document';

const known = new WeakMap<CheckedWidget, boolean>();

/**
 * Whether a widget is for amoCRM, the sister product, and not for Kommo: Russian is its only language, or one beside
 * languages that amoCRM has too, in a widget that names amoCRM's hosts or areas and never Kommo.
 */
export function isForAmocrm(widget: CheckedWidget): boolean {
  const found = known.get(widget) ?? judge(widget);
  known.set(widget, found);
  return found;
}

function judge(widget: CheckedWidget): boolean {
  const manifest = manifestOf(widget);
  const locales = manifest ? localesOf(manifest).map(({ locale }) => locale) : [];
  if (!manifest || !locales.includes(amocrmLanguage)) return false;
  const texts = [manifest.text, ...Array.from(widget.scripts.values(), ({ text }) => text)];
  const names = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  if (names(/\bkommo\.com\b/i)) return false;
  if (locales.every((locale) => locale === amocrmLanguage)) return true;
  if (!locales.every((locale) => amocrmLanguages.includes(locale))) return false;
  return names(/\bamocrm\.(?:ru|com)\b/i) || locationsOf(manifest).some(({ area }) => amocrmAreas.has(area));
}
