// What can stand in a pattern, in the letters of moment.js (`DD.MM.YYYY HH:mm`) and, in the same order, in those of PHP
// (`d.m.Y H:i`).
const doubleLetters = ['YYYY', 'YY', 'MM', 'M', 'DD', 'D', 'HH', 'H', 'hh', 'h', 'mm', 'ss', 'A', 'a'];
const singleLetters = ['Y', 'y', 'm', 'n', 'd', 'j', 'H', 'G', 'h', 'g', 'i', 's', 'A', 'a'];

/**
 * A date in a pattern of Kommo, as the clocks of a time zone show it. Kommo's documents show both kinds of letters, and do
 * not tell which account has which: those of moment.js always stand in pairs somewhere.
 */
export function dateText(date: Date, pattern: string, timeZone: string): string {
  const letters = /YY|MM|DD|HH|mm/.test(pattern) ? doubleLetters : singleLetters;
  const texts = textsOf(date, timeZone);
  return pattern.replace(new RegExp(letters.join('|'), 'g'), (found) => texts[letters.indexOf(found)] ?? found);
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** In the order of the letters. */
function textsOf(date: Date, timeZone: string): string[] {
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
  const parts = format.formatToParts(date).map(({ type, value }) => [type, value]);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts) as Record<Part, string>;
  const hourOfHalf = String(Number(hour) % 12 || 12);
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  const dates = [year, year.slice(-2), month, withoutZero(month), day, withoutZero(day)];
  const hours = [hour, withoutZero(hour), hourOfHalf.padStart(2, '0'), hourOfHalf];
  return [...dates, ...hours, minute, second, half, half.toLowerCase()];
}

function withoutZero(number: string): string {
  return String(Number(number));
}
