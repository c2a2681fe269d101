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

const engines = { '0.8.9': twigHost as TwigEngine, '1.17.1': twig as TwigEngine };
const libraries = { '2.1.3': jqueryHost, '3': jquery };

const archives = Object.entries(libraries).flatMap(([jqueryVersion, $]) =>
  Object.entries(engines).map(([twigVersion, engine]): Version => ({
    name: `archive, jQuery ${jqueryVersion}, twig ${twigVersion}`,
    $,
    twig: engine,
    load: ({ script }) => loadScript(script, $),
  })),
);

const sources: Version = {
  name: 'sources, jQuery 2.1.3, twig 0.8.9',
  $: jqueryHost,
  twig: engines['0.8.9'],
  load: () => CustomWidget,
};

/** Every pair of jQuery and twig with the built archive, and the sources once; only the sources where they are mutated. */
export const versions: Version[] = process.env['MUTATED_AREA'] ? [sources] : [...archives, sources];
