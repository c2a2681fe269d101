import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import type { TextCopy } from './text-copy';

/** What the helpers of somebody who writes a message share. */
export interface MessageEditor {
  textarea: HTMLTextAreaElement;
  copy: TextCopy;
  placeholders: Placeholders;
  texts: Texts;
}
