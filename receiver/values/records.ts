import { isObject } from '../../shared/is-object';

/** A value of an account's own field, as API v4 gives it; what is in it depends on the type of the field. */
export interface FieldValue {
  value?: unknown;
  enum_code?: string | null;
}

/** An account's own field on a record. */
export interface RecordField {
  field_id: number;
  field_code?: string | null;
  field_type?: string;
  values: FieldValue[];
}

/** A lead, customer, contact or company, as far as a message needs it. */
export interface KommoRecord {
  id: number;
  name: string;
  price: number;
  responsibleUserId: number;
  fields: RecordField[];
  /** The main one first. */
  contacts: { id: number; isMain: boolean }[];
  companyIds: number[];
}

/** Reads a record of an answer; what is missing is empty. */
export function readRecord(from: unknown): KommoRecord {
  const source = isObject(from) ? from : {};
  const embedded = isObject(source['_embedded']) ? source['_embedded'] : {};
  const contacts = listIn(embedded['contacts']).map(({ id, is_main: isMain }) => ({
    id: Number(id),
    isMain: isMain === true,
  }));
  return {
    id: Number(source['id']),
    name: writtenText(source['name']),
    price: Number(source['price'] ?? 0),
    responsibleUserId: Number(source['responsible_user_id'] ?? 0),
    fields: listIn(source['custom_fields_values']).map(readField),
    contacts: contacts.toSorted((a, b) => Number(b.isMain) - Number(a.isMain)),
    companyIds: listIn(embedded['companies']).map(({ id }) => Number(id)),
  };
}

function readField(field: Record<string, unknown>): RecordField {
  const { field_id: id, field_code: code, field_type: type, values } = field;
  return {
    field_id: Number(id),
    field_code: typeof code === 'string' ? code : null,
    ...(typeof type === 'string' && { field_type: type }),
    values: listIn(values),
  };
}

/** The objects of a list; nothing where there is none. */
export function listIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text or a number as text; nothing for anything else. */
export function writtenText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
