/** The views in the order of the menu. */
export const viewNames = {
  integrations: 'Integrations',
  pipeline: 'Pipeline',
  events: 'Events',
  host: 'Host controls',
};

export type ViewName = keyof typeof viewNames;

export const allViews = Object.keys(viewNames) as ViewName[];
