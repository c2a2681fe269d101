import type { Widget } from '../kommo/types';
import { askOnSave } from './ask-on-save';
import { call } from './call';
import type { BubbleField } from './draw-bubble';
import type { ConditionChoice } from './draw-condition';
import { drawTile } from './draw-tile';
import { type EditorSwitches, likelySwitches } from './editor-switches';
import { find } from './find';
import type { KommoHost } from './host';
import { type BubbleContent, type BubbleInput, type EndedBubble, openBubble, type OpenBubble } from './open-bubble';
import { enterArea } from './start-widget';
import { textBehind, type WidgetDescriptor } from './widget-descriptor';

/** One configured action in the digital pipeline. */
export interface PipelineAction {
  tile: HTMLElement;
  /** The values that Done has stored, by field code; undefined for an action that was never stored. */
  settings: Record<string, string> | undefined;
  /** The id of the condition on which the action is executed. */
  condition: string;
  /** The bubble, while it is open. */
  bubble: OpenBubble | undefined;
  /** Opens the bubble and calls the widget's dpSettings; `typed` stands in it in place of what is stored. */
  open: (typed?: BubbleContent) => void;
  /** Closes the bubble and stores nothing; the widget is not told, as in Kommo (observed). */
  close: () => void;
}

/** What an action is made of. */
export interface ActionInput {
  /** The widget whose action it is; without one it is Kommo's own, such as "API: send webhook". */
  widget?: Widget;
  descriptor: WidgetDescriptor;
  /** The number of the action in the pipeline. */
  id?: number;
  /** The stage that the tile is put into. */
  stage: HTMLElement;
  settings?: Record<string, string>;
  /** What can be chosen as the condition, and what is. */
  conditions?: readonly ConditionChoice[];
  condition?: string;
  switches?: Partial<EditorSwitches>;
  /** Asked when Cancel would drop what was written. */
  mayDrop?: () => boolean;
  /** Told when the bubble has closed by a button of its own. */
  closed?: (how: 'done' | 'cancelled' | 'deleted', ended: EndedBubble) => void;
}

/** Adds an action to a stage. */
export function addAction(host: KommoHost, input: ActionInput): PipelineAction {
  const { descriptor, stage, settings, conditions = [] } = input;
  const action: PipelineAction = {
    tile: drawActionTile(input),
    settings,
    condition: input.condition ?? conditions[0]?.id ?? '',
    bubble: undefined,
    close() {
      action.bubble?.close();
      action.bubble = undefined;
    },
    open(typed) {
      action.close();
      const stored = action.settings && { settings: action.settings, condition: action.condition };
      action.bubble = openBubble({
        ...talkWith(host, input),
        $: host.$,
        container: find(action.tile, '.digital-pipeline__edit-process-container'),
        widgetId: descriptor.id,
        processId: input.id ?? 1,
        handler: input.widget ? 'widget' : 'webhook',
        language: descriptor.language,
        fields: bubbleFields(descriptor),
        stored,
        typed,
        conditions,
        switches: { ...likelySwitches, ...input.switches },
        ...(input.mayDrop && { mayDrop: input.mayDrop }),
        closed: (how, ended) =>
          closeAction(action, how, { ended, remove: () => void host.$(action.tile).remove(), closed: input.closed }),
      });
    },
  };
  stage.append(action.tile);
  return action;
}

function drawActionTile({ widget, descriptor }: ActionInput): HTMLElement {
  const { id: widgetId, code, langs, manifest, name, language } = descriptor;
  return drawTile({
    widgetId,
    code,
    title: name || textBehind(langs, manifest.widget.name),
    actionMultiple: manifest.dp?.action_multiple === true,
    handler: widget ? 'widget' : 'webhook',
    language,
  });
}

function talkWith(
  host: KommoHost,
  { widget, descriptor, switches }: ActionInput,
): Pick<BubbleInput, 'announce' | 'allows'> {
  if (!widget) return { announce: () => {}, allows: () => true };
  const { dpSettingsGets, doneAsks, doneChecks } = { ...likelySwitches, ...switches };
  return {
    announce(form, done) {
      // As observed: of a widget that is alive, only `render` is called again before its form is opened.
      enterArea({ host, widget }, 'again');
      const values = dpSettingsGets === 'nothing' ? [] : [host.$(form), host.$(done)];
      call({ host, widget }, 'dpSettings', ...values);
    },
    allows(settings) {
      if (doneChecks === 'required fields' && emptyFields(descriptor, settings).length > 0) return false;
      if (doneAsks === 'nobody') return true;
      return askOnSave({ host, widget }, { active: 'Y', fields: settings }).then((answer) => answer === 'allowed');
    },
  };
}

function emptyFields({ manifest }: WidgetDescriptor, settings: Record<string, string>): string[] {
  const fields = Object.entries(manifest.dp?.settings ?? {});
  return fields.flatMap(([code, { required }]) => (required && !settings[code] ? [code] : []));
}

function closeAction(action: PipelineAction, how: 'done' | 'cancelled' | 'deleted', closing: Closing): void {
  action.bubble = undefined;
  if (how === 'deleted') closing.remove();
  if (how === 'done') {
    action.settings = closing.ended.content.settings;
    action.condition = closing.ended.content.condition;
  }
  closing.closed?.(how, closing.ended);
}

interface Closing {
  ended: EndedBubble;
  remove: () => void;
  closed: ActionInput['closed'];
}

function bubbleFields({ manifest, langs }: WidgetDescriptor): Omit<BubbleField, 'value'>[] {
  return Object.entries(manifest.dp?.settings ?? {}).map(([code, { name, type }], index) => ({
    id: `dp-field-${index}`,
    code,
    type,
    name: textBehind(langs, name),
  }));
}
