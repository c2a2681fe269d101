import { cautiousHook } from '../../../kommo/hook/hook-switches';
import { likelySwitches } from '../../../kommo-page/editor-switches';
import { pipelines } from './pipelines';
import type { SimulatorState } from './simulator-state';

const [firstStage, secondStage] = pipelines.leads.stages;

/** An account right after the upload of the archive, with the switches in the positions that the page begins with. */
export const initialState: SimulatorState = {
  view: 'integrations',
  installation: { status: 'install', active: 'N', settings: {} },
  actions: [],
  leads: [
    { id: 123123, name: 'Order from the site', contact: 'Maria Lopez', price: 1200, stageId: firstStage?.id ?? 0 },
    { id: 123124, name: 'Repeat order', contact: 'John Smith', price: 480, stageId: firstStage?.id ?? 0 },
    { id: 123125, name: 'Annual contract', contact: 'Ayşe Yılmaz', price: 9600, stageId: secondStage?.id ?? 0 },
  ],
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
