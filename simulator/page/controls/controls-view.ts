import { element } from '../../../widget-src/page/element';
import { resetButton } from '../shell/reset-button';
import { statePanel } from '../shell/state-panel';
import type { SimulatorPage, View } from '../simulator-page';
import { accountControls, type Control, languageControl, undocumentedControls } from './control-table';
import { createFindingsPanel } from './findings-panel';
import { createLogPanel } from './log-panel';

/** The switches of the page, and the panel with everything that happened. */
export function controlsView(page: SimulatorPage): View {
  const log = createLogPanel(page.log);
  const findings = createFindingsPanel(page);
  const state = statePanel('Everything that is kept, as JSON', () => page.store.state);
  const stop = page.store.onChange(state.redraw);
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
          undocumentedControls.map(draw),
          element('p', { class: 'note' }, undocumentedNote),
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

const undocumentedNote =
  'Nobody outside Kommo knows these for certain. Each stands in its more cautious position: what works here does not count on the other one.';

function group(title: string, fields: HTMLElement[], ...notes: HTMLElement[]): HTMLElement {
  const rows = element('div', { class: 'host__fields' }, ...fields);
  return element('fieldset', { class: 'panel' }, element('legend', {}, title), ...notes, rows);
}

function drawControl({ store, reload }: SimulatorPage, { key, label, choices, note }: Control): HTMLElement {
  const options = choices.map(([value, name]) => element('option', { value }, name));
  const select = element('select', { class: 'text-input', name: key }, ...options);
  select.value = store.state.controls[key];
  select.addEventListener('change', () => {
    store.update({ controls: { ...store.state.controls, [key]: select.value } });
    reload();
  });
  const small = note === undefined ? [] : [element('small', {}, note)];
  return element('label', { class: 'field' }, element('span', {}, label), select, ...small);
}
