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

/** Every pair of jQuery and twig with the built archive, and the sources once. */
export const versions: Version[] = [
  ...Object.entries(libraries).flatMap(([jqueryVersion, $]) =>
    Object.entries(engines).map(([twigVersion, engine]) => ({
      name: `archive, jQuery ${jqueryVersion}, twig ${twigVersion}`,
      $,
      twig: engine,
      load: ({ script }: Archive) => loadScript(script, $),
    })),
  ),
  { name: 'sources, jQuery 2.1.3, twig 0.8.9', $: jqueryHost, twig: engines['0.8.9'], load: () => CustomWidget },
];
