import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import type { ValueOf } from '../../../message/render';

/** Numbers of kinds of fields, as amoCRM's API of 2018 listed them; Kommo's page is not documented to use the same. */
const sampleOfType: Record<string, (language: string | undefined) => string> = {
  2: () => '100',
  6: (language) => new Date().toLocaleDateString(language),
  14: (language) => new Date().toLocaleDateString(language),
};

/** Values as they might be: of the user's language for standard placeholders, by type for fields of the account. */
export function createSamples(placeholders: Placeholders, texts: Texts, language: string | undefined): ValueOf {
  return (code) => {
    const meaning = placeholders.meaningOf(code);
    if (meaning?.kind !== 'own') return meaning && texts(`samples.${meaning.code}`);
    const { TYPE_ID: type, NAME: name } = placeholders.fieldOf(meaning) ?? {};
    return sampleOfType[String(type)]?.(language) ?? `“${name ?? meaning.code}”`;
  };
}
