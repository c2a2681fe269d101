type Tokens = Readonly<Record<string, (parts: DateParts) => string>>;

/** Letters as in moment.js: `DD.MM.YYYY HH:mm`. */
const doubleLetters: Tokens = {
  YYYY: ({ year }) => year,
  YY: ({ year }) => year.slice(-2),
  MM: ({ month }) => month,
  M: ({ month }) => withoutZero(month),
  DD: ({ day }) => day,
  D: ({ day }) => withoutZero(day),
  HH: ({ hour }) => hour,
  H: ({ hour }) => withoutZero(hour),
  hh: ({ hour }) => hourOfHalf(hour).padStart(2, '0'),
  h: ({ hour }) => hourOfHalf(hour),
  mm: ({ minute }) => minute,
  ss: ({ second }) => second,
  A: ({ hour }) => halfOfDay(hour),
  a: ({ hour }) => halfOfDay(hour).toLowerCase(),
};

/** Letters as in PHP: `d.m.Y H:i`. */
const singleLetters: Tokens = {
  Y: ({ year }) => year,
  y: ({ year }) => year.slice(-2),
  m: ({ month }) => month,
  n: ({ month }) => withoutZero(month),
  d: ({ day }) => day,
  j: ({ day }) => withoutZero(day),
  H: ({ hour }) => hour,
  G: ({ hour }) => withoutZero(hour),
  h: ({ hour }) => hourOfHalf(hour).padStart(2, '0'),
  g: ({ hour }) => hourOfHalf(hour),
  i: ({ minute }) => minute,
  s: ({ second }) => second,
  A: ({ hour }) => halfOfDay(hour),
  a: ({ hour }) => halfOfDay(hour).toLowerCase(),
};

type DateParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

/**
 * A date in a pattern of Kommo, as the clocks of a time zone show it. Kommo's documents show both kinds of letters, and do
 * not tell which account has which: those of moment.js always stand in pairs somewhere.
 */
export function dateText(date: Date, pattern: string, timeZone: string): string {
  const parts = partsOf(date, timeZone);
  const [tokens, found] = /YY|MM|DD|HH|mm/.test(pattern)
    ? [doubleLetters, /YYYY|YY|MM?|DD?|HH?|hh?|mm|ss|A|a/g]
    : [singleLetters, /[YymndjHGhgisAa]/g];
  return pattern.replaceAll(found, (token) => tokens[token]?.(parts) ?? token);
}

function partsOf(date: Date, timeZone: string): DateParts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value])) as DateParts;
}

function withoutZero(number: string): string {
  return String(Number(number));
}

function halfOfDay(hour: string): string {
  return Number(hour) < 12 ? 'AM' : 'PM';
}

function hourOfHalf(hour: string): string {
  return String(Number(hour) % 12 || 12);
}
