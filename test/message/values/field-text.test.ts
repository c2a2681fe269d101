import { describe, expect, it } from 'vitest';
import { dateText } from '../../../message/values/date-text';
import { fieldText } from '../../../message/values/field-text';
import { moneyText } from '../../../message/values/money-text';

const account = {
  currency: 'BRL',
  datePattern: 'd/m/Y',
  dateTimePattern: 'd/m/Y H:i',
  timeZone: 'America/Sao_Paulo',
};
/** 2026-01-01 01:30 UTC, when it is still the year before in São Paulo. */
const newYear = 1_767_231_000;

describe('an own field as people read it', () => {
  it.each([
    ['text', ['A-1017'], 'A-1017'],
    ['textarea', ['one\ntwo'], 'one\ntwo'],
    ['numeric', ['15'], '15'],
    ['url', ['https://example.com'], 'https://example.com'],
    ['checkbox', [true], 'Sim'],
    ['checkbox', [false], 'Não'],
    ['select', ['Site'], 'Site'],
    ['multiselect', ['Garden', 'Lamps'], 'Garden, Lamps'],
    ['radiobutton', ['Calls'], 'Calls'],
    ['category', ['Tiles'], 'Tiles'],
    ['date', [newYear], '31/12/2025'],
    ['birthday', [newYear], '31/12/2025'],
    ['date_time', [newYear], '31/12/2025 22:30'],
    ['date', ['2025-12-31T12:00:00Z'], '31/12/2025'],
    ['date', ['soon'], 'soon'],
    ['streetaddress', ['5 Broadway'], '5 Broadway'],
    ['smart_address', ['12 Elm Street', 'New York', '10001'], '12 Elm Street, New York, 10001'],
    ['legal_entity', [{ name: 'Lopez LLC', vat_id: '00' }], 'Lopez LLC'],
    ['linked_entity', [{ name: 'Maria', entity_id: 7 }], 'Maria'],
    ['items', [{ title: 'Lamp' }], 'Lamp'],
    ['file', [{ file_name: 'offer.pdf', file_uuid: 'u' }], 'offer.pdf'],
    ['tracking_data', ['spring'], 'spring'],
    ['multitext', ['+55 11 5550 0100'], '+55 11 5550 0100'],
    ['payer', [{ type: 'x' }], ''],
    ['of tomorrow', ['as it is'], 'as it is'],
    ['text', [null, '', ' ', 'x'], 'x'],
  ])('%s %j', (type, values, text) => {
    const list = values.map((value: unknown) => ({ value }));
    expect(fieldText(list, { type }, { account, language: 'pt' })).toBe(text);
  });

  it.each([
    ['monetary', undefined, 'R$ 300,50'],
    ['price', undefined, 'R$ 300,50'],
    ['monetary', 'EUR', '€ 300,50'],
  ])('%s in %s', (type, currency, text) => {
    const field = { type, ...(currency && { currency }) };
    expect(fieldText([{ value: '300.5' }], field, { account, language: 'pt' })).toBe(text);
  });

  it('says yes and no in the language of the settings', () => {
    const inAll = (['en', 'es', 'pt', 'tr', 'id'] as const).map((language) =>
      fieldText([{ value: true }, { value: '0' }], { type: 'checkbox' }, { account, language }),
    );
    expect(inAll).toEqual(['Yes, No', 'Sí, No', 'Sim, Não', 'Evet, Hayır', 'Ya, Tidak']);
  });
});

describe('a price', () => {
  it('has plain spaces: another one would make an SMS one of Unicode, with half the room', () => {
    for (const language of ['en', 'es', 'pt', 'tr', 'id']) {
      expect(moneyText(1234567.5, 'BRL', language)).toMatch(/^[ -~]+$/);
    }
  });

  it.each([
    [1200, 'USD', 'en', '$1,200'],
    [0.5, 'USD', 'en', '$0.50'],
    [1200, 'BRL', 'pt', 'R$ 1.200'],
    [1200, 'points', 'en', '1,200 points'],
  ] as const)('%d %s in %s', (...[amount, currency, language, text]) => {
    expect(moneyText(amount, currency, language)).toBe(text);
  });
});

describe('a date', () => {
  const date = new Date(newYear * 1000);
  it.each([
    ['DD.MM.YYYY HH:mm', 'UTC', '01.01.2026 01:30'],
    ['D/M/YY h:mm A', 'UTC', '1/1/26 1:30 AM'],
    ['d.m.Y H:i:s', 'UTC', '01.01.2026 01:30:00'],
    ['n/j/y g:i a', 'America/Sao_Paulo', '12/31/25 10:30 pm'],
    ['m/d/Y h:i A', 'Europe/Istanbul', '01/01/2026 04:30 AM'],
    ['h:mm A', 'Australia/Sydney', '12:30 PM'],
    ['h:mm A', 'Atlantic/Azores', '12:30 AM'],
    ['Y-m-d G:i', 'Asia/Jakarta', '2026-01-01 8:30'],
  ])('in %s, %s', (pattern, zone, text) => {
    expect(dateText(date, pattern, zone)).toBe(text);
  });
});
