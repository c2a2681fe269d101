import jquery from 'jquery';
import jqueryHost from 'jquery-host';
import twig from 'twig';
import twigHost from 'twig-host';
import type { TwigEngine } from '../../kommo-page/host';
import CustomWidget from '../../widget-src';
import type { Archive } from './archive';
import { loadScript } from './load-script';

/** What the page of a test is made of. */
export interface Version {
  name: string;
  $: JQueryStatic;
  twig: TwigEngine;
  /** Loads the widget: the archive's script.js, or the sources, which alone coverage can see. */
  load(archive: Archive): unknown;
}

/** The built archive with what Kommo's page has, and with the newest. */
const [ofKommo, newest] = [
  { jqueryVersion: '2.1.3', $: jqueryHost, twigVersion: '0.8.9', engine: twigHost as TwigEngine },
  { jqueryVersion: '3', $: jquery, twigVersion: '1.17.1', engine: twig as TwigEngine },
].map(({ jqueryVersion, $, twigVersion, engine }): Version => ({
  name: `archive, jQuery ${jqueryVersion}, twig ${twigVersion}`,
  $,
  twig: engine,
  load: ({ script }) => loadScript(script, $),
})) as [Version, Version];

const sources: Version = {
  name: 'sources, jQuery 2.1.3, twig 0.8.9',
  $: jqueryHost,
  twig: twigHost as TwigEngine,
  load: () => CustomWidget,
};

const isMutated = process.env['MUTATED_AREA'] !== undefined;
const isCounted = process.env['NODE_V8_COVERAGE'] !== undefined;

/** The archive, as people get it; beside it the sources where it is counted what runs, and only those where they are mutated. */
const withSources = (...built: Version[]): Version[] => {
  if (isMutated) return [sources];
  return isCounted ? [...built, sources] : built;
};

/** Each jQuery and twig with the built archive. */
export const versions: Version[] = withSources(ofKommo, newest);

/** The same for what has nothing to do with either library. */
export const versionsOfKommo: Version[] = withSources(ofKommo);
