/**
 * Words that people took for mistakes, or do not know: a language says one word for what stands in braces, its own, and
 * names things as Kommo does. Each says what is said in its place.
 */
const wrong: Record<string, [RegExp, string][]> = {
  en: [
    [/\bown fields?\b/i, 'Custom fields, as Kommo calls them'],
    [/\b(name|phone|email) of the (contact|lead|company)\b/i, 'Contact name, not Name of the contact'],
    [/\be-mail\b/i, 'email, as Kommo writes it'],
    [/\bincoming (email|call|chat)/i, 'an email, a call or a chat message comes in'],
  ],
  es: [[/marcador|placeholder/i, 'variable']],
  pt: [[/marcador|placeholder|espaço reservado/i, 'variável']],
  tr: [
    [/yer tutucu|placeholder|işaretleyici/i, 'değişken'],
    [/^huni mesaj/i, 'Satış hunisi mesajları: a funnel alone is one of the kitchen'],
  ],
  id: [
    [/placeholder|penanda|tempat penampung/i, 'variabel'],
    [/^isi:/i, 'Harap isi: a plain Isi: reads as Content:'],
  ],
};

/** What is wrong in a text of a language, with what it should say; empty where nothing is. */
export function wrongWords(language: string, text: string): string[] {
  return (wrong[language] ?? []).filter(([words]) => words.test(text)).map(([, right]) => `${text}: ${right}`);
}
