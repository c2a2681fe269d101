/** The controls that Kommo's form collects (observed): everything with a name, a stray control of the widget included. */
export const collected = ':input[name]:not([name=""]):not(.js-form-changes-skip)';

/** The controls of a form by their names, in the order of the page. */
export function controlsByName($: JQueryStatic, form: HTMLElement): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const control of $(form).find(collected).toArray()) {
    const name = $(control).attr('name') ?? '';
    found.set(name, [...(found.get(name) ?? []), control]);
  }
  return found;
}

/** The value that a control would be collected with; empty for a box that is not ticked. */
export function valueOf($: JQueryStatic, control: HTMLElement): string {
  const ticks = $(control).is('[type=checkbox], [type=radio]');
  if (ticks && !$(control).is(':checked')) return '';
  return ticks ? ($(control).attr('value') ?? 'on') : String($(control).val() ?? '');
}

/** What several controls of one name stand for: as observed, a later one counts only while those before it are empty. */
export function valueOfAll($: JQueryStatic, controls: readonly HTMLElement[]): string {
  return controls.map((control) => valueOf($, control)).find((value) => value !== '') ?? '';
}

/** What stands in the named controls of a form now, announced or not. */
export function standingValues($: JQueryStatic, form: HTMLElement): Record<string, string> {
  return Object.fromEntries([...controlsByName($, form)].map(([name, controls]) => [name, valueOfAll($, controls)]));
}
