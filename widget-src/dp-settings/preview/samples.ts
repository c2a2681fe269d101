import type { Meaning } from '../../../message/code';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';

/** What samples are made from. */
export interface SamplesInput {
  placeholders: Placeholders;
  texts: Texts;
  language: string | undefined;
}

/** Values as they might be: of the user's language for standard placeholders, by type for fields of the account. */
export function createSamples({ placeholders, texts, language }: SamplesInput): (meaning: Meaning) => string {
  // Not before it is wanted: the first date that a page writes takes the browser longer than the form does.
  let written: string | undefined;
  const today = (): string => (written ??= new Date().toLocaleDateString(language));
  // Numbers of kinds of fields, as amoCRM's API of 2018 listed them; Kommo's page is not documented to use the same.
  const sampleOfType: Record<string, () => string> = { 2: () => '100', 6: today, 14: today };
  return (meaning) => {
    if (meaning.kind === 'standard') return texts(`samples.${meaning.code}`);
    const { TYPE_ID: type, NAME: name } = placeholders.fieldOf(meaning.fieldId) ?? {};
    return sampleOfType[String(type)]?.() ?? `“${name ?? meaning.code}”`;
  };
}
