const yes: ReadonlySet<string | undefined> = new Set(['on', 'true', '1']);

/** Whether a checkbox of the form is ticked: senders differ in how they write it. */
export function isOn(value: string | undefined): boolean {
  return yes.has(value?.toLowerCase());
}
