import { element } from '../../../kommo-page/element';
import type { ArchiveInfo } from '../../protocol';
import type { WidgetRuntime } from '../widget/widget-runtime';

/** What Kommo would object to in this widget, before anything else. */
export function drawProblems({ runtime, archive }: { runtime: WidgetRuntime; archive: ArchiveInfo }): HTMLElement[] {
  if (runtime.problem !== undefined) {
    const { reason, hangsOnPage } = runtime.problem;
    const [judgement, remark] = hangsOnPage ? undecided : skipped;
    const text = `${judgement} ${reason.replace(/[.]?$/, '.')} ${remark}`;
    return [element('p', { class: 'note note_error', role: 'alert' }, text)];
  }
  return objections(archive).map((text) => element('p', { class: 'note' }, text));
}

const skipped = [
  'Kommo would skip this widget.',
  'As in Kommo, a stand-in with an onSave that allows everything takes its place under Integrations.',
];

/** What is missing may be in the page of an account: that this model lacks it is no judgement of Kommo's. */
const undecided = [
  'The widget does not start here.',
  'This page does not have it. Where your account has it, the widget starts; else Kommo skips it. Under Integrations a stand-in takes its place.',
];

function objections({ manifest, languages }: ArchiveInfo): string[] {
  const missing = ['settings', 'digital_pipeline'].filter((location) => !manifest.locations?.includes(location));
  return [
    ...(Object.keys(languages).length > 0
      ? []
      : ['The archive has no language (i18n/en.json): Kommo would refuse it.']),
    ...missing.map(
      (location) => `manifest.json does not name the location ${location}: Kommo would not offer the widget there.`,
    ),
  ];
}
