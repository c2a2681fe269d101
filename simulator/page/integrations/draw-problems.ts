import { element } from '../../../kommo-page/element';
import type { ArchiveInfo } from '../../protocol';
import type { WidgetRuntime } from '../widget/widget-runtime';

/** What Kommo would object to in this widget, before anything else. */
export function drawProblems({ runtime, archive }: { runtime: WidgetRuntime; archive: ArchiveInfo }): HTMLElement[] {
  if (runtime.problem !== undefined) {
    const text = `Kommo would skip this widget. ${runtime.problem}`;
    return [element('p', { class: 'note note_error', role: 'alert' }, text)];
  }
  return objections(archive).map((text) => element('p', { class: 'note' }, text));
}

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
