/** What a placeholder takes its value from. */
export type Entity = 'contact' | 'lead' | 'company';

/** The placeholders that every account has; the i18n key of a description is `placeholders.<code>`. */
export const standardPlaceholders: Record<Entity, readonly string[]> = {
  contact: ['contact_name', 'contact_phone', 'contact_email'],
  lead: ['lead_id', 'lead_name', 'lead_price'],
  company: ['company_name', 'company_phone', 'company_email'],
};
