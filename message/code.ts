import { type Entity, standardPlaceholders } from './standard';

/** What a code stands for: a standard placeholder, or the account's own field with a number. */
export type Meaning =
  { kind: 'standard'; entity: Entity; code: string } | { kind: 'own'; entity: Entity; code: string; fieldId: number };

const entityOfStandard = new Map(
  (Object.entries(standardPlaceholders) as [Entity, readonly string[]][]).flatMap(([entity, codes]) =>
    codes.map((code): [string, Entity] => [code, entity]),
  ),
);

/**
 * A code in the one spelling that the form offers: Kommo's own `contact.name` and `lead.cf.12` become `contact_name` and
 * `lead_cf_12`, and capitals and spaces at the edges go.
 */
export function canonicalCode(written: string): string {
  return written.trim().toLowerCase().replace(/\./g, '_');
}

/** What a code stands for, in any of its spellings; undefined for one that means nothing. */
export function meaningOf(written: string): Meaning | undefined {
  const code = canonicalCode(written);
  const standard = entityOfStandard.get(code);
  if (standard) return { kind: 'standard', entity: standard, code };
  const [, entity, number] = /^(contact|lead|company)_cf_([1-9]\d{0,14})$/.exec(code) ?? [];
  return entity ? { kind: 'own', entity: entity as Entity, code, fieldId: Number(number) } : undefined;
}
