import type { ManifestField } from '../../kommo/manifest';
import type { Widget } from '../../kommo/types';
import type { Placeholders } from '../placeholders/placeholders';
import type { Texts } from '../texts';
import type { ControlName, CounterName } from './widget-only-keys';

/** A field of the manifest's `dp.settings`, with the control that the widget draws for it. */
export interface PipelineField extends Required<Omit<ManifestField, 'type'>> {
  /** Without it the field stays Kommo's own one-line input. */
  control?: ControlName;
  /** What a message is counted in besides its characters. */
  counter?: CounterName;
}

/** The fields of the manifest's `dp.settings`, by their codes. */
export type PipelineFields = Record<string, PipelineField>;

/** What a control is drawn from. */
export interface ControlOptions {
  widget: Widget;
  texts: Texts;
  placeholders: Placeholders;
  label: string;
  required: boolean;
  counter?: CounterName;
  /** The user's language as Kommo names it; undefined where the page does not tell it. */
  language: string | undefined;
  /** The value that Kommo has stored. */
  saved: string;
  /** Called with the value to store at each edit of the user. */
  onEdit: (value: string) => void;
  /** Called when Kommo's form is to be told of what was stored, which costs it time. */
  onRest: () => void;
}
