import { counted } from '../../../shared/counted';
import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';
import type { PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { element } from '../../../kommo-page/element';
import { find } from '../../../kommo-page/find';
import { drawStages } from '../pipeline/draw-stages';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { BoardLead } from '../state/simulator-state';
import type { Store } from '../state/store';
import type { EditedContact } from './contact-form';
import { dollars } from './dollars';
import { drawLead } from './draw-lead';

export interface BoardParts {
  store: Store;
  pipeline: Pipeline;
  /** Told of whatever happens to a lead. */
  happened: (event: PipelineEvent) => void;
}

/** The leads in their stages. */
export function createBoard(parts: BoardParts): { element: HTMLElement; stop: () => void } {
  const { store } = parts;
  const board = element('div', { class: 'board' });
  let drawn: BoardLead[] | undefined;
  const redraw = (): void => {
    if (store.state.leads === drawn) return;
    drawn = store.state.leads;
    drawBoard({ ...parts, board });
  };
  redraw();
  return { element: board, stop: store.onChange(redraw) };
}

interface DrawnBoard extends BoardParts {
  board: HTMLElement;
}

function drawBoard(drawn: DrawnBoard): void {
  const { board, store, pipeline } = drawn;
  board.replaceChildren(...drawStages(pipeline, (stageId) => drawAdder(drawn, stageId)));
  for (const lead of store.state.leads) {
    const card = drawLead(lead, pipeline, {
      fire: (kind) => tell(drawn, { kind, id: lead.id, stageId: lead.stageId }),
      move: (step) => moveBy(drawn, lead, step),
      remove: () => remove(drawn, lead),
      editContact: (edited) => editContact(drawn, lead, edited),
    });
    find(board, `${inStage(lead.stageId)} .digital-pipeline__item-inner`).append(card);
  }
  for (const { id } of pipeline.stages) {
    acceptDrops(drawn, id);
    sumUp(drawn, id);
  }
}

function inStage(stageId: number): string {
  return `[data-stage-id="${stageId}"]`;
}

function nounFor({ entity }: Pipeline): string {
  return entity === 'leads' ? 'lead' : 'customer';
}

function drawAdder(drawn: DrawnBoard, stageId: number): HTMLElement {
  const adder = button(icon('plus'), () => add(drawn, stageId), { class: 'add-action' });
  adder.append(`Add ${nounFor(drawn.pipeline)}`);
  return adder;
}

function sumUp({ board, store, pipeline }: DrawnBoard, stageId: number): void {
  const leads = store.state.leads.filter((lead) => lead.stageId === stageId);
  const total = leads.reduce((sum, { price }) => sum + price, 0);
  const text = `${counted(leads.length, nounFor(pipeline))}: ${dollars(total)}`;
  find(board, `${inStage(stageId)} .stage-head`).append(element('small', {}, text));
}

function acceptDrops(drawn: DrawnBoard, stageId: number): void {
  const column = find(drawn.board, inStage(stageId));
  column.addEventListener('dragover', (event) => event.preventDefault());
  column.addEventListener('drop', (event) => {
    event.preventDefault();
    const id = Number(event.dataTransfer?.getData('text/plain'));
    const lead = drawn.store.state.leads.find((other) => other.id === id);
    if (lead) moveTo(drawn, lead, stageId);
  });
}

function moveBy(drawn: DrawnBoard, lead: BoardLead, step: number): void {
  const { pipeline } = drawn;
  const target = pipeline.stages[stageIndex(pipeline, lead.stageId) + step];
  if (target) moveTo(drawn, lead, target.id);
}

function moveTo(drawn: DrawnBoard, { id, stageId: fromStageId }: BoardLead, stageId: number): void {
  if (stageId === fromStageId) return;
  const { board, store } = drawn;
  store.update({ leads: store.state.leads.map((lead) => (lead.id === id ? { ...lead, stageId } : lead)) });
  board.querySelector<HTMLElement>(`[data-lead-id="${id}"]`)?.focus();
  tell(drawn, { kind: 'moved', id, stageId, fromStageId });
}

function add(drawn: DrawnBoard, stageId: number): void {
  const { store, pipeline } = drawn;
  const id = Math.max(123122, ...store.state.leads.map((lead) => lead.id)) + 1;
  const lead = { id, name: `New ${nounFor(pipeline)} ${id}`, contact: 'Unknown contact', phone: '', price: 0, stageId };
  store.update({ leads: [...store.state.leads, lead] });
  tell(drawn, { kind: 'added', id, stageId });
}

function remove({ board, store }: DrawnBoard, { id, stageId }: BoardLead): void {
  store.update({ leads: store.state.leads.filter((lead) => lead.id !== id) });
  board.querySelector<HTMLElement>(`${inStage(stageId)} .add-action`)?.focus();
}

function editContact({ board, store }: DrawnBoard, { id }: BoardLead, edited: EditedContact): void {
  store.update({ leads: store.state.leads.map((lead) => (lead.id === id ? { ...lead, ...edited } : lead)) });
  board.querySelector<HTMLElement>(`[data-lead-id="${id}"] summary`)?.focus();
}

function tell({ happened }: DrawnBoard, event: Omit<PipelineEvent, 'time'>): void {
  happened({ ...event, time: Math.floor(Date.now() / 1000) });
}
