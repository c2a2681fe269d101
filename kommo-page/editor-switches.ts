/** What nobody has documented about the editor, and how the model behaves in its place. */
export interface EditorSwitches {
  /** Whether Kommo's form reads its inputs before the widget can change them, or after. */
  formReads: 'before dpSettings' | 'after dpSettings';
  /** Whether the form is there when dpSettings is called, or comes later: as a whole, or its fields after its frame. */
  formComes: 'at once' | 'late' | 'in parts';
  /** How late, in milliseconds. */
  lateBy: number;
  /** Whether dpSettings gets the form and the Done button, for which some widgets provide, or nothing. */
  dpSettingsGets: 'nothing' | 'form and button';
  /** Whether Done asks the widget's onSave. */
  doneAsks: 'nobody' | 'onSave';
  /** Whether Done is refused while a required field is empty. */
  doneChecks: 'nothing' | 'required fields';
  /** Whether Done stores what events have told Kommo's form, or what stands in its inputs at that moment. */
  doneStores: 'what events told' | 'what stands in the inputs';
}

/** The switches in the positions that ask most of a widget among those that are likely. */
export const likelySwitches: EditorSwitches = {
  formReads: 'before dpSettings',
  formComes: 'at once',
  lateBy: 100,
  dpSettingsGets: 'nothing',
  doneAsks: 'nobody',
  doneChecks: 'nothing',
  doneStores: 'what events told',
};
