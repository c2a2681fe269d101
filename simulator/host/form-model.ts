/** What Kommo knows of an action's form: what its controls told it by events, not what stands in them. */
export interface FormModel {
  /** The collected values by control name. */
  values: () => Record<string, string>;
  hasChanges: () => boolean;
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
  };
  $(form).on(announced.map((type) => `${type}.form-model`).join(' '), ':input', ({ currentTarget }) => {
    const control = currentTarget as HTMLElement;
    if (!$(control).is(collected)) return;
    collect(control);
    onChange(model);
  });
  return model;
}

function valueOf($: JQueryStatic, control: HTMLElement): string {
  const ticks = $(control).is('[type=checkbox], [type=radio]');
  if (ticks && !$(control).is(':checked')) return '';
  return ticks ? ($(control).attr('value') ?? 'on') : String($(control).val() ?? '');
}
