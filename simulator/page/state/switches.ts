import { eventCodes } from '../../../kommo/hook/event-codes';
import { cautiousHook, type HookSwitches } from '../../../kommo/hook/hook-switches';
import type { PipelineEntity } from '../../../kommo/hook/pipeline';
import { type EditorSwitches, likelySwitches } from '../../../kommo-page/editor-switches';
import type { JqueryVersion } from '../../modelled-modules';

/** A text that may depend on whose pipeline it is. */
export type SwitchText = string | ((entity: PipelineEntity) => string);

export interface Switch<Position extends string = string> {
  label: string;
  /** The first position is the more cautious one where Kommo is not documented. */
  positions: readonly (readonly [position: Position, name: SwitchText])[];
  /** The position that the page begins with. */
  initial: NoInfer<Position>;
  /** What is known, and what is not. */
  note?: SwitchText;
}

/** The switches for what varies between accounts and users. */
export const accountSwitches = {
  theme: switchWith({
    label: 'Theme',
    initial: 'light',
    positions: [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  }),
  width: switchWith({
    label: 'Page width',
    initial: 'full',
    positions: [
      ['full', 'Same as the window'],
      ['900', '900 px'],
      ['1200', '1200 px'],
      ['1600', '1600 px'],
    ],
  }),
  fields: switchWith({
    label: 'Own fields of the account',
    initial: '20',
    positions: [
      ['0', 'None'],
      ['20', '20'],
      ['1000', '1,000'],
      ['10000', '10,000'],
    ],
  }),
  entity: switchWith<PipelineEntity>({
    label: 'Pipeline',
    initial: 'leads',
    positions: [
      ['leads', 'Leads'],
      ['customers', 'Customers'],
    ],
    note: 'The codes of customers (20 to 22, element_type 12) stand in an older edition of the documentation only.',
  }),
  jquery: switchWith<JqueryVersion>({
    label: 'jQuery',
    initial: '2.1.3',
    positions: [
      ['2.1.3', '2.1.3, as in Kommo'],
      ['newer', 'A current 3.x'],
    ],
  }),
  oauth: switchWith({
    label: 'The integration',
    initial: 'with',
    positions: [
      ['with', 'With OAuth'],
      ['without', 'Without OAuth'],
      ['absent', 'No $authorizedAjax'],
    ],
    note: 'With OAuth, $authorizedAjax sends a token that is good for the receiver of npm run dev only.',
  }),
  app: switchWith({
    label: 'The global APP',
    initial: 'present',
    positions: [
      ['present', 'Present'],
      ['absent', 'Absent, as in some places of Kommo'],
    ],
  }),
  lacks: switchWith({
    label: 'What this model lacks',
    initial: 'list',
    positions: [
      ['list', 'Is listed'],
      ['throw', 'Throws (strict)'],
    ],
    note: 'Listed, it reads as undefined or does nothing, and the widget goes on.',
  }),
  texts: switchWith({
    label: 'Texts that reach the widget',
    initial: 'whole',
    positions: [
      ['whole', 'The whole i18n file'],
      ['only widget', 'Only its "widget" subtree'],
      ['none', 'None'],
    ],
  }),
};

/** The switches for what Kommo does not document about the bubble of an action: one for each of the model's. */
const editorSwitches: { [Name in Exclude<keyof EditorSwitches, 'lateBy'>]: Switch<EditorSwitches[Name]> } = {
  formComes: {
    label: 'The form of an action',
    initial: likelySwitches.formComes,
    positions: [
      ['at once', 'Is there at once'],
      ['late', 'Comes 0.6 s late'],
      ['in parts', 'Its fields come 0.6 s late'],
    ],
    note: 'The exception: the samples of the documentation work at once only. One that comes late asks more of a widget.',
  },
  formReads: {
    label: 'Kommo reads the form',
    initial: likelySwitches.formReads,
    positions: [
      ['before dpSettings', 'Before dpSettings'],
      ['after dpSettings', 'After dpSettings'],
    ],
    note: 'Read before, a value that the widget sets without an event is lost.',
  },
  dpSettingsGets: {
    label: 'dpSettings is given',
    initial: likelySwitches.dpSettingsGets,
    positions: [
      ['nothing', 'Nothing'],
      ['form and button', 'The form and the Done button'],
    ],
    note: 'The documentation names no arguments; some widgets provide for them.',
  },
  doneAsks: {
    label: 'Done asks onSave',
    initial: likelySwitches.doneAsks,
    positions: [
      ['nobody', 'No'],
      ['onSave', 'Yes'],
    ],
    note: 'A widget cannot rely on being asked when an action is stored.',
  },
  doneChecks: {
    label: 'Done checks required fields',
    initial: likelySwitches.doneChecks,
    positions: [
      ['nothing', 'No'],
      ['required fields', 'Yes'],
    ],
    note: 'Unchecked, an empty message reaches the back end.',
  },
  doneStores: {
    label: 'Done stores',
    initial: likelySwitches.doneStores,
    positions: [
      ['what events told', 'What events told the form'],
      ['what stands in the inputs', 'What stands in the inputs'],
    ],
    note: 'Kommo collects by events; two live widgets write at the click on Done without one, and are said to be saved.',
  },
};

const enters = ['moved', codeOf('moved')] as const;
const stays = ['moved_inside', codeOf('moved_inside')] as const;

/** The switch for the right panel, in which `render_template` draws. */
const pageSwitches = {
  rightPanel: switchWith({
    label: 'The right panel in the editor',
    initial: 'absent',
    positions: [
      ['absent', 'Is not there'],
      ['there', 'Is there'],
    ],
    note: 'render_template draws into it; cards have it, of the editor nobody knows.',
  }),
};

/** The switches for what Kommo does not document about its hooks: one for each of the hook's. */
const hookSwitches: { [Name in keyof HookSwitches]: Switch<PositionOf<HookSwitches[Name]>> } = {
  entering: {
    label: 'Code on entering an action',
    initial: cautiousHook.entering,
    positions: [enters, stays],
    note: (entity) => {
      const { moved, moved_inside: inside } = eventCodes[entity];
      return `The text of the documentation says ${moved.type}, the sample beside it shows ${inside.type}.`;
    },
  },
  leaving: {
    label: 'Code on leaving a stretchable action',
    initial: cautiousHook.leaving,
    positions: [stays, enters],
    note: 'Only direction_of_movement tells it from a lead that stays. Sent for every action if action_multiple is true.',
  },
  extraKeys: {
    label: 'Keys beside the documented ones',
    initial: cautiousHook.extraKeys ? 'sent' : 'left out',
    positions: [
      ['left out', 'Left out'],
      ['sent', 'Sent, as some receivers saw them'],
    ],
    note: 'action[code], action[settings][widget_info] and others: nobody promises them.',
  },
};

type PositionOf<Value> = Value extends string ? Value : 'left out' | 'sent';

/** The switches for what Kommo does not document; as they are at first, all but one ask the most of a widget. */
export const undocumentedSwitches = { ...editorSwitches, ...pageSwitches, ...hookSwitches };

/** All switches of the page but the language, whose positions are those that the archive has. */
export const switches = { ...accountSwitches, ...undocumentedSwitches };

/** How the page and the account are that the widget finds itself in. */
export type Controls = {
  [Name in keyof typeof switches]: (typeof switches)[Name] extends Switch<infer Position> ? Position : never;
} & { language: string };

function switchWith<const Position extends string>(definition: Switch<Position>): Switch<Position> {
  return definition;
}

function codeOf(kind: 'moved' | 'moved_inside'): (entity: PipelineEntity) => string {
  return (entity) => {
    const { type, type_code: code } = eventCodes[entity][kind];
    return `${type} ${code}`;
  };
}
