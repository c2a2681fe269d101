import { element } from '../../../kommo-page/element';
import { stageIndex } from '../../../kommo/hook/pipeline';
import type { PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { find } from '../../../kommo-page/find';
import { drawStages } from '../pipeline/draw-stages';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { SimulatorPage } from '../simulator-page';
import type { Lead } from '../state/simulator-state';
import { dollars } from './dollars';
import { drawLead } from './draw-lead';

type Happening = Omit<PipelineEvent, 'time'>;

/** The leads in their stages; whatever happens to one is told to `happened`. */
export class Board {
  element = element('div', { class: 'board' });
  #page: SimulatorPage;
  #happened: (event: PipelineEvent) => void;

  constructor(page: SimulatorPage, happened: (event: PipelineEvent) => void) {
    this.#page = page;
    this.#happened = happened;
    this.draw();
  }

  /** Draws the leads anew. */
  draw(): void {
    const { pipeline, store } = this.#page;
    this.element.replaceChildren(...drawStages(pipeline, (stageId) => this.#drawAdder(stageId)));
    for (const lead of store.state.leads) {
      const deeds = {
        fire: (kind: PipelineEvent['kind']) => this.#tell({ ...lead, kind }),
        move: (step: number) => this.#moveBy(lead, step),
        remove: () => this.#remove(lead),
      };
      this.#column(lead.stageId).append(drawLead(lead, pipeline, deeds));
    }
    for (const { id } of pipeline.stages) {
      this.#acceptDrops(id);
      this.#sumUp(id);
    }
  }

  get #noun(): string {
    return this.#page.pipeline.entity === 'leads' ? 'lead' : 'customer';
  }

  #drawAdder(stageId: number): HTMLElement {
    const adder = button(icon('plus'), () => this.#add(stageId), { class: 'add-action' });
    adder.append(`Add ${this.#noun}`);
    return adder;
  }

  #column(stageId: number): HTMLElement {
    return find(this.element, `[data-stage-id="${stageId}"] .digital-pipeline__item-inner`);
  }

  #sumUp(stageId: number): void {
    const leads = this.#page.store.state.leads.filter((lead) => lead.stageId === stageId);
    const total = leads.reduce((sum, { price }) => sum + price, 0);
    const head = find(this.element, `[data-stage-id="${stageId}"] .stage-head`);
    head.append(
      element('small', {}, `${leads.length} ${this.#noun}${leads.length === 1 ? '' : 's'}: ${dollars(total)}`),
    );
  }

  #acceptDrops(stageId: number): void {
    const column = this.#column(stageId).parentElement as HTMLElement;
    column.addEventListener('dragover', (event) => event.preventDefault());
    column.addEventListener('drop', (event) => {
      event.preventDefault();
      const id = Number(event.dataTransfer?.getData('text/plain'));
      const lead = this.#page.store.state.leads.find((other) => other.id === id);
      if (lead) this.#moveTo(lead, stageId);
    });
  }

  #moveBy(lead: Lead, step: number): void {
    const { pipeline } = this.#page;
    const target = pipeline.stages[stageIndex(pipeline, lead.stageId) + step];
    if (target) this.#moveTo(lead, target.id);
  }

  #moveTo({ id, stageId: fromStageId }: Lead, stageId: number): void {
    if (stageId === fromStageId) return;
    const { store } = this.#page;
    store.update({ leads: store.state.leads.map((lead) => (lead.id === id ? { ...lead, stageId } : lead)) });
    this.draw();
    this.element.querySelector<HTMLElement>(`[data-lead-id="${id}"]`)?.focus();
    this.#tell({ kind: 'moved', id, stageId, fromStageId });
  }

  #add(stageId: number): void {
    const { store } = this.#page;
    const id = Math.max(123122, ...store.state.leads.map((lead) => lead.id)) + 1;
    const lead = { id, name: `New ${this.#noun} ${id}`, contact: 'Unknown contact', price: 0, stageId };
    store.update({ leads: [...store.state.leads, lead] });
    this.draw();
    this.#tell({ kind: 'added', id, stageId });
  }

  #remove({ id, stageId }: Lead): void {
    const { store } = this.#page;
    store.update({ leads: store.state.leads.filter((lead) => lead.id !== id) });
    this.draw();
    this.element.querySelector<HTMLElement>(`[data-stage-id="${stageId}"] .add-action`)?.focus();
  }

  #tell({ kind, id, stageId, fromStageId }: Happening): void {
    const time = Math.floor(Date.now() / 1000);
    this.#happened({ kind, id, stageId, time, ...(fromStageId !== undefined && { fromStageId }) });
  }
}
