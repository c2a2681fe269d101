import type { Widget } from '../../widget-src/kommo';
import { call } from './call';
import { type BubbleField, drawBubble, drawFields } from './draw-bubble';
import { drawTile } from './draw-tile';
import { find } from './find';
import { startFormModel } from './form-model';
import type { Host } from './host';
import { resolveText, type WidgetDescriptor } from './widget-descriptor';

/** What nobody has documented about the editor, and how the model behaves in its place. */
export interface EditorSwitches {
  /** Whether Kommo's form reads its inputs before the widget can change them, or after. */
  formReads: 'before dpSettings' | 'after dpSettings';
  /** Whether the form is there when dpSettings is called, or comes later: as a whole, or its fields after its frame. */
  formComes: 'at once' | 'late' | 'in parts';
  /** How late, in milliseconds. */
  lateBy: number;
}

/** The switches in the positions that ask most of a widget among those that are likely. */
export const likelySwitches: EditorSwitches = { formReads: 'before dpSettings', formComes: 'at once', lateBy: 100 };

/** One configured action of a widget in the digital pipeline. */
export interface PipelineAction {
  tile: HTMLElement;
  /** The values that Done has stored, by field code; undefined for an action that was never stored. */
  settings: Record<string, string> | undefined;
  /** Opens the bubble and calls the widget's dpSettings. */
  open(): void;
}

/** What an action is made of. */
export interface ActionInput {
  widget: Widget;
  descriptor: WidgetDescriptor;
  /** The stage that the tile is put into. */
  stage: HTMLElement;
  settings?: Record<string, string>;
  switches?: Partial<EditorSwitches>;
}

/** Adds an action of a widget to a stage. */
export function addAction(host: Host, { widget, descriptor, stage, settings, switches }: ActionInput): PipelineAction {
  const { id: widgetId, code, langs, manifest } = descriptor;
  const title = descriptor.name || resolveText(langs, manifest.widget.name);
  const action: PipelineAction = {
    tile: drawTile({ widgetId, code, title, actionMultiple: manifest.dp?.action_multiple === true }),
    settings,
    open: () => openBubble(host, action, { widget, descriptor, ...likelySwitches, ...switches }),
  };
  stage.append(action.tile);
  return action;
}

type Opening = EditorSwitches & { widget: Widget; descriptor: WidgetDescriptor };

function openBubble(host: Host, action: PipelineAction, opening: Opening): void {
  const { widget, descriptor, formReads, formComes, lateBy } = opening;
  const bubble = drawBubble(descriptor.id, action.settings === undefined);
  const fields = drawFields(bubbleFields(descriptor, action.settings ?? {}));
  const draw = {
    frame: () => find(action.tile, '.digital-pipeline__edit-process-container').replaceChildren(bubble),
    fields: () => find(bubble, '.task-edit__body__form').append(fields),
  };
  const read = (): void => startForm(host.$, action, bubble);

  if (formComes !== 'late') draw.frame();
  if (formComes === 'at once') draw.fields();
  if (formComes === 'at once' && formReads === 'before dpSettings') read();
  call({ host, widget }, 'dpSettings');
  if (formComes === 'at once' && formReads === 'after dpSettings') read();
  if (formComes === 'at once') return;

  setTimeout(() => {
    if (formComes === 'late') draw.frame();
    draw.fields();
    if (formReads === 'before dpSettings') read();
    else setTimeout(read);
  }, lateBy);
}

function bubbleFields({ manifest, langs }: WidgetDescriptor, saved: Record<string, string>): BubbleField[] {
  return Object.entries(manifest.dp?.settings ?? {}).map(([code, { name, type }], index) => ({
    id: `dp-field-${index}`,
    code,
    type,
    name: resolveText(langs, name),
    value: saved[code] ?? '',
  }));
}

function startForm($: JQueryStatic, action: PipelineAction, bubble: HTMLElement): void {
  const form = find(bubble, 'form');
  const close = (): void => void $(bubble).remove();
  const model = startFormModel($, form, ({ hasChanges }) => enableDone($, bubble, hasChanges()));
  const own = new Set(
    [...form.querySelectorAll<HTMLInputElement>('.widget_settings_block__fields input')].map(({ name }) => name),
  );

  $(form).on('submit', (event) => event.preventDefault());
  $(bubble).on('click', '.js-trigger-save', () => {
    action.settings = Object.fromEntries(Object.entries(model.values()).filter(([name]) => own.has(name)));
    close();
  });
  $(bubble).on('click', '.js-trigger-cancel', close);
  $(bubble).on('click', '.digital-pipeline__edit-delete', () => void $(action.tile).remove());
}

function enableDone($: JQueryStatic, bubble: HTMLElement, enabled: boolean): void {
  $(bubble).find('.js-trigger-save').prop('disabled', !enabled).toggleClass('button-input-disabled', !enabled);
}
