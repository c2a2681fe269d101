import { element } from '../../kommo-page/element';
import { find } from '../../kommo-page/find';
import type { KommoHost } from '../../kommo-page/host';
import { addAction, type PipelineAction } from '../../kommo-page/pipeline-editor';
import { openSettingsWindow, type SettingsWindow } from '../../kommo-page/settings-window';
import { describeWidget, type WidgetDescriptor } from '../../kommo-page/widget-descriptor';
import { drawStages } from '../../simulator/page/pipeline/draw-stages';
import { watchWrites } from '../../simulator/page/widget/watch-writes';
import { WidgetRuntime } from '../../simulator/page/widget/widget-runtime';
import { accountUsers } from '../../simulator/page/widget/account';
import { widgetConditions } from '../../kommo/hook/conditions';
import { pipelines } from '../../kommo/sample-account/pipelines';
import type {
  ControlFacts,
  FormState,
  LookFault,
  SettingsState,
  StartProblem,
  Target,
  TrialEvent,
  TrialPage,
  TrialSetting,
} from '../protocol';
import { answerWindows } from './answer-windows';
import { draftOf } from './draft-of';
import { describeControls, factsOf, findControls, type Found, partOf } from './controls';
import { EventRecord, placesOf } from './event-record';
import { watchLeftBehind } from './left-behind';
import { type DrawnForm, findLookFaults, findOverflow, findUnreachable, ofKommo } from './looks';
import { PageToOperate } from './page-to-operate';
import { watchStillness } from './stillness';
import { oauthClient, setUpSurroundings } from './surroundings';
import { TabStops } from './tab-stops';
import { watchInsertions } from './watch-insertions';

/** How long a form that comes late lets the widget wait, in milliseconds. */
const lateBy = 300;
const integrationId = 987654;

/** Kommo's page as a trial uses it: the same model as in `npm run dev`, moved by calls in place of views. */
export class ModelledPage extends PageToOperate implements TrialPage {
  #record = new EventRecord();
  #left = watchLeftBehind();
  #stillness = watchStillness(this.#left.timeouts);
  #writerOf = watchWrites(placesOf);
  #drawerOf = watchInsertions();
  #setting!: TrialSetting;
  #host!: KommoHost;
  #descriptor!: WidgetDescriptor;
  #runtime!: WidgetRuntime;
  #window: SettingsWindow | undefined;
  #actions: PipelineAction[] = [];
  #stops: TabStops | undefined;

  async start(setting: TrialSetting): Promise<StartProblem | undefined> {
    const { archive, language, theme, installation } = setting;
    this.#setting = setting;
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = language;
    this.#host = await setUpSurroundings({
      setting,
      record: this.#record,
      area: () => (this.#runtime.area === 'settings' ? 'settings' : 'leads-dp'),
      actions: () => this.#actions.map(draftOf),
    });
    this.#left.queried(this.#host.$);
    answerWindows(this.#record);
    const { revision, code, manifest, languages } = archive;
    const path = `${location.origin}/archive/${revision}`;
    const known = { id: integrationId, oauthClient, ...structuredClone(installation) };
    this.#descriptor = describeWidget({ code, path, manifest, langs: languages[language] ?? {} }, known);
    this.#runtime = new WidgetRuntime(this.#host, this.#descriptor);
    await this.#runtime.load();
    return this.#runtime.problem;
  }

  enter(area: 'settings' | 'digital_pipeline'): StartProblem | undefined {
    if (area === 'digital_pipeline') this.#drawEditor();
    this.#runtime.enter(area);
    return this.#runtime.problem;
  }

  events(): TrialEvent[] {
    return this.#record.take();
  }

  async settle(): Promise<TrialEvent[]> {
    await this.#stillness.come();
    return this.events();
  }

