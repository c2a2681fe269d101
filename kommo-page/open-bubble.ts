import { element } from './element';
import { type BubbleField, drawBubble, drawFields } from './draw-bubble';
import { type ConditionChoice, drawCondition } from './draw-condition';
import type { EditorSwitches } from './editor-switches';
import { find } from './find';
import { standingValues } from './form-controls';
import { type FormModel, startFormModel, type Unannounced } from './form-model';

/** What stands in a bubble, stored or not. */
export interface BubbleContent {
  settings: Record<string, string>;
  condition: string;
}

/** What a bubble is opened with. */
export interface BubbleInput {
  $: JQueryStatic;
  /** The element that the bubble is put into. */
  container: HTMLElement;
  widgetId: number;
  /** The number of the action, and whose it is. */
  processId: number;
  handler: 'widget' | 'webhook';
  /** That of the widget's texts, where it is known. */
  language?: string | undefined;
  /** The rows of the form, without values. */
  fields: Omit<BubbleField, 'value'>[];
  /** What is stored; undefined for an action that never was. */
  stored: BubbleContent | undefined;
  /** What was typed before the page was loaded anew. */
  typed: BubbleContent | undefined;
  conditions: readonly ConditionChoice[];
  switches: EditorSwitches;
  /** Calls the widget's dpSettings. */
  announce: (form: HTMLElement, done: HTMLElement) => void;
  /** Whether Done may store the values. */
  allows: (settings: Record<string, string>) => boolean | Promise<boolean>;
  /** Whether Cancel may drop what was written; without it, it may. */
  mayDrop?: () => boolean;
  closed: (how: 'done' | 'cancelled' | 'deleted', ended: EndedBubble) => void;
}

/** How a bubble ended. */
export interface EndedBubble {
  /** What Done stores. */
  content: BubbleContent;
  /** The values that no event told of. */
  unannounced: Unannounced[];
}

export interface OpenBubble {
  element: HTMLElement;
  /** What stands in its controls now, announced or not. */
  content: () => BubbleContent;
  /** The values that no event told of: they are lost, unless Done stores what stands in the inputs. */
  unannounced: () => Unannounced[];
  close: () => void;
}

/** Opens the bubble of an action, in the order that `switches` tell. */
export function openBubble(input: BubbleInput): OpenBubble {
  const { $, container, switches, stored, widgetId, processId, handler, language } = input;
  const shown = input.typed ?? stored ?? { settings: {}, condition: input.conditions[0]?.id ?? '' };
  const condition = drawCondition(input.conditions, shown.condition);
  const bubble = drawBubble({ widgetId, processId, handler, isNew: stored === undefined, condition, language });
  const rows = drawFields(input.fields.map((field) => ({ ...field, value: shown.settings[field.code] ?? '' })));
  const form = find(bubble, 'form');
  let model: FormModel | undefined;

  opening(switches, {
    frame: () => container.replaceChildren(bubble),
    fields: () => find(form, '.task-edit__body__form').append(rows),
    read: () => (model = watchForm(input, bubble)),
    announce: () => input.announce(form, find(bubble, '.js-trigger-save')),
  });
  return {
    element: bubble,
    content: () => ({
      settings: unstripped(standingValues($, form), shown.settings),
      condition: chosenCondition(bubble),
    }),
    unannounced: () => model?.unannounced() ?? [],
    close() {
      model?.stop();
      $(bubble).remove();
    },
  };
}

type Steps = Record<'frame' | 'fields' | 'read' | 'announce', () => void>;

function opening({ formReads, formComes, lateBy }: EditorSwitches, { frame, fields, read, announce }: Steps): void {
  const readsBefore = formReads === 'before dpSettings';
  if (formComes !== 'late') frame();
  if (formComes === 'at once') fields();
  if (formComes === 'at once' && readsBefore) read();
  announce();
  if (formComes === 'at once' && !readsBefore) read();
  if (formComes === 'at once') return;

  setTimeout(() => {
    if (formComes === 'late') frame();
    fields();
    if (readsBefore) read();
    else setTimeout(read);
  }, lateBy);
}

function watchForm(input: BubbleInput, bubble: HTMLElement): FormModel {
  const { $ } = input;
  const form = find(bubble, 'form');
  const storedCondition = input.stored?.condition ?? chosenCondition(bubble);
  const refresh = (): void => {
    enableDone($, bubble, model.hasChanges() || chosenCondition(bubble) !== storedCondition);
  };
  const model = startFormModel($, form, refresh);
  if (input.typed) {
    // A control that the widget adds is drawn as always; only what was typed is compared with what is stored.
    model.compareWith(Object.fromEntries(input.fields.map(({ code }) => [code, input.stored?.settings[code] ?? ''])));
    refresh();
  }

  const stored = (): Record<string, string> =>
    input.switches.doneStores === 'what events told' ? model.values() : standingValues($, form);
  const close = (how: 'done' | 'cancelled' | 'deleted'): void => {
    // Everything that was collected, a stray control of the widget included.
    const ended = {
      content: { settings: stored(), condition: chosenCondition(bubble) },
      unannounced: model.unannounced(),
    };
    model.stop();
    $(bubble).remove();
    input.closed(how, ended);
  };
  $(form).on('submit', (event) => event.preventDefault());
  $(bubble).on('change', '.digital-pipeline__condition', refresh);
  $(bubble).on('click', '.js-trigger-save', (event) => {
    event.preventDefault();
    void store(input, stored(), (allowed) => (allowed ? close('done') : showRefusal(bubble)));
  });
  $(bubble).on('click', '.js-trigger-cancel', () => {
    if (!model.hasChanges() || input.mayDrop?.() !== false) close('cancelled');
  });
  $(bubble).on('click', '.digital-pipeline__edit-delete', () => close('deleted'));
  return model;
}

// At once where nobody has to be asked: Kommo's own Done is not known to wait.
async function store({ allows }: BubbleInput, settings: Record<string, string>, decided: Decision): Promise<void> {
  const allowed = allows(settings);
  decided(allowed === true || (allowed && (await allowed)));
}

type Decision = (allowed: boolean) => void;

function showRefusal(bubble: HTMLElement): void {
  if (bubble.querySelector(`.${refusal}`)) return;
  bubble.prepend(
    element(
      'span',
      { class: refusal, role: 'alert' },
      'Not stored: a required field is empty, or the widget does not accept what stands here.',
    ),
  );
}

const refusal = 'digital-pipeline__error-description';

// A text input drops the line breaks of its value: where nobody has written into it, it still stands for all of them.
function unstripped(standing: Record<string, string>, shown: Record<string, string>): Record<string, string> {
  const whole = ([name, value]: [string, string]): [string, string] => {
    const before = shown[name] ?? '';
    return [name, value === before.replace(/[\r\n]/g, '') ? before : value];
  };
  return Object.fromEntries(Object.entries(standing).map(whole));
}

function chosenCondition(bubble: HTMLElement): string {
  return bubble.querySelector<HTMLInputElement>('input[name=action_trigger_id]')?.value ?? '';
}

function enableDone($: JQueryStatic, bubble: HTMLElement, enabled: boolean): void {
  $(bubble).find('.js-trigger-save').prop('disabled', !enabled).toggleClass('button-input-disabled', !enabled);
}
