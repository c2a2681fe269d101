import type { KommoHost, TwigEngine } from '../../kommo-page/host';
import { startControls } from '../../kommo-page/controls/start-controls';
import { loadModules } from '../../simulator/page/amd/load-modules';
import { setUpModules } from '../../simulator/page/amd/set-up-modules';
import type { DraftAction } from '../../simulator/page/state/draft';
import { readState } from '../../simulator/page/state/simulator-state';
import { currentAccount, systemInfo } from '../../simulator/page/widget/account';
import { setUpApp } from '../../simulator/page/widget/set-up-app';
import type { TrialSetting } from '../protocol';
import type { EventRecord } from './event-record';

/** What a widget's surroundings are made from. */
export interface SurroundingParts {
  setting: TrialSetting;
  record: EventRecord;
  area: () => string;
  actions: () => readonly DraftAction[];
}

/** How many fields of its own the account has: as the local Kommo begins. */
const controls = readState(null).controls;

/** The integration's client in OAuth, and its token: the server that would read it is not there. */
export const oauthClient = '00000000-0000-4000-8000-000000000000';
const token = 'not-a-real-token';

/** Puts into the page what a widget finds in Kommo, with everything that happens in it written down. */
export async function setUpSurroundings({ setting, record, area, actions }: SurroundingParts): Promise<KommoHost> {
  const { language } = setting;
  const missing = (member: string): void => record.lacks(member);
  setUpModules(controls.jquery, { events: { missing } });
  const [$, twig] = (await loadModules(['jquery', 'twigjs'])) as [JQueryStatic, TwigEngine];
  startControls($);
  setUpApp({ controls, language, notify: () => {}, area, actions, missing });
  return {
    $,
    twig,
    events: {
      called: (callback, { result }) => record.returned(callback, result),
      failed: (where, error) => record.threw(where, error),
      missing,
      warned: (title, text) => record.warned(title, text),
    },
    page: {
      account: () => currentAccount(language),
      system: () => systemInfo(area()),
      statusChanged: () => {},
    },
    disposableToken: () => Promise.resolve(token),
  };
}
