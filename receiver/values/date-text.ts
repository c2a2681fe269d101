/** What the letters of Kommo's patterns stand for: those of moment.js, as far as numbers go. */
const tokens: Readonly<Record<string, (parts: DateParts) => string>> = {
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
  A: ({ hour }) => (Number(hour) < 12 ? 'AM' : 'PM'),
  a: ({ hour }) => (Number(hour) < 12 ? 'am' : 'pm'),
};

type DateParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

/** A date in a pattern such as `DD.MM.YYYY HH:mm`, as the clocks of a time zone show it. */
export function dateText(date: Date, pattern: string, timeZone: string): string {
  const parts = partsOf(date, timeZone);
  return pattern.replaceAll(/YYYY|YY|MM?|DD?|HH?|hh?|mm|ss|A|a/g, (token) => tokens[token]?.(parts) ?? token);
}

function partsOf(date: Date, timeZone: string): DateParts {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value])) as DateParts;
}

function withoutZero(number: string): string {
  return String(Number(number));
}

function hourOfHalf(hour: string): string {
  return String(Number(hour) % 12 || 12);
}
