import type { LanguageTree } from '../../../kommo/types';
import { describeWidget, type WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import type { ArchiveInfo } from '../../protocol';
import type { SimulatorState } from '../state/simulator-state';
import type { Controls } from '../state/switches';

/** The number of the integration; Kommo gives one to each. */
const integrationId = 987654;

/** The loaded archive as Kommo's server would describe it in this state. */
export function createDescriptor(
  archive: ArchiveInfo,
  { installation, controls }: Pick<SimulatorState, 'installation' | 'controls'>,
  oauthClient?: string,
): WidgetDescriptor {
  const { revision, code, manifest } = archive;
  const path = `${location.origin}/archive/${revision}`;
  const langs = reduced(languageOf(archive, controls.language), controls.texts);
  const known = { id: integrationId, ...structuredClone(installation) };
  const oauth = oauthClient !== undefined && controls.oauth !== 'without' && { oauthClient };
  const language = languageKey(archive, controls.language);
  return describeWidget({ code, path, manifest, langs }, { ...known, ...oauth, language });
}

/** The language that is shown: the wanted one, or the first that the archive has. */
export function languageKey({ languages }: ArchiveInfo, wanted: string): string {
  return Object.hasOwn(languages, wanted) ? wanted : (Object.keys(languages)[0] ?? wanted);
}

/** The texts in a language, or in the first that the archive has. */
export function languageOf(archive: ArchiveInfo, wanted: string): LanguageTree {
  return archive.languages[languageKey(archive, wanted)] ?? {};
}

function reduced(langs: LanguageTree, texts: Controls['texts']): LanguageTree {
  if (texts === 'whole') return langs;
  return texts === 'only widget' && langs['widget'] !== undefined ? { widget: langs['widget'] } : {};
}
