import { element } from '../../../kommo-page/element';
import type { KommoHost, TwigEngine } from '../../../kommo-page/host';
import { startControls } from '../../../kommo-page/controls/start-controls';
import type { ArchiveInfo } from '../../protocol';
import { loadModules } from '../amd/load-modules';
import { setUpModules } from '../amd/set-up-modules';
import type { ServerConnection } from '../server-connection';
import type { Notices } from '../shell/notices';
import type { DraftAction } from '../state/draft';
import type { Store } from '../state/store';
import { languageKey } from './create-descriptor';
import { createHost } from './create-host';
import type { HostLog } from './host-log';
import { setUpApp } from './set-up-app';
import type { WidgetArea } from './widget-runtime';

/** What the widget's surroundings are made from. */
export interface HostSetting {
  store: Store;
  server: ServerConnection;
  archive: ArchiveInfo;
  log: HostLog;
  notices: Notices;
  /** The area in which the widget is now. */
  area: () => WidgetArea;
  /** The actions in the editor. */
  actions: () => readonly DraftAction[];
}

/** Puts into the page what a widget finds in Kommo: its AMD modules, the global APP and the model of the page. */
export async function setUpHost(setting: HostSetting): Promise<KommoHost> {
  const { store, server, archive, log, notices, area, actions } = setting;
  const { controls } = store.state;
  const language = languageKey(archive, controls.language);
  const missing = (member: string): void => log.addMissing(member);
  const strict = controls.lacks === 'throw';
  // For the pipeline editor several spellings were observed.
  const areaName = (): string => (area() === 'settings' ? 'settings' : `${controls.entity}-dp`);

  setUpModules(controls.jquery, { events: { missing }, strict });
  const [$, twig] = (await loadModules(['jquery', 'twigjs'])) as [JQueryStatic, TwigEngine];
  startControls($);
  setUpApp({ controls, language, notify: (message) => notices.show(message), area: areaName, actions, missing });
  if (controls.rightPanel === 'there') drawRightPanel();
  return createHost({
    $,
    twig,
    log,
    language,
    area: areaName,
    strict,
    // An administrator is in the settings; in the pipeline such requests may be many.
    notify: (notice) => area() === 'settings' && notices.show(notice),
    disposableToken: (client) => server.disposableToken(client),
    ...(controls.oauth === 'absent' && { authorizedAjax: 'absent' }),
    statusChanged: (status) => store.update({ installation: { ...store.state.installation, status } }),
  });
}

/** The place of `render_template`: in Kommo the right panel of cards, of which nobody knows whether the editor has it. */
function drawRightPanel(): void {
  const elements = element('div', { class: 'card-widgets__elements' });
  document.body.append(
    element('aside', { class: 'right-panel', id: 'widgets_block', 'aria-label': 'Widgets' }, elements),
  );
}
