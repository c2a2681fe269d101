import { find } from '../../../kommo-page/find';

/** What a handle stretches. */
export interface Stretching {
  /** How many stages the action covers at first, and how many it can. */
  span: number;
  most: number;
  /** The place of the first of these stages in the pipeline. */
  first: number;
  /** Called when the action covers another number of stages. */
  stretch: (span: number) => void;
}

/** Makes the handle at the right end of a tile stretch it over neighbouring stages, by pointer and by arrow keys. */
export function mountHandle(handle: HTMLElement, { span: begun, most, first, stretch }: Stretching): void {
  let span = begun;
  const set = (wanted: number): void => {
    const possible = Math.min(most, Math.max(1, wanted));
    if (possible !== span) stretch(possible);
    span = possible;
    handle.setAttribute('aria-valuenow', String(span));
    handle.setAttribute('aria-valuetext', `${span} of ${most} stages`);
  };
  const role = {
    role: 'slider',
    tabindex: '0',
    'aria-label': 'Stages covered',
    'aria-valuemin': '1',
    'aria-valuemax': String(most),
  };
  for (const [name, value] of Object.entries(role)) handle.setAttribute(name, value);
  set(span);

  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') set(span + 1);
    if (key === 'ArrowLeft') set(span - 1);
  });
  handle.addEventListener('click', (event) => event.stopPropagation());
  handle.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    handle.focus();
    follow(handle, down.pointerId, (clientX) => set(columnAt(handle, clientX) - first + 1));
  });
}

function follow(handle: HTMLElement, pointerId: number, moved: (clientX: number) => void): void {
  handle.setPointerCapture(pointerId);
  const drag = ({ clientX }: PointerEvent): void => moved(clientX);
  handle.addEventListener('pointermove', drag);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), { once: true });
}

function columnAt(handle: HTMLElement, x: number): number {
  const table = handle.closest('.digital-pipeline__table');
  if (!table) throw new Error('The handle stands in no table of stages.');
  const { left, width } = find(table, '.digital-pipeline__item').getBoundingClientRect();
  const columns = [...table.children].map((column) => column.getBoundingClientRect().left);
  const pitch = (columns[1] ?? left + width) - left;
  return Math.floor((x - left) / pitch);
}
