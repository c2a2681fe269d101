import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';
import { find } from '../../../kommo-page/find';
import type { DraftAction } from './draft';

/** What a handle stretches. */
export interface Stretching {
  action: DraftAction;
  pipeline: Pipeline;
  /** Called when the action covers another number of stages. */
  stretched: () => void;
}

/** Makes the handle at the right end of a tile stretch it over neighbouring stages, by pointer and by arrow keys. */
export function mountHandle(handle: HTMLElement, { action, pipeline, stretched }: Stretching): void {
  const most = pipeline.stages.length - stageIndex(pipeline, action.stageId);
  const set = (span: number): void => {
    const possible = Math.min(most, Math.max(1, span));
    if (possible !== action.span) {
      action.span = possible;
      stretched();
    }
    handle.setAttribute('aria-valuenow', String(action.span));
    handle.setAttribute('aria-valuetext', `${action.span} of ${most} stages`);
  };
  const role = {
    role: 'slider',
    tabindex: '0',
    'aria-label': 'Stages covered',
    'aria-valuemin': '1',
    'aria-valuemax': String(most),
  };
  for (const [name, value] of Object.entries(role)) handle.setAttribute(name, value);
  set(action.span);

  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') set(action.span + 1);
    if (key === 'ArrowLeft') set(action.span - 1);
  });
  handle.addEventListener('click', (event) => event.stopPropagation());
  handle.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    handle.focus();
    const table = handle.closest('.digital-pipeline__table') as HTMLElement;
    const drag = ({ clientX }: PointerEvent): void =>
      set(columnAt(table, clientX) - stageIndex(pipeline, action.stageId) + 1);
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    });
  });
}

function columnAt(table: HTMLElement, x: number): number {
  const { left, width } = find(table, '.digital-pipeline__item').getBoundingClientRect();
  const columns = [...table.children].map((column) => column.getBoundingClientRect().left);
  const pitch = (columns[1] ?? left + width) - left;
  return Math.floor((x - left) / pitch);
}
