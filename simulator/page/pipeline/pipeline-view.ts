import { element } from '../../../kommo-page/element';
import { problemNote } from '../integrations/problem-note';
import { button } from '../shell/button';
import { resetButton } from '../shell/reset-button';
import { statePanel } from '../shell/state-panel';
import type { SimulatorPage, View } from '../simulator-page';
import { Draft } from './draft';
import { Editor } from './editor';

/** The digital pipeline editor. */
export function pipelineView(page: SimulatorPage): View {
  page.runtime.enter('digital_pipeline');
  const editor = new Editor(page);
  const bar = element('div', { class: 'pipeline__bar' });
  const json = statePanel('Saved actions as JSON', () => page.store.state.actions);
  const redrawBar = (): void => {
    bar.replaceChildren(...drawBar(page, { save, cancel }));
    json.redraw();
  };

  const save = (): void => {
    if (editor.isBusy()) return;
    page.store.update({ actions: page.draft.storable });
    page.draft = new Draft(page.store.state.actions, page.draft.actions);
    redrawBar();
  };
  const cancel = (): void => {
    if (editor.isBusy()) return;
    editor.closeBubble();
    page.draft = new Draft(page.store.state.actions);
    editor.draw();
    redrawBar();
  };
  editor.onChange(redrawBar);
  editor.draw();
  redrawBar();
  const notes = [...problemNote(page), ...installNote(page)];
  const foot = element('div', { class: 'pipeline__foot' }, json.element, resetButton(page));
  return {
    element: element('section', { class: 'pipeline' }, ...notes, bar, editor.element, foot),
    leave: () => editor.leave(),
    unfinished: () => editor.unfinished,
    resume: (bubble) => editor.resume(bubble),
  };
}

function drawBar(
  { pipeline, draft }: SimulatorPage,
  { save, cancel }: { save: () => void; cancel: () => void },
): HTMLElement[] {
  const title = element('h3', { class: 'pipeline__title' }, pipeline.name);
  if (!draft.isDirty) return [title];
  return [
    title,
    element('span', { class: 'pipeline__dirty' }, 'Not saved yet: hooks come from the saved pipeline.'),
    button('Cancel', cancel, { class: 'digital-pipeline__cancel-button button-cancel' }),
    button('Save', save, { class: 'digital-pipeline__save-button button-input button-input_blue' }),
  ];
}

function installNote({ store, go }: SimulatorPage): HTMLElement[] {
  const { status, active } = store.state.installation;
  if (status === 'installed' && active === 'Y') return [];
  const text = 'The integration is not installed and switched on: its actions can be set up, but send no hooks. ';
  return [
    element(
      'p',
      { class: 'note' },
      text,
      button('Go to Integrations', () => go('integrations'), { class: 'link' }),
    ),
  ];
}
