import { element } from '../../../kommo-page/element';
import type { HookRequest } from '../../curl-command';
import type { Store } from '../state/store';
import { createBodyEditor } from './body-editor';
import { faultOfLines, formLines, linesForm } from './form-lines';

export interface RequestBodiesParts {
  store: Store;
  form: string;
  json: string;
}

/** A request's body in both encodings, to be changed. */
export interface RequestBodies {
  elements: HTMLElement[];
  /** Why the one that is sent cannot be, with the line that is wrong. */
  fault: () => string | undefined;
  /** The one that is sent. */
  read: () => Omit<HookRequest, 'url'>;
  /** Shows which one is sent, after another encoding was chosen. */
  showEncoding: () => void;
}

/** Draws the bodies of a request; the encoding that is chosen tells which of them is sent. */
export function createRequestBodies({ store, form: wireForm, json: wireJson }: RequestBodiesParts): RequestBodies {
  const lines = formLines(wireForm);
  const form = createBodyEditor('Form, decoded', lines);
  const json = createBodyEditor('JSON, as documented', wireJson);
  const formBody = (): string => (form.area.value === lines ? wireForm : linesForm(form.area.value));
  const fault = (): string | undefined => (isForm() ? faultOfLines(form.area.value) : undefined);
  const alert = element('p', { class: 'request__fault bad', role: 'alert' });
  const wire = element('pre', { class: 'json js-wire', tabindex: '0' }, wireForm);
  form.area.addEventListener('input', () => {
    alert.textContent = fault() ?? '';
    form.area.setAttribute('aria-invalid', String(fault() !== undefined));
    wire.textContent = formBody();
  });

  const isForm = (): boolean => store.state.desk.encoding === 'form';
  const showEncoding = (): void => {
    form.setSent(isForm());
    json.setSent(!isForm());
  };
  showEncoding();
  return {
    elements: [
      element('div', { class: 'request__bodies' }, form.element, json.element),
      alert,
      element('details', {}, element('summary', {}, 'The form as it goes over the wire'), wire),
    ],
    read: () =>
      isForm()
        ? { contentType: 'application/x-www-form-urlencoded', body: formBody() }
        : { contentType: 'application/json', body: json.area.value },
    fault,
    showEncoding,
  };
}
