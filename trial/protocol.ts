/** What the command asks of the page in which a widget is tried, and what the page tells. */
import type { ArchiveInfo } from '../simulator/protocol';
import type { EditorSwitches } from '../kommo-page/editor-switches';
import type { InstallStatus } from '../kommo/types';

/** What a page begins with. */
export interface TrialSetting {
  archive: ArchiveInfo;
  language: string;
  theme: 'light' | 'dark';
  /** Where the editor behaves in another way than it is likely to. */
  switches: Partial<EditorSwitches>;
  /** The integration as it stands when the page is loaded. */
  installation: TrialInstallation;
}

/** The state of the integration. */
export interface TrialInstallation {
  status: InstallStatus;
  active: 'Y' | 'N';
  settings: Record<string, unknown>;
}

/** Something that happened between the page and the widget; `place` is a line of the archive, `file:line:column`. */
export type TrialEvent =
  | { kind: 'threw'; where: string; text: string; place?: string | undefined; isForeign: boolean }
  | { kind: 'returned'; callback: string; result: string }
  | { kind: 'lacks'; member: string; place?: string | undefined }
  | { kind: 'warned'; title: string; text: string; place?: string | undefined };

/** How the settings window stands after a click. */
export interface SettingsState {
  /** What the click ended in; undefined while onSave has not answered, or was not asked. */
  outcome: 'saved' | 'switched on' | 'switched off' | 'uninstalled' | 'refused' | 'threw' | undefined;
  /** Whether onSave was asked at all: the widget may hold the button, or have taken it away. */
  isAsked: boolean;
  installation: TrialInstallation;
}

/** A control that an account user can change. */
export interface Control {
  /** Its place among those of the form. */
  index: number;
  /** Tells it from others, and finds it again in the same form when that is opened another time. */
  key: string;
  /** What a person would call it. */
  name: string;
  kind: ControlKind;
  /** What it shows. */
  value: string;
  /** Whether people expect its value to be there again: not of what looks something up, does something, or takes a file. */
  isKept: boolean;
}

/** How people change a control; those of a role are drawn by the widget, of elements that the browser has no keys for. */
export type ControlKind =
  | 'text'
  | 'number'
  | 'picked'
  | 'check'
  | 'choice'
  | 'editable'
  | 'file'
  | 'kommo-select'
  | 'kommo-boxes'
  | 'role-box'
  | 'role-choice'
  | 'range'
  | 'button';

/** An element of the page: by a selector, or a control of an open form, or what `inner` names in that. */
export type Target = string | { action: number; control: number; inner?: 'label' | 'option' | (string & {}) };

/** What decides how a control is changed. */
export interface ControlFacts {
  type: string;
  /** Its type, its name and what stands in it while it is empty. */
  words: string;
  /** Whether it takes several lines. */
  isLong: boolean;
  /** How many characters it takes; not above zero where any number. */
  most: number;
  /** Of a select, an option with a value that is not chosen; else -1. */
  otherOption: number;
}

/** A value of the form that no event told Kommo of. */
export interface SilentValue {
  name: string;
  stands: string;
  told: string | undefined;
  /** The line that wrote it last. */
  writer: string | undefined;
}

/** How an open form stands. */
export interface FormState {
  /** Whether the form is in the page. */
  isOpen: boolean;
  isDoneActive: boolean;
  silent: SilentValue[];
  controls: Control[];
}

/** What a page still holds that it should not. */
export interface LeftBehind {
  /** Handlers of jQuery on document, window and body by `type place`, with their numbers. */
  handlers: Record<string, number>;
  /** Intervals that run, by the line that started them. */
  intervals: Record<string, number>;
  /** How many timeouts that the widget has set are still to come. */
  timeouts: number;
  /** Elements outside of the form, by tag and class. */
  elements: Record<string, number>;
}

/** A fault of how the form looks or is reached. */
export interface LookFault {
  rule: 'contrast' | 'nameless' | 'overflow' | 'keyboard';
  /** The element as its opening tag. */
  element: string;
  /** What is wrong with it, as a sentence's end. */
  text: string;
  /** The line of the archive that put the element into the page. */
  place?: string | undefined;
}

/** What is done with elements of a page. */
export interface OperatedPage {
  /** Where people click for an element; undefined where they cannot. */
  pointOf(target: Target): { x: number; y: number } | undefined;
  /** A click that needs no place in the window. */
  clickOn(target: Target): void;
  /** Puts the cursor into a control so that typing replaces what stands there; whether it is there then. */
  markAll(target: Target): boolean;
  pick(target: Target, value: string): void;
  choose(target: Target, index: number): void;
  giveFile(target: Target): void;
}

/** Why a widget does not start. */
export interface StartProblem {
  reason: string;
  /** Kommo's page may have what this one has not. */
  hangsOnPage: boolean;
}

/** The page in which a widget is tried; each member is asked for through the browser. */
export interface TrialPage extends OperatedPage {
  /** Loads the widget into the page; why Kommo would skip it, or nothing. */
  start(setting: TrialSetting): Promise<StartProblem | undefined>;
  /** Enters an area of the page, which starts the widget there; why Kommo would skip it, or nothing. */
  enter(area: 'settings' | 'digital_pipeline'): StartProblem | undefined;
  /** What happened since this was asked last. */
  events(): TrialEvent[];
  /** Waits until nothing changes in the page any more, and gives what happened. */
  settle(): Promise<TrialEvent[]>;
  /** Whether the page itself has begun what may still change something within so many milliseconds. */
  isBusy(within: number): Promise<boolean>;
  openSettings(): void;
  settings(): Promise<SettingsState>;
  closeSettings(): void;
  /** The fields of the window with an input that is to be filled. */
  settingsValues(): Record<string, string>;
  /** Adds an action and gives its number; `stored` as its first Done would have left it. */
  addAction(stored?: Record<string, string>): number;
  open(action: number): void;
  form(action: number): FormState;
  facts(action: number, control: number): ControlFacts | undefined;
  /** Takes the focus away from where it is. */
  leaveControl(): void;
  /** What Done has stored; undefined for an action that was never stored. */
  stored(action: number): Record<string, string> | undefined;
  /** Closes the form without storing, by its own button. */
  cancel(action: number): void;
  /** Opens and closes an action that many times. */
  openings(action: number, times: number): Promise<void>;
  leftBehind(): LeftBehind;
  /** What is wrong with the looks of what the widget has drawn. */
  looks(action: number): Promise<LookFault[]>;
  /** Puts the focus before the form; how often Tab is to be pressed then. */
  beginTabs(action: number): number;
  /** What Tab has not led to since then, and what it did not lead on from. */
  unreached(action: number): LookFault[];
  /** Which of its controls are not inside of the bubble. */
  outside(action: number): LookFault[];
  /** Whether a text of a value was taken for markup. */
  injected(): boolean;
}
