import { element } from '../../../kommo-page/element';
import { resetButton } from '../shell/reset-button';
import { statePanel } from '../shell/state-panel';
import type { SimulatorPage, View } from '../simulator-page';
import { initialState } from '../state/initial-state';
import { languageKey } from '../widget/create-descriptor';
import { accountControls, type Control, languageControl, undocumentedControls } from './control-table';
import { createFindingsPanel } from './findings-panel';
import { createLogPanel } from './log-panel';

/** The switches of the page, and the panel with everything that happened. */
export function controlsView(page: SimulatorPage): View {
  const log = createLogPanel(page.log);
  const findings = createFindingsPanel(page);
  const state = statePanel('Everything that is kept, as JSON', () => page.store.state);
  const stop = page.store.onChange(state.redraw);
  const undocumented = undocumentedControls(page.store.state.controls.entity);
  const draw = (control: Control): HTMLElement => drawControl(page, control);
  return {
    element: element(
      'section',
      { class: 'host' },
      element(
        'div',
        { class: 'host__controls' },
        group('Page and account', [languageControl(page.archive), ...accountControls].map(draw)),
        group(
          'Not documented by Kommo',
          undocumented.map(draw),
          element('p', { class: 'note' }, noteOn(page, undocumented)),
        ),
        state.element,
        resetButton(page),
      ),
      element('div', { class: 'host__panels' }, findings.element, log.element),
    ),
    leave() {
      stop();
      log.stop();
      findings.stop();
    },
  };
}

function noteOn({ store }: SimulatorPage, switches: Control[]): string {
  const changed = switches.filter(({ key }) => store.state.controls[key] !== initialState.controls[key]);
  const names = changed.map(({ label }) => `“${label}”`).join(', ');
  return changed.length === 0
    ? `Nobody outside Kommo knows these for certain. ${cautious}`
    : `Nobody outside Kommo knows these for certain. Changed by you: ${names}. What works now may count on that.`;
}

const cautious =
  'Each stands in its more cautious position, but for the first: what works here does not count on the other one.';

function group(title: string, fields: HTMLElement[], ...notes: HTMLElement[]): HTMLElement {
  const rows = element('div', { class: 'host__fields' }, ...fields);
  return element('fieldset', { class: 'panel' }, element('legend', {}, title), ...notes, rows);
}

function drawControl({ store, archive, reload }: SimulatorPage, { key, label, choices, note }: Control): HTMLElement {
  const options = choices.map(([value, name]) => element('option', { value }, name));
  const select = element('select', { class: 'text-input', name: key }, ...options);
  const { controls } = store.state;
  select.value = key === 'language' ? languageKey(archive, controls.language) : controls[key];
  select.addEventListener('change', () => {
    store.update({ controls: { ...store.state.controls, [key]: select.value } });
    reload();
  });
  const small = note === undefined ? [] : [element('small', {}, note)];
  return element('label', { class: 'field' }, element('span', {}, label), select, ...small);
}
