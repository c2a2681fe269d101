import type { HttpAnswer } from '../http/route';
import { type InstallationTexts, installationTexts } from './installation-texts';

/** The page at the end of an installation, in the first language of the browser that there is. */
export function installationPage(
  text: keyof InstallationTexts,
  status: number,
  acceptLanguage: string | undefined,
): HttpAnswer {
  const language = languageOf(acceptLanguage ?? '');
  const texts = installationTexts[language] ?? installationTexts['en'];
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      // The address of this page holds a code.
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kommo</title>
<style>body { font: 1.2em/1.5 system-ui, sans-serif; margin: 3em auto; max-width: 32em; padding: 0 1em }</style>
<p>${texts?.[text] ?? ''}</p>
</html>
`,
  };
}

function languageOf(acceptLanguage: string): string {
  const wanted = acceptLanguage.split(',').map((entry) => {
    const [tag = '', weight] = entry.trim().toLowerCase().split(';q=');
    return { language: tag.slice(0, 2), weight: Number(weight ?? 1) };
  });
  const known = wanted.filter(({ language }) => Object.hasOwn(installationTexts, language));
  return known.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? 'en';
}
