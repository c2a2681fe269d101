/** The controls that the widget can draw for a field; `control` in manifest.template.json names one. */
export const controlNames = ['textarea', 'checkbox'] as const;

/** One of {@link controlNames}. */
export type ControlName = (typeof controlNames)[number];
