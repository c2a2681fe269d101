/**
 * A price as people of a language write it; without a decimal part where it has none. Intl's spaces that do not break are
 * plain ones here: they are not in the alphabet of SMS, and a text with one of them has room for half the letters.
 */
export function moneyText(amount: number, currency: string, language: string | undefined): string {
  return formatted(amount, currency, language).replace(/[\u00a0\u202f]/g, ' ');
}

function formatted(amount: number, currency: string, language: string | undefined): string {
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(amount);
  } catch {
    // A code that is no currency to the system; Kommo has such, and they are better shown than left out.
    return `${new Intl.NumberFormat(language, digits).format(amount)} ${currency}`.trim();
  }
}
