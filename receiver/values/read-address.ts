import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type KommoRecord, writtenText } from './records';

/** The first number of a contact that can be one, as E.164; numbers without a country code are read as the account's. */
export function phoneOf(contact: KommoRecord, country: string): string | undefined {
  const region = isSupportedCountry(country) ? country : undefined;
  for (const written of codedValues(contact, 'PHONE')) {
    const parsed = parsePhoneNumberFromString(written, region);
    if (parsed?.isPossible()) return parsed.number;
  }
  return undefined;
}

/** The first address of a contact that looks like one. */
export function emailOf(contact: KommoRecord): string | undefined {
  return codedValues(contact, 'EMAIL').find((written) => /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(written));
}

function codedValues({ fields }: KommoRecord, code: 'PHONE' | 'EMAIL'): string[] {
  return fields
    .filter(({ field_code: fieldCode }) => fieldCode === code)
    .flatMap(({ values }) => values.map(({ value }) => writtenText(value).trim()));
}
