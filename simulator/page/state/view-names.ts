/** The views in the order of the menu. */
export const viewNames = {
  integrations: 'Integrations',
  pipeline: 'Pipeline',
  events: 'Events',
  host: 'Host controls',
};

/** A view of the page. */
export type ViewName = keyof typeof viewNames;

/** The views by name. */
export const allViews = Object.keys(viewNames) as ViewName[];
