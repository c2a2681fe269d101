import { element } from '../../../kommo-page/element';
import type { Pipeline } from '../../../kommo/hook/pipeline';

/** The columns of the editor, in the structure observed in Kommo, with `foot` beneath the tiles of each. */
export function drawStages({ stages }: Pipeline, foot: (stageId: number) => HTMLElement): HTMLElement[] {
  const item = 'digital-pipeline__item';
  return stages.map(({ id, name, color }, index) => {
    const head = element('div', { class: 'stage-head', title: name }, name);
    head.style.setProperty('--stage', color);
    const inner = element('div', { class: `${item}-inner` });
    return element(
      'div',
      { class: item, 'data-process-id': String(index), 'data-stage-id': String(id) },
      head,
      inner,
      foot(id),
    );
  });
}
