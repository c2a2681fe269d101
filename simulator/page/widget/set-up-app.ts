import { createApp } from '../../../kommo-page/app';
import type { Controls } from '../state/switches';
import { account, ownFields } from './account';

/** What the global APP is made from. */
export interface AppParts {
  controls: Controls;
  language: string;
  notify: (message: { header: string; text: string }) => void;
  /** The area of the page, as Kommo names it. */
  area: () => string;
  missing: (member: string) => void;
}

/** Puts the global APP into the page, under its old name AMOCRM too, unless it shall be absent. */
export function setUpApp({ controls, language, notify, area, missing }: AppParts): void {
  if (controls.app === 'absent') return;
  const app = createApp(ownFields(Number(controls.fields)), notify, {
    account: { ...account, language },
    members: {
      lang_id: language,
      getBaseEntity: () => controls.entity,
      getWidgetsArea: area,
      isCard: () => false,
    },
    missing,
  });
  Object.assign(window, { APP: app, AMOCRM: app });
}
