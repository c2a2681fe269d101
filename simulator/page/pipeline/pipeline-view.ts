import { element } from '../../../kommo-page/element';
import type { KommoHost } from '../../../kommo-page/host';
import type { Unannounced } from '../../../kommo-page/form-model';
import type { EndedBubble } from '../../../kommo-page/open-bubble';
import { textBehind } from '../../../kommo-page/widget-descriptor';
import type { ArchiveInfo } from '../../protocol';
import { drawProblems } from '../integrations/draw-problems';
import type { ServerConnection } from '../server-connection';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import type { Leaving } from '../shell/leaving';
import { createResetButton } from '../shell/reset-button';
import { createStatePanel } from '../shell/state-panel';
import type { ViewName } from '../state/view-names';
import type { View } from '../view';
import { languageOf } from '../widget/create-descriptor';
import type { HostLog } from '../widget/host-log';
import { watchHandlers } from '../widget/handlers-left';
import type { WriterOf } from '../widget/watch-writes';
import { pickAction, type WidgetChoice } from './action-picker';
import { reportDone } from './done-report';
import { createEditor, type Editor, type EditorParts } from './editor';

export interface PipelineViewParts extends Omit<
  EditorParts,
  'pickAction' | 'beginning' | 'watch' | 'watchHandlers' | 'report'
> {
  server: ServerConnection;
  archive: ArchiveInfo;
  leaving: Leaving;
  host: KommoHost;
  log: HostLog;
  writerOf: WriterOf;
  /** Shows another view. */
  go: (view: ViewName) => void;
}

/** The digital pipeline editor. */
export function createPipelineView(parts: PipelineViewParts): View {
  const { store, server, archive, leaving, runtime, go } = parts;
  runtime.enter('digital_pipeline');
  const editor = createEditor({
    ...parts,
    pickAction: () => pickAction(widgetChoice(parts)),
    // Kommo's own action begins with an address that answers, so that it can be done at once.
    beginning: ({ kind, condition }) =>
      kind === 'webhook' ? { settings: { url: server.status.catcherUrl }, condition } : undefined,
    watch: (unannounced) => watchUnannounced(parts, unannounced),
    watchHandlers: () => watchLeft(parts),
    report: (ended) => reportTo(parts, ended),
  });
  const bar = createBar({ ...parts, editor });
  const saved = createStatePanel({ store, title: 'Saved actions (JSON)', read: ({ actions }) => actions });
  const notes = [...drawProblems({ runtime, archive }), ...drawInstallNote({ store, go })];
  const foot = element('div', { class: 'pipeline__foot' }, saved.element, createResetButton({ store, leaving }));
  return {
    element: element('section', { class: 'pipeline' }, ...notes, bar.element, editor.element, foot),
    stop: () => [editor, bar, saved].forEach((part) => part.stop()),
    unfinished: () => editor.unfinished(),
    resume: (bubble) => editor.resume(bubble),
  };
}

function widgetChoice({ store, archive, descriptor }: PipelineViewParts): WidgetChoice | undefined {
  if (!archive.manifest.locations?.includes('digital_pipeline')) return undefined;
  const texts = languageOf(archive, store.state.controls.language);
  return {
    name: textBehind(texts, archive.manifest.widget.name),
    language: descriptor.language,
    logo: archiveImage(descriptor.path, 'logo_dp.png', { width: '174', height: '109' }),
  };
}

interface BarParts extends Pick<PipelineViewParts, 'draft' | 'pipeline' | 'notices'> {
  editor: Editor;
}

/** The bar above the editor, with Save and Cancel while there is something to be saved. */
function createBar({ draft, pipeline, notices, editor }: BarParts): { element: HTMLElement; stop: () => void } {
  const title = element('h3', { class: 'pipeline__title' }, pipeline.name);
  const save = (): void => {
    if (editor.isBusy()) return;
    draft.save();
    notices.show({ header: pipeline.name, text: 'Saved. Events follow these actions from now on.', kind: 'good' });
  };
  const cancel = (): void => {
    if (editor.isBusy()) return;
    editor.closeBubble();
    draft.cancel();
  };
  const controls = [
    element('span', { class: 'pipeline__dirty' }, 'Unsaved changes. Events use the last saved version.'),
    button('Cancel', cancel, { class: 'digital-pipeline__cancel-button button-cancel' }),
    button('Save', save, { class: 'digital-pipeline__save-button button-input button-input_blue' }),
  ];
  const bar = element('div', { class: 'pipeline__bar' });
  const redraw = (): void => bar.replaceChildren(title, ...(draft.isDirty ? controls : []));
  redraw();
  return { element: bar, stop: draft.onChange(redraw) };
}

function drawInstallNote({ store, go }: Pick<PipelineViewParts, 'store' | 'go'>): HTMLElement[] {
  const { status, active } = store.state.installation;
  if (status === 'installed' && active === 'Y') return [];
  const text = 'The integration is not installed and switched on: its actions can be set up, but send no hooks. ';
  const leave = button('Go to Integrations', () => go('integrations'), { class: 'link' });
  return [element('p', { class: 'note' }, text, leave)];
}

/** How often the form is looked at, in milliseconds; a value set in silence makes no event to wait for. */
const interval = 250;

/** Warns once of each field that the widget has changed without an event. Returns the function that ends it. */
function watchUnannounced(
  { store, log, notices, writerOf }: Pick<PipelineViewParts, 'store' | 'log' | 'notices' | 'writerOf'>,
  unannounced: () => Unannounced[],
): () => void {
  if (store.state.controls.doneStores !== 'what events told') return () => {};
  const told = new Set<string>();
  const timer = setInterval(() => {
    for (const { name, control } of unannounced().filter((other) => !told.has(other.name))) {
      told.add(name);
      const title = `"${name}" was changed without an event`;
      const writer = writerOf(control);
      const text = `${writer ? `Written by ${writer}. ` : ''}The value is lost, unless an input or change event tells of it; without one Done does not become active.`;
      log.add('warning', title, text);
      notices.show({ header: title, text, kind: 'warning' });
    }
  }, interval);
  return () => {
    clearInterval(timer);
    // Done tells of it at the action; after Cancel it is of no matter.
    if (told.size > 0) notices.clear();
  };
}

function reportTo({ store, log, writerOf, descriptor }: PipelineViewParts, ended: EndedBubble): string[] {
  const { doneStores } = store.state.controls;
  const fields = Object.keys(descriptor.manifest.dp?.settings ?? {});
  const sentences = reportDone({ ended, fields, doneStores, writerOf });
  for (const text of sentences) log.add('warning', 'Done', text);
  return sentences;
}

function watchLeft({ host, log }: PipelineViewParts): () => void {
  const left = watchHandlers(host.$);
  return () => {
    const types = left();
    const text = `The form is closed, and still there on document: ${types.join(', ')}. Each opening adds to them.`;
    if (types.length > 0) log.add('warning', 'Handlers left on document', text);
  };
}
