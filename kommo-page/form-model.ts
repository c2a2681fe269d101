/** What Kommo knows of an action's form: what its controls told it by events, not what stands in them. */
export interface FormModel {
  /** The collected values by control name. */
  values: () => Record<string, string>;
  hasChanges: () => boolean;
  /** Takes these values as the saved ones, where the form did not begin with them. */
  compareWith: (saved: Record<string, string>) => void;
  /** The names of controls whose value is another one than they announced: it would be lost. */
  unannounced: () => string[];
}

const announced = ['input', 'change', 'controls:change', 'change:with-default'];
const collected = ':input[name]:not([name=""]):not(.js-form-changes-skip)';

/**
 * Starts the model of a form as observed in Kommo's page: it reads every named control once, then only those that
 * announce a change; `onChange` is called after each.
 */
export function startFormModel($: JQueryStatic, form: HTMLElement, onChange: (model: FormModel) => void): FormModel {
  const values = new Map<string, string>();
  const collect = (control: HTMLElement): void => {
    values.set($(control).attr('name') ?? '', valueOf($, control));
  };
  $(form)
    .find(collected)
    .each((_, control) => collect(control));
  const defaults = new Map(values);

  const model: FormModel = {
    values: () => Object.fromEntries(values),
    hasChanges: () => [...values].some(([name, value]) => value !== (defaults.get(name) ?? '')),
    compareWith: (saved) => Object.entries(saved).forEach(([name, value]) => defaults.set(name, value)),
    unannounced: () =>
      $(form)
        .find(collected)
        .toArray()
        .filter((control) => isOtherText(valueOf($, control), values.get($(control).attr('name') ?? '') ?? ''))
        .map((control) => $(control).attr('name') ?? ''),
  };
  $(form).on(announced.map((type) => `${type}.form-model`).join(' '), ':input', ({ currentTarget }) => {
    const control = currentTarget as HTMLElement;
    if (!$(control).is(collected)) return;
    collect(control);
    onChange(model);
  });
  return model;
}

/** The value that a control would be collected with; empty for a box that is not ticked. */
export function valueOf($: JQueryStatic, control: HTMLElement): string {
  const ticks = $(control).is('[type=checkbox], [type=radio]');
  if (ticks && !$(control).is(':checked')) return '';
  return ticks ? ($(control).attr('value') ?? 'on') : String($(control).val() ?? '');
}

// A text input drops line breaks from its value: losing these is not the widget's doing.
function isOtherText(one: string, other: string): boolean {
  return one.replace(/[\r\n]/g, '') !== other.replace(/[\r\n]/g, '');
}
