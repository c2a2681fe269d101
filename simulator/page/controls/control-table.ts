import { eventCodes } from '../../../kommo/hook/event-codes';
import type { Entity } from '../../../kommo/hook/pipeline';
import type { ArchiveInfo } from '../../protocol';
import type { Controls } from '../state/controls';

/** A switch of the page. */
export interface Control {
  key: keyof Controls;
  label: string;
  /** The values and their names; the first is the more cautious one where Kommo is not documented. */
  choices: [value: string, name: string][];
  /** What is known, and what is not. */
  note?: string;
}

/** The switch for the languages of the archive. */
export function languageControl({ languages }: ArchiveInfo): Control {
  const names = Object.keys(languages).toSorted();
  return { key: 'language', label: 'Language', choices: names.map((name) => [name, name]) };
}

/** The other switches for what varies between accounts and users. */
export const accountControls: Control[] = [
  {
    key: 'theme',
    label: 'Theme',
    choices: [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    key: 'width',
    label: 'Page width',
    choices: [
      ['full', 'That of the window'],
      ['900', '900 px'],
      ['1200', '1200 px'],
      ['1600', '1600 px'],
    ],
  },
  {
    key: 'fields',
    label: 'Own fields of the account',
    choices: [
      ['0', 'None'],
      ['20', '20'],
      ['1000', '1,000'],
      ['10000', '10,000'],
    ],
  },
  {
    key: 'entity',
    label: 'Pipeline',
    choices: [
      ['leads', 'Of leads'],
      ['customers', 'Of customers'],
    ],
    note: 'The codes of customers (20 to 22, element_type 12) stand in an older edition of the documentation only.',
  },
  {
    key: 'jquery',
    label: 'jQuery',
    choices: [
      ['2.1.3', '2.1.3, as in Kommo'],
      ['newer', 'A current 3.x'],
    ],
  },
  {
    key: 'app',
    label: 'The global APP',
    choices: [
      ['present', 'Present'],
      ['absent', 'Absent, as in some places of Kommo'],
    ],
  },
  {
    key: 'texts',
    label: 'Texts that reach the widget',
    choices: [
      ['whole', 'The whole i18n file'],
      ['only widget', 'Only its "widget" subtree'],
      ['none', 'None'],
    ],
  },
];

/** The switches for what Kommo does not document about the bubble of an action. */
const bubbleControls: Control[] = [
  {
    key: 'formComes',
    label: 'The form of an action',
    choices: [
      ['at once', 'Is there at once'],
      ['late', 'Comes 0.6 s late'],
      ['in parts', 'Its fields come 0.6 s late'],
    ],
    note: 'The exception: the samples of the documentation work at once only. One that comes late asks more of a widget.',
  },
  {
    key: 'formReads',
    label: 'Kommo reads the form',
    choices: [
      ['before dpSettings', 'Before dpSettings'],
      ['after dpSettings', 'After dpSettings'],
    ],
    note: 'Read before, a value that the widget sets without an event is lost.',
  },
  {
    key: 'dpSettingsGets',
    label: 'dpSettings is given',
    choices: [
      ['nothing', 'Nothing'],
      ['form and button', 'The form and the Done button'],
    ],
    note: 'The documentation names no arguments; some widgets provide for them.',
  },
  {
    key: 'doneAsks',
    label: 'Done asks onSave',
    choices: [
      ['nobody', 'No'],
      ['onSave', 'Yes'],
    ],
    note: 'A widget cannot rely on being asked when an action is stored.',
  },
  {
    key: 'doneChecks',
    label: 'Done checks required fields',
    choices: [
      ['nothing', 'No'],
      ['required fields', 'Yes'],
    ],
    note: 'Unchecked, an empty message reaches the back end.',
  },
];

/** The switches for what Kommo does not document; as they are at first, all but one ask the most of a widget. */
export function undocumentedControls(entity: Entity): Control[] {
  return [...bubbleControls, ...hookControls(entity)];
}

function hookControls(entity: Entity): Control[] {
  const { moved, moved_inside: inside } = eventCodes[entity];
  const enters: [string, string] = ['moved', `${moved.type} ${moved.type_code}`];
  const stays: [string, string] = ['moved_inside', `${inside.type} ${inside.type_code}`];
  return [
    {
      key: 'entering',
      label: 'Code on entering an action',
      choices: [enters, stays],
      note: `The text of the documentation says ${moved.type}, the sample beside it shows ${inside.type}.`,
    },
    {
      key: 'leaving',
      label: 'Code on leaving a stretchable action',
      choices: [stays, enters],
      note: 'Only direction_of_movement tells it from a lead that stays. Sent for every action if action_multiple is true.',
    },
    {
      key: 'extraKeys',
      label: 'Keys beside the documented ones',
      choices: [
        ['left out', 'Left out'],
        ['sent', 'Sent, as some receivers saw them'],
      ],
      note: 'action[code], action[settings][widget_info] and others: nobody promises them.',
    },
  ];
}
