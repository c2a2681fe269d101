import { meaningOf } from '../../message/code';
import type { ValueOf } from '../../message/render';
import type { Entity } from '../../message/standard';
import { type FieldFacts, fieldText, saleText, type Writing } from '../../message/values/field-text';
import type { Responsible } from './account-facts';
import { type KommoRecord, writtenText } from './records';

/** What the values of one message to one contact are taken from. */
export interface Sources {
  writing: Writing;
  contact: KommoRecord;
  /** Absent for a hook of a customer. */
  lead?: KommoRecord;
  company?: KommoRecord;
  /** Who is responsible for the lead. */
  responsible?: Responsible;
  /** The own fields of the account by entity and number. */
  fields: Record<Entity, ReadonlyMap<number, FieldFacts>>;
}

type Standard = (sources: Sources) => string | undefined;

/** The standard placeholders (message/standard.ts); undefined where a hook has no such record. */
const standard: Readonly<Record<string, Standard>> = {
  contact_name: ({ contact }) => contact.name,
  contact_phone: ({ contact }) => coded(contact, 'PHONE'),
  contact_email: ({ contact }) => coded(contact, 'EMAIL'),
  lead_id: ({ lead }) => lead && String(lead.id),
  lead_name: ({ lead }) => lead?.name,
  lead_price: ({ lead, writing }) => lead && saleText(lead.price, writing),
  lead_responsible_name: ({ lead, responsible }) => lead && (responsible?.name ?? ''),
  lead_responsible_email: ({ lead, responsible }) => lead && (responsible?.email ?? ''),
  company_name: ({ company }) => company?.name ?? '',
  company_phone: ({ company }) => (company ? coded(company, 'PHONE') : ''),
  company_email: ({ company }) => (company ? coded(company, 'EMAIL') : ''),
};

/** The values of a message to one contact. */
export function placeholderValues(sources: Sources): ValueOf {
  return (written) => {
    const meaning = meaningOf(written);
    if (!meaning) return undefined;
    return meaning.kind === 'standard'
      ? standard[meaning.code]?.(sources)
      : ownField(sources, meaning.entity, meaning.fieldId);
  };
}

/** Undefined where the account has no such field; blank where the record has no value, or is not there. */
function ownField(sources: Sources, entity: Entity, id: number): string | undefined {
  const { writing, fields } = sources;
  const own = sources[entity]?.fields.find(({ field_id: fieldId }) => fieldId === id);
  const known = fields[entity].get(id) ?? (own && { type: own.field_type ?? 'text' });
  if (!known || (entity === 'lead' && !sources.lead)) return undefined;
  return own ? fieldText(own.values, known, writing) : '';
}

/** The first value of a field that Kommo itself has: phone and e-mail. */
function coded({ fields }: KommoRecord, code: 'PHONE' | 'EMAIL'): string {
  return writtenText(fields.find(({ field_code: fieldCode }) => fieldCode === code)?.values[0]?.value);
}
