import type { Entity } from '../../../kommo/hook/pipeline';
import type { EditorSwitches } from '../../../kommo-page/editor-switches';

/** How the page and the account are that the widget finds itself in. */
export interface Controls {
  language: string;
  theme: 'light' | 'dark';
  width: 'full' | '900' | '1200' | '1600';
  jquery: '2.1.3' | 'newer';
  /** How many fields of its own the account has. */
  fields: '0' | '20' | '1000' | '10000';
  texts: 'whole' | 'only widget' | 'none';
  app: 'present' | 'absent';
  entity: Entity;
  formComes: EditorSwitches['formComes'];
  formReads: EditorSwitches['formReads'];
  dpSettingsGets: EditorSwitches['dpSettingsGets'];
  doneAsks: EditorSwitches['doneAsks'];
  doneChecks: EditorSwitches['doneChecks'];
  entering: 'moved' | 'moved_inside';
  leaving: 'moved' | 'moved_inside';
  extraKeys: 'left out' | 'sent';
}
