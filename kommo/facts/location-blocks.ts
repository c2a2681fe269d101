/** The block of the manifest that belongs to a location. */
export interface LocationBlock {
  area: string;
  block: string;
  /** Whether Kommo documents that the location cannot be without it. */
  demanded: boolean;
}

/** The blocks that belong to locations. */
export const locationBlocks: readonly LocationBlock[] = [
  { area: 'digital_pipeline', block: 'dp', demanded: true },
  { area: 'advanced_settings', block: 'advanced', demanded: false },
  { area: 'salesbot_designer', block: 'salesbot_designer', demanded: false },
  { area: 'widget_page', block: 'left_menu', demanded: false },
  { area: 'sms', block: 'sms', demanded: false },
  { area: 'mobile_card', block: 'mobile', demanded: false },
];
