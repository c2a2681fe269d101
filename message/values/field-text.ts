import type { AccountFormat } from './account-format';
import { dateText } from './date-text';
import { moneyText } from './money-text';

/** How values are written. */
export interface Writing {
  account: AccountFormat;
  /** As in `pt-BR`; that of the system where nobody knows it. */
  language: string | undefined;
}

/** An own field of an account. */
export interface FieldFacts {
  type: string;
  /** Of a monetary field. */
  currency?: string;
}

type WriteValue = (value: unknown, writing: Writing, field: FieldFacts) => string;

type YesAndNo = readonly [yes: string, no: string];

const english: YesAndNo = ['Yes', 'No'];
const yesAndNo: Readonly<Record<string, YesAndNo>> = {
  es: ['Sí', 'No'],
  pt: ['Sim', 'Não'],
  tr: ['Evet', 'Hayır'],
  id: ['Ya', 'Tidak'],
};

/** The types whose values are not simply read; values of lists come with their names, objects with a name in them. */
const writers: Readonly<Record<string, WriteValue>> = {
  date: (value, { account }) => dated(value, account.datePattern, account),
  birthday: (value, { account }) => dated(value, account.datePattern, account),
  date_time: (value, { account }) => dated(value, account.dateTimePattern, account),
  checkbox: (value, { language = '' }) => (yesAndNo[language.slice(0, 2)] ?? english)[isTrue(value) ? 0 : 1],
  monetary: (value, { account, language }, { currency }) => priced(value, currency ?? account.currency, language),
  price: (value, { account, language }) => priced(value, account.currency, language),
};

/** The sale value of a lead; nothing where it has none, for which Kommo gives 0. */
export function saleText(price: number | undefined, { account, language }: Writing): string {
  return price ? moneyText(price, account.currency, language) : '';
}

/** An own field as people read it; several values are joined, and blank ones left out. */
export function fieldText(values: readonly { value?: unknown }[], field: FieldFacts, writing: Writing): string {
  const write = writers[field.type] ?? plainText;
  return values
    .map(({ value }) => (isBlank(value) ? '' : write(value, writing, field).trim()))
    .filter((text) => text !== '')
    .join(', ');
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

/** Dates are unix seconds, or, of fields that were filled long ago, ISO texts. */
function dated(value: unknown, pattern: string, { timeZone }: AccountFormat): string {
  const date = new Date(/^-?\d+$/.test(String(value)) ? Number(value) * 1000 : String(value));
  return Number.isNaN(date.getTime()) ? plainText(value) : dateText(date, pattern, timeZone);
}

function priced(value: unknown, currency: string, language: string | undefined): string {
  const amount = Number(value);
  return Number.isFinite(amount) ? moneyText(amount, currency, language) : plainText(value);
}

/** Where objects keep what people read: legal entities, linked records and files. */
const namesInObjects = ['name', 'file_name', 'title', 'value'];

function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join(', ');
  if (!hasKeys(value)) return isBlank(value) ? '' : String(value);
  const key = namesInObjects.find((name) => !isBlank(value[name]));
  return key === undefined ? '' : plainText(value[key]);
}

function hasKeys(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
