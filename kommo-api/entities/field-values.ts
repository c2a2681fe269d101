import type { CardKind, OwnField, OwnValues } from '../../kommo/sample-account/account-content';
import { systemFields } from './system-fields';

interface FieldValue {
  value: unknown;
  enum_id?: number;
  enum_code?: string | null;
}

interface CardField {
  field_id: number;
  field_name: string;
  field_code: string | null;
  field_type: string;
  values: FieldValue[];
}

/** The values of a card's fields as the API writes them; null for a card without any. */
export function fieldValues(
  card: { own?: OwnValues; phones?: readonly string[]; emails?: readonly string[] },
  fields: readonly OwnField[],
): CardField[] | null {
  const { own = {}, phones = [], emails = [] } = card;
  const texts = { PHONE: phones, EMAIL: emails };
  const system = systemFields.filter(({ code }) => texts[code].length > 0);
  const written = fields.filter(({ id }) => own[id] !== undefined);
  const all = [
    ...system.map(({ id, name, code, enums }) => {
      const values = texts[code].map((value, index) => ({
        value,
        ...enumOf(enums[Math.min(index, enums.length - 1)]),
      }));
      return { field_id: id, field_name: name, field_code: code, field_type: 'multitext', values };
    }),
    ...written.map((field) => {
      const values = ownValues(field, own[field.id]);
      return { field_id: field.id, field_name: field.name, field_code: null, field_type: field.type, values };
    }),
  ];
  return all.length > 0 ? all : null;
}

function enumOf(member: { id: number; value: string } | undefined): Pick<FieldValue, 'enum_id' | 'enum_code'> {
  return member ? { enum_id: member.id, enum_code: member.value } : {};
}

function ownValues(field: OwnField, stored: unknown): FieldValue[] {
  if (field.choices)
    return [stored].flat().map((value) => ({ value, enum_id: choiceId(field, value), enum_code: null }));
  if (field.type === 'smart_address') return addressParts(stored as Record<string, string>);
  // Numbers come as texts, dates as numbers.
  const isNumber = field.type === 'numeric' || field.type === 'monetary';
  return [{ value: isNumber ? String(stored) : stored }];
}

/** The number of one of a field's choices. */
export function choiceId({ id, choices = [] }: OwnField, choice: unknown): number {
  return id * 100 + choices.findIndex((text) => text === choice) + 1;
}

const partsOfAddress = ['address_line_1', 'address_line_2', 'city', 'state', 'zip', 'country'];

function addressParts(address: Record<string, string>): FieldValue[] {
  return partsOfAddress.flatMap((code, index) => {
    const value = address[code];
    return value === undefined ? [] : [{ value, enum_id: index + 1, enum_code: code }];
  });
}

/** The kinds of cards that have a telephone number and an address. */
export const reachableKinds: ReadonlySet<CardKind> = new Set(['contacts', 'companies']);
