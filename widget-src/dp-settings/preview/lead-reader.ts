import { button, element, part } from '../../page/element';
import type { Texts } from '../../texts';
import { setText } from '../pool';
import { type LeadValues, readNewestLead } from './newest-lead';

/** What a reader is made for. */
export interface LeadReaderInput {
  texts: Texts;
  language: string | undefined;
  onRead: (lead: LeadValues | undefined) => void;
}

/** Makes the button that reads the newest lead, and the line that tells what came of it. */
export function createLeadReader({ texts, language, onRead }: LeadReaderInput): HTMLElement {
  const told = element('span', { 'aria-live': 'polite' }, '');
  const click = async (): Promise<void> => {
    reader.disabled = true;
    setText(told, texts('preview.reading'));
    setText(told, await read().catch(() => texts('preview.failed')));
    reader.disabled = false;
  };
  const reader = button('dp-message__link', texts('preview.newest_lead'), { click });

  async function read(): Promise<string> {
    const lead = await readNewestLead(() => reader.isConnected, language);
    onRead(lead);
    return lead
      ? texts('preview.of_lead', { name: lead['lead_name'] || `${lead['lead_id']}` })
      : texts('preview.no_lead');
  }

  return part('source', reader, told);
}
