/** Without these three functions the widget is dropped. */
export const requiredCallbacks: readonly string[] = ['render', 'init', 'bind_actions'];

/** The callback by which a widget does its work in a location. */
export const locationCallbacks: ReadonlyMap<string, string> = new Map([
  ['advanced_settings', 'advancedSettings'],
  ['salesbot_designer', 'onSalesbotDesignerSave'],
  ['widget_page', 'initMenuPage'],
  ['lead_sources', 'onAddAsSource'],
]);

/** Called when the form of the pipeline opens. */
export const pipelineCallback = 'dpSettings';

/** Called when the settings are saved. */
export const settingsCallback = 'onSave';

/** Every callback that a rule asks for. */
export const callbackNames: ReadonlySet<string> = new Set([
  ...requiredCallbacks,
  pipelineCallback,
  settingsCallback,
  ...locationCallbacks.values(),
]);
