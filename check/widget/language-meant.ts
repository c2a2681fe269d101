/** The language that a file in i18n/ is meant for whose name is not that of one: `en-US.json`, `en.js`. */
export function languageMeant(path: string): string | undefined {
  const [, language, region, ending] =
    /^i18n\/([a-z]{2})([-_][A-Za-z]+)?\.(json|json5|jsonc|js|ts|ya?ml|txt)$/.exec(path) ?? [];
  return region === undefined && ending === 'json' ? undefined : language;
}
