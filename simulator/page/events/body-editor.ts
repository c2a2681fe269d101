import { element } from '../../../kommo-page/element';

/** A body to be changed. */
export interface BodyEditor {
  element: HTMLElement;
  area: HTMLTextAreaElement;
  /** Marks this body as the one that is sent, or closes it to changes, which would go nowhere. */
  setSent: (isSent: boolean) => void;
}

export function createBodyEditor(label: string, text: string): BodyEditor {
  const area = element('textarea', {
    class: 'text-input code',
    spellcheck: 'false',
    rows: String(Math.min(16, text.split('\n').length + 1)),
  });
  area.value = text;
  const mark = element('em', { class: 'request__mark' });
  return {
    element: element('label', { class: 'request__body' }, element('span', {}, `${label} · `, mark), area),
    area,
    setSent(isSent) {
      area.readOnly = !isSent;
      mark.textContent = isSent ? 'this is sent' : 'not sent: see “As” above';
      mark.classList.toggle('good', isSent);
    },
  };
}
