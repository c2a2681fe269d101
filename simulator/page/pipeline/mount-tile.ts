import { element } from '../../../kommo-page/element';
import { webhookConditions, widgetConditions } from '../../../kommo/hook/conditions';
import { find } from '../../../kommo-page/find';
import { addAction, type PipelineAction } from '../../../kommo-page/pipeline-editor';
import type { SimulatorPage } from '../simulator-page';
import type { DraftAction } from './draft';
import { mountHandle } from './mount-handle';
import { webhookDescriptor } from './webhook-descriptor';

/** A tile in the editor. */
export interface Tile {
  hosted: PipelineAction;
  /** Shows the condition that Done has stored. */
  redraw: () => void;
  focus: () => void;
}

/** What a tile is put into, and whom it tells. */
export interface TileHolder {
  stage: HTMLElement;
  open: () => void;
  closed: (how: 'done' | 'cancelled' | 'deleted') => void;
  stretched: () => void;
}

/** Puts the tile of an action into its stage and makes it work by mouse and keyboard. */
export function mountTile(page: SimulatorPage, action: DraftAction, holder: TileHolder): Tile {
  const { host, runtime, descriptor, store, pipeline } = page;
  const { formComes, formReads, dpSettingsGets, doneAsks, doneChecks } = store.state.controls;
  const isWidget = action.kind === 'widget';
  const hosted = addAction(host, {
    ...(isWidget && { widget: runtime.forSettings() }),
    descriptor: isWidget ? descriptor : webhookDescriptor,
    id: action.id,
    stage: holder.stage,
    ...(!action.isNew && { settings: action.settings }),
    conditions: isWidget ? widgetConditions : webhookConditions,
    condition: action.condition,
    switches: { formComes, formReads, dpSettingsGets, doneAsks, doneChecks, lateBy: 600 },
    closed: holder.closed,
  });
  const condition = element('span', { class: 'tile-condition' });
  const redraw = (): void => {
    condition.textContent = widgetConditions.find(({ id }) => id === action.condition)?.name ?? action.condition;
  };
  redraw();

  const head = find(hosted.tile, '.digital-pipeline__short-task');
  find(head, '.digital-pipeline__short-task-inner').append(condition);
  if (isWidget) head.style.backgroundImage = `url("${descriptor.path}/images/logo_dp.png")`;
  for (const [name, value] of Object.entries({ role: 'button', tabindex: '0' })) head.setAttribute(name, value);
  head.addEventListener('click', holder.open);
  head.addEventListener('keydown', (event) => {
    if (event.target !== head || !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    holder.open();
  });
  const handle = hosted.tile.querySelector<HTMLElement>('.ui-resizable-handle');
  if (handle) mountHandle(handle, { action, pipeline, stretched: holder.stretched });
  return { hosted, redraw, focus: () => head.focus() };
}
