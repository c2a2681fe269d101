/** Areas of a card or a list; they take `-1` (drawn in the right panel) or `-0` (started without being drawn). */
export const cardAreas: ReadonlySet<string> = new Set(['lcard', 'ccard', 'comcard', 'llist', 'clist', 'tlist']);

/** Areas that are named as they are. */
export const plainAreas: ReadonlySet<string> = new Set([
  'settings',
  'advanced_settings',
  'card_sdk',
  'catalogs',
  'digital_pipeline',
  'lead_sources',
  'widget_page',
  'sms',
  'mobile_card',
  'salesbot_designer',
  'website_chat_button',
  'everywhere',
  'ai_agent',
  'whatsapp_modal',
]);

/** Areas that amoCRM documents and Kommo does not. */
export const amocrmAreas: ReadonlySet<string> = new Set([
  'cucard',
  'culist',
  'tline',
  'tcalendar',
  'amoforms',
  'personal_page',
]);
