import { element } from '../../../kommo-page/element';
import type { EditorSwitches } from '../../../kommo-page/editor-switches';
import type { Unannounced } from '../../../kommo-page/form-model';
import type { EndedBubble } from '../../../kommo-page/open-bubble';
import { cut } from '../../../shared/cut';
import { button } from '../shell/button';
import type { WriterOf } from '../widget/watch-writes';

/** What a report on a Done is made from. */
export interface DoneReportParts {
  ended: EndedBubble;
  /** The fields of the form by the manifest. */
  fields: readonly string[];
  doneStores: EditorSwitches['doneStores'];
  writerOf: WriterOf;
}

/** What the developer should know of what Done has stored, in sentences: a field each. */
export function reportDone({ ended, fields, doneStores, writerOf }: DoneReportParts): string[] {
  const { settings } = ended.content;
  const strays = Object.keys(settings).filter((name) => !fields.includes(name));
  return [
    ...ended.unannounced.map((one) => sentence(one, { doneStores, writer: writerOf(one.control) })),
    ...strays.map(strayed),
  ];
}

interface Circumstances {
  doneStores: EditorSwitches['doneStores'];
  writer: string | undefined;
}

function sentence({ name, stands, told }: Unannounced, { doneStores, writer }: Circumstances): string {
  const by = writer ? `, written by ${writer}` : '';
  const known = told === undefined ? 'nothing' : quoted(told);
  const remedy = `After writing, dispatch input and change on the control (both bubbling), or trigger "change".`;
  return doneStores === 'what events told'
    ? `“${name}” was not saved as it stands: the form has ${quoted(stands)}${by}, stored is ${known}, because no event told of it. ${remedy}`
    : `“${name}” was saved as ${quoted(stands)}${by}, but only because “Done stores” is set to what stands in the inputs: no event told of it, and Kommo may store ${known}. ${remedy}`;
}

function strayed(name: string): string {
  return `“${name}” is not a field of manifest.json, but is stored and goes into every hook: a helper control of the form needs no name.`;
}

function quoted(value: string): string {
  return value === '' ? 'nothing' : `“${cut(value, 80)}”`;
}

/** The report at the tile of its action; `dismissed` when the user has read it. */
export function drawDoneReport(sentences: string[], dismissed: () => void): HTMLElement {
  return element(
    'div',
    { class: 'done-report', role: 'status' },
    element('strong', {}, 'What Done has stored'),
    element('ul', {}, ...sentences.map((text) => element('li', {}, text))),
    button('Understood', dismissed, { class: 'link' }),
  );
}
