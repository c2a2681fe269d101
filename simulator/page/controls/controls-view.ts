import { element } from '../../../kommo-page/element';
import type { ArchiveInfo } from '../../protocol';
import type { ServerConnection } from '../server-connection';
import type { Leaving } from '../shell/leaving';
import { createResetButton } from '../shell/reset-button';
import { createStatePanel } from '../shell/state-panel';
import type { Store } from '../state/store';
import { accountSwitches, undocumentedSwitches } from '../state/switches';
import type { View } from '../view';
import { createFindingsPanel } from './findings-panel';
import { withoutPasswords } from './without-passwords';
import { drawLanguageSwitch, drawSwitches, namesOfChanged } from './switch-fields';

export interface ControlsViewParts {
  store: Store;
  server: ServerConnection;
  archive: ArchiveInfo;
  leaving: Leaving;
  /** Loads the page anew, with what was changed. */
  reload: () => void;
}

/** The switches of the page, and what the check finds. */
export function createControlsView({ store, server, archive, leaving, reload }: ControlsViewParts): View {
  const panels = [createFindingsPanel({ server })];
  const state = createStatePanel({ store, title: 'Saved state (JSON)', read: (all) => withoutPasswords(all, archive) });
  const account = [drawLanguageSwitch({ store, reload }, archive), ...drawSwitches({ store, reload }, accountSwitches)];
  const undocumented = drawSwitches({ store, reload }, undocumentedSwitches);
  const note = element('p', { class: 'note' }, noteOn(store));
  const controls = [
    group('Page and account', account),
    group('Not documented by Kommo', undocumented, note),
    state.element,
    createResetButton({ store, leaving }),
  ];
  return {
    element: element(
      'section',
      { class: 'host' },
      element('div', { class: 'host__controls' }, ...controls),
      element('div', { class: 'host__panels' }, ...panels.map((panel) => panel.element)),
    ),
    stop: () => [state, ...panels].forEach((panel) => panel.stop()),
  };
}

function noteOn(store: Store): string {
  const changed = namesOfChanged(store, undocumentedSwitches);
  return changed.length === 0
    ? cautious
    : `Kommo does not document these. Changed by you: ${changed.join(', ')}. What works now may depend on that.`;
}

const cautious =
  'Kommo does not document these. All but the first start on the stricter setting, so a widget that works here does not depend on the lenient one.';

function group(title: string, fields: HTMLElement[], ...notes: HTMLElement[]): HTMLElement {
  const rows = element('div', { class: 'host__fields' }, ...fields);
  return element('fieldset', { class: 'panel' }, element('legend', {}, title), ...notes, rows);
}
