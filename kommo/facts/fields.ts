/** The types of a settings field. */
export const fieldTypes: readonly string[] = ['text', 'pass', 'users', 'users_lp', 'custom'];

/** The types of a field in the bot designer. */
export const salesbotFieldTypes: readonly string[] = ['text', 'numeric', 'url'];

/** What Kommo adds to the saved settings when it starts a widget; a field of the same name is overwritten. */
export const hostParameters: ReadonlySet<string> = new Set([
  'id',
  'status',
  'widget_code',
  'path',
  'version',
  'oauth_client_uuid',
  'widget_active',
  'images_path',
  'support',
]);
