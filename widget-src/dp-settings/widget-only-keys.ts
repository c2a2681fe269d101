/** The keys of a field in manifest.template.json that are for the widget alone, with their values; the manifest gets none. */
export const widgetOnlyKeys = {
  /** The control that the widget draws for the field. */
  control: { values: ['textarea', 'checkbox'], without: "for Kommo's own input" },
  /** What a message is counted in besides its characters. */
  counter: { values: ['sms'], without: 'to count its characters alone' },
} as const;

export type ControlName = (typeof widgetOnlyKeys.control.values)[number];

export type CounterName = (typeof widgetOnlyKeys.counter.values)[number];
