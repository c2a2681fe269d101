/** The interface languages of Kommo. */
export const kommoLanguages: readonly string[] = ['en', 'es', 'pt', 'tr', 'id'];

/** amoCRM's own language: harmless in a Kommo widget, and not shown to anybody there. */
export const amocrmLanguage = 'ru';

/** The languages that amoCRM documents. */
export const amocrmLanguages: readonly string[] = ['ru', 'en', 'es', 'pt'];
