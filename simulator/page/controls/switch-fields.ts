import { element } from '../../../kommo-page/element';
import type { PipelineEntity } from '../../../kommo/hook/pipeline';
import type { ArchiveInfo } from '../../protocol';
import type { Store } from '../state/store';
import type { Switch, SwitchText, switches } from '../state/switches';
import { languageKey } from '../widget/create-descriptor';

/** What a switch changes, and how that takes effect. */
export interface SwitchParts {
  store: Store;
  reload: () => void;
}

/** Some of the switches, by their names. */
type SwitchTable = { [Name in keyof typeof switches]?: Switch };
type SwitchName = keyof typeof switches;

/** A field for each switch of a table. */
export function drawSwitches(parts: SwitchParts, table: SwitchTable): HTMLElement[] {
  const { controls } = parts.store.state;
  return entriesOf(table).map(([name, { label, positions, note }]) =>
    drawSwitch(parts, name, {
      label,
      options: positions.map(([position, text]) => [position, worded(text, controls.entity)]),
      chosen: controls[name],
      note: note === undefined ? undefined : worded(note, controls.entity),
    }),
  );
}

/** The switch for the languages of the archive. */
export function drawLanguageSwitch(parts: SwitchParts, archive: ArchiveInfo): HTMLElement {
  const languages = Object.keys(archive.languages).toSorted();
  return drawSwitch(parts, 'language', {
    label: 'Language',
    options: languages.map((language) => [language, nameOf(language)]),
    chosen: languageKey(archive, parts.store.state.controls.language),
  });
}

/** The labels of the switches that are not as they were at first, quoted. */
export function namesOfChanged({ state }: Store, table: SwitchTable): string[] {
  const changed = entriesOf(table).filter(([name, { initial }]) => state.controls[name] !== initial);
  return changed.map(([, { label }]) => `“${label}”`);
}

// As the page itself is English, and the code stands in the archive.
function nameOf(language: string): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
    return name ? `${name} (${language})` : language;
  } catch {
    // Not even made as the name of a language is.
    return language;
  }
}

interface SwitchLook {
  label: string;
  options: [value: string, name: string][];
  chosen: string;
  note?: string | undefined;
}

function drawSwitch({ store, reload }: SwitchParts, name: SwitchName | 'language', look: SwitchLook): HTMLElement {
  const options = look.options.map(([value, text]) => element('option', { value }, text));
  const select = element('select', { class: 'text-input', name }, ...options);
  select.value = look.chosen;
  select.addEventListener('change', () => {
    store.update({ controls: { ...store.state.controls, [name]: select.value } });
    reload();
  });
  const small = look.note === undefined ? [] : [element('small', {}, look.note)];
  return element('label', { class: 'field' }, element('span', {}, look.label), select, ...small);
}

function entriesOf(table: SwitchTable): [SwitchName, Switch][] {
  return Object.entries(table) as [SwitchName, Switch][];
}

function worded(text: SwitchText, entity: PipelineEntity): string {
  return typeof text === 'string' ? text : text(entity);
}
