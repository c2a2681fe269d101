import { element } from '../../../kommo-page/element';
import { webhookConditions, widgetConditions } from '../../../kommo/hook/conditions';
import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';
import { find } from '../../../kommo-page/find';
import type { EndedBubble } from '../../../kommo-page/open-bubble';
import { addAction, type PipelineAction } from '../../../kommo-page/pipeline-editor';
import { describeWidget, type WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import type { Draft, DraftAction } from '../state/draft';
import type { Store } from '../state/store';
import type { WidgetRuntime } from '../widget/widget-runtime';
import { mountHandle } from './mount-handle';

export interface Tile {
  hosted: PipelineAction;
  focus: () => void;
}

export interface TileParts {
  store: Store;
  runtime: WidgetRuntime;
  descriptor: WidgetDescriptor;
  draft: Draft;
  pipeline: Pipeline;
}

/** What a tile is put into, and whom it tells. */
export interface TileHolder {
  stage: HTMLElement;
  open: () => void;
  closed: (how: 'done' | 'cancelled' | 'deleted', ended: EndedBubble) => void;
}

/** Puts the tile of an action into its stage and makes it work by mouse and keyboard. */
export function mountTile(parts: TileParts, action: DraftAction, holder: TileHolder): Tile {
  const { descriptor, draft, pipeline } = parts;
  const hosted = hostAction(parts, action, holder);
  const head = find(hosted.tile, '.digital-pipeline__short-task');
  const condition = element('span', { class: 'tile-condition' }, conditionName(action.condition));
  find(head, '.digital-pipeline__short-task-inner').append(condition);
  if (action.kind === 'widget') head.style.backgroundImage = `url("${descriptor.path}/images/logo_dp.png")`;
  openBy(head, holder.open);

  const handle = hosted.tile.querySelector<HTMLElement>('.ui-resizable-handle');
  const first = stageIndex(pipeline, action.stageId);
  const most = pipeline.stages.length - first;
  const stretch = (span: number): void => draft.change(action.id, { span });
  if (handle) mountHandle(handle, { span: action.span, most, first, stretch });
  return { hosted, focus: () => head.focus() };
}

function hostAction(parts: TileParts, action: DraftAction, { stage, closed }: TileHolder): PipelineAction {
  const { store, runtime, descriptor, draft } = parts;
  const isWidget = action.kind === 'widget';
  const { host, widget } = runtime.running();
  const hosted = addAction(host, {
    ...(isWidget && { widget }),
    descriptor: isWidget ? descriptor : webhookDescriptor,
    id: action.id,
    stage,
    ...(!action.isNew && { settings: action.settings }),
    conditions: isWidget ? widgetConditions : webhookConditions,
    condition: action.condition,
    switches: { ...store.state.controls, lateBy: 600 },
    ...(isWidget && { mayDrop: () => !draft.find(action.id)?.isNew || confirm(question) }),
    closed(how, ended) {
      if (how === 'done') find(hosted.tile, '.tile-condition').textContent = conditionName(hosted.condition);
      closed(how, ended);
    },
  });
  return hosted;
}

const question = 'This action was never stored. Drop it, and what was written?';

/** Kommo's own action "API: send webhook", whose form is one address, described as if it were a widget. */
const webhookDescriptor = describeWidget({
  code: 'api_webhook',
  path: '',
  manifest: {
    widget: { name: 'API: send webhook', description: '' },
    dp: {
      settings: { url: { name: 'Address (at first that of the built-in catcher)', type: 'text', required: true } },
    },
  },
  langs: {},
});

function conditionName(condition: string): string {
  return widgetConditions.find(({ id }) => id === condition)?.name ?? condition;
}

function openBy(head: HTMLElement, open: () => void): void {
  for (const [name, value] of Object.entries({ role: 'button', tabindex: '0' })) head.setAttribute(name, value);
  head.addEventListener('click', open);
  head.addEventListener('keydown', (event) => {
    if (event.target !== head || !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    open();
  });
}
