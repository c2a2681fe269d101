import { createApp } from '../../../kommo-page/app';
import type { DraftAction } from '../state/draft';
import type { Controls } from '../state/switches';
import { account, accountConstants, accountDetails, ownFields, systemInfo } from './account';
import { currentView } from './current-view';

/** What the global APP is made from. */
export interface AppParts {
  controls: Controls;
  language: string;
  notify: (message: { header: string; text: string }) => void;
  /** The area of the page, as Kommo names it. */
  area: () => string;
  /** The actions in the editor. */
  actions: () => readonly DraftAction[];
  missing: (member: string) => void;
}

/** Puts the global APP into the page, under its old name AMOCRM too, unless it shall be absent. */
export function setUpApp({ controls, language, notify, area, actions, missing }: AppParts): void {
  if (controls.app === 'absent') return;
  const app = createApp(ownFields(Number(controls.fields)), notify, {
    account: { ...account, ...accountDetails, language },
    constants: accountConstants,
    members: {
      lang_id: language,
      getBaseEntity: () => controls.entity,
      getWidgetsArea: area,
      isCard: () => false,
      get system() {
        return systemInfo(area());
      },
      widgets: {
        list: {},
        get system() {
          return systemInfo(area());
        },
        clear_cache() {},
      },
    },
    data: {
      current_view: currentView(actions),
      // Observed of the pipeline's page; what it is elsewhere, nobody has seen.
      get current_entity() {
        return area().endsWith('-dp') ? area() : undefined;
      },
    },
    missing,
    strict: controls.lacks === 'throw',
  });
  Object.assign(window, { APP: app, AMOCRM: app });
}