  async isBusy(within: number): Promise<boolean> {
    return (await this.#stillness.isEnding(within)) || Object.keys(this.#left.intervals()).length > 0;
  }

  openSettings(): void {
    this.closeSettings();
    const { host, widget } = this.#runtime.running();
    this.#window = openSettingsWindow(host, {
      widget,
      descriptor: this.#descriptor,
      page: document.body,
      users: accountUsers,
      startAnew: () => {
        this.#runtime.drop();
        this.#runtime.enter('settings');
        return this.#runtime.running().widget;
      },
    });
  }

  async settings(): Promise<SettingsState> {
    const outcome = await Promise.race([this.#window?.outcome, Promise.resolve(undefined)]);
    const { status, active, settings } = this.#descriptor;
    const isAsked = this.#window?.outcome !== undefined;
    return { outcome, isAsked, installation: { status, active, settings: structuredClone(settings) } };
  }

  closeSettings(): void {
    if (this.#window) this.#host.$(this.#window.element).remove();
    this.#window = undefined;
  }

  settingsValues(): Record<string, string> {
    const inputs = this.#window?.element.querySelectorAll<HTMLInputElement>(
      '.widget_settings_block__fields input[name]:not([type=hidden], [type=checkbox], [type=radio])',
    );
    return Object.fromEntries([...(inputs ?? [])].map(({ name, value }) => [name, value]));
  }

  addAction(stored?: Record<string, string>): number {
    const id = this.#actions.length;
    const stages = document.querySelectorAll<HTMLElement>('.digital-pipeline__item-inner');
    const stage = stages[id % stages.length];
    if (!stage) throw new Error('The editor is not drawn: enter the pipeline first.');
    const { host, widget } = this.#runtime.running();
    const hosted = addAction(host, {
      widget,
      descriptor: this.#descriptor,
      id: id + 1,
      stage,
      conditions: widgetConditions,
      switches: { ...this.#setting.switches, lateBy },
      ...(stored && { settings: stored }),
    });
    this.#actions.push(hosted);
    return id;
  }

  open(action: number): void {
    this.#action(action).open();
  }

  form(action: number): FormState {
    const { bubble } = this.#action(action);
    if (!bubble) return { isOpen: false, isDoneActive: false, silent: [], controls: [] };
    const silent = bubble.unannounced().map(({ control, ...value }) => ({ ...value, writer: this.#writerOf(control) }));
    const done = bubble.element.querySelector<HTMLButtonElement>('.js-trigger-save');
    const form = bubble.element.isConnected ? bubble.element.querySelector('form') : null;
    // A form that is on its way has no controls yet.
    return {
      isOpen: form !== null,
      isDoneActive: done?.disabled === false,
      silent,
      controls: form ? describeControls(this.#controls(action)) : [],
    };
  }

  facts(action: number, control: number): ControlFacts | undefined {
    const found = this.#controls(action)[control];
    return found && factsOf(found.element);
  }

  leaveControl(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  stored(action: number): Record<string, string> | undefined {
    return this.#action(action).settings;
  }

  cancel(action: number): void {
    this.#action(action).bubble?.element.querySelector<HTMLElement>('.js-trigger-cancel')?.click();
  }

  async openings(action: number, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.open(action);
      await new Promise((next) => setTimeout(next));
      this.cancel(action);
    }
  }

  leftBehind(): ReturnType<TrialPage['leftBehind']> {
    return this.#left.count();
  }

  looks(action: number): Promise<LookFault[]> {
    return findLookFaults(this.#drawn(action));
  }

  beginTabs(action: number): number {
    this.#stops = new TabStops(this.#form(action));
    return this.#stops.presses;
  }

  unreached(action: number): LookFault[] {
    const stops = this.#stops;
    stops?.end();
    return stops ? findUnreachable(this.#drawn(action), stops, this.#host.$) : [];
  }

  outside(action: number): LookFault[] {
    return findOverflow(this.#drawn(action));
  }

  injected(): boolean {
    return 'trialInjected' in window;
  }

  #drawEditor(): void {
    if (document.querySelector('.digital-pipeline__table')) return;
    const stages = drawStages(pipelines.leads, () => element('div'));
    const save = element('button', { type: 'button', class: 'digital-pipeline__save-button button-input' }, 'Save');
    document.body.append(element('div', { class: 'digital-pipeline__table' }, ...stages), save);
  }

  protected elementOf(target: Target): HTMLElement | undefined {
    if (typeof target === 'string') return document.querySelector<HTMLElement>(target) ?? undefined;
    const { action, control, inner = '' } = target;
    const found = this.#controls(action)[control]?.element;
    return found && partOf(found, inner);
  }

  #controls(action: number): Found[] {
    return findControls(this.#form(action), this.#drawn(action).isOwn);
  }

  #action(action: number): PipelineAction {
    const found = this.#actions[action];
    if (!found) throw new Error(`There is no action ${action}.`);
    return found;
  }

  #form(action: number): HTMLElement {
    return find(this.#action(action).tile, 'form.digital-pipeline__edit-forms');
  }

  #drawn(action: number): DrawnForm {
    const drawerOf = this.#drawerOf;
    const isOwn = (one: Element): boolean => drawerOf(one) !== undefined && !one.matches(ofKommo);
    return { form: this.#form(action), isOwn, drawerOf };
  }
}
