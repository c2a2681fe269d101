import { collected, controlsByName, standingValues, valueOf, valueOfAll } from './form-controls';

/** What Kommo knows of an action's form: what its controls told it by events, not what stands in them. */
export interface FormModel {
  /** The collected values by control name. */
  values: () => Record<string, string>;
  hasChanges: () => boolean;
  /** Takes these values as the saved ones, where the form did not begin with them. */
  compareWith: (saved: Record<string, string>) => void;
  /** The controls in which something stands that no event has told of. */
  unannounced: () => Unannounced[];
  stop: () => void;
}

/** A name of the form under which something else stands than Kommo was told. */
export interface Unannounced {
  name: string;
  /** The control that the value stands in. */
  control: HTMLElement;
  stands: string;
  /** What Kommo knows; undefined for a name that it never heard of. */
  told: string | undefined;
}

const announced = ['input', 'change', 'controls:change', 'change:with-default'];

/**
 * Starts the model of a form as observed in Kommo's page: it reads every named control once, then only those that
 * announce a change; `onChange` is called after each.
 */
export function startFormModel($: JQueryStatic, form: HTMLElement, onChange: (model: FormModel) => void): FormModel {
  const values = new Map(Object.entries(standingValues($, form)));
  const defaults = new Map(values);
  const drawn = watchDrawn($, form);

  const model: FormModel = {
    values: () => Object.fromEntries(values),
    hasChanges: () => !isEqual(values, defaults),
    compareWith: (saved) => Object.entries(saved).forEach(([name, value]) => defaults.set(name, value)),
    unannounced: () =>
      [...controlsByName($, form)].flatMap(([name, controls]) =>
        differing($, { name, controls, told: values.get(name), drawn }),
      ),
    stop: drawn.stop,
  };
  $(form).on(announced.map((type) => `${type}.form-model`).join(' '), ':input', ({ currentTarget }) => {
    const control = currentTarget as HTMLElement;
    if (!$(control).is(collected)) return;
    values.set($(control).attr('name') ?? '', valueOf($, control));
    onChange(model);
  });
  return model;
}

// As observed (`_.isEqual` of the two objects): a name that is new is a change, whatever its value.
function isEqual(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

interface Named {
  name: string;
  controls: HTMLElement[];
  told: string | undefined;
  drawn: Drawn;
}

function differing($: JQueryStatic, { name, controls, told, drawn }: Named): Unannounced[] {
  const stands = valueOfAll($, controls);
  const [first] = controls;
  const control = controls.find((other) => valueOf($, other) === stands) ?? first;
  const isSame =
    told === undefined
      ? // A control that the widget has added is no change by itself.
        controls.every((added) => isSameText(valueOf($, added), drawn.value(added) ?? valueOf($, added)))
      : told === stands || possible($, controls).some((value) => isSameText(value, told));
  return isSame || !control ? [] : [{ name, control, stands, told }];
}

// Of radio buttons the chosen one counts; of several boxes with one name, the last that told of itself.
function possible($: JQueryStatic, controls: readonly HTMLElement[]): string[] {
  return $(controls[0] ?? []).is('[type=radio]')
    ? [valueOfAll($, controls)]
    : controls.map((control) => valueOf($, control));
}

// A text input drops line breaks from its value: losing these is not the widget's doing.
function isSameText(one: string, other: string): boolean {
  return one.replace(/[\r\n]/g, '') === other.replace(/[\r\n]/g, '');
}

/** What controls that were added later had as their values when they were put into the form. */
interface Drawn {
  value: (control: HTMLElement) => string | undefined;
  stop: () => void;
}

function watchDrawn($: JQueryStatic, form: HTMLElement): Drawn {
  const values = new WeakMap<HTMLElement, string>();
  const look = (): void => {
    for (const control of $(form).find(collected).toArray()) {
      if (!values.has(control)) values.set(control, valueOf($, control));
    }
  };
  const observer = new MutationObserver(look);
  look();
  observer.observe(form, { childList: true, subtree: true });
  return { value: (control) => values.get(control), stop: () => observer.disconnect() };
}
