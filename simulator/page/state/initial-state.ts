import { cautiousHook } from '../../../kommo/hook/hook-switches';
import { likelySwitches } from '../../../kommo-page/editor-switches';
import { leads } from '../../../kommo/sample-account/cards';
import { contacts } from '../../../kommo/sample-account/people';
import type { SimulatorState } from './simulator-state';

/** An account right after the upload of the archive, with the switches in the positions that the page begins with. */
export const initialState: SimulatorState = {
  view: 'integrations',
  installation: { status: 'install', active: 'N', settings: {} },
  actions: [],
  leads: leads.map(({ id, name, price, stageId, mainContactId }) => ({
    id,
    name,
    contact: contacts.find((contact) => contact.id === mainContactId)?.name ?? '',
    price,
    stageId,
  })),
  controls: {
    language: 'en',
    theme: 'light',
    width: 'full',
    jquery: '2.1.3',
    fields: '20',
    texts: 'whole',
    app: 'present',
    entity: 'leads',
    formComes: likelySwitches.formComes,
    formReads: likelySwitches.formReads,
    dpSettingsGets: likelySwitches.dpSettingsGets,
    doneAsks: likelySwitches.doneAsks,
    doneChecks: likelySwitches.doneChecks,
    entering: cautiousHook.entering,
    leaving: cautiousHook.leaving,
    extraKeys: cautiousHook.extraKeys ? 'sent' : 'left out',
  },
  desk: { destination: 'catcher', address: '', encoding: 'form' },
  sent: [],
};
