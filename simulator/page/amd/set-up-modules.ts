import type { KommoHost, TwigEngine } from '../../../kommo-page/host';
import { controlTemplates } from '../../../kommo-page/controls/control-templates';
import { createModalClass } from '../../../kommo-page/modal';
import { type JqueryVersion, modulePaths } from '../../modelled-modules';
import { hasStandIn, standIn } from './stand-ins';

/** How a lack of the model is told, and whether it throws. */
type Lacks = Pick<KommoHost, 'events' | 'strict'>;

/** Gives requirejs the modules that widgets find in Kommo. */
export function setUpModules(jquery: JqueryVersion, lacks: Lacks): void {
  requirejs.config({ paths: modulePaths(jquery), waitSeconds: 10, onNodeCreated: askForErrors });
  define('text', { load: loadText });
  define('twigjs', ['twigjs-engine'], callableTwig);
  define('lib/components/base/modal', ['jquery'], createModalClass);

  const load = requirejs.load.bind(requirejs);
  requirejs.load = (context, id, url) => {
    if (!hasStandIn(id)) return load(context, id, url);
    define(id, ['jquery'], ($: JQueryStatic) => standIn(id, $, lacks));
    context.completeLoad(id);
  };
}

/** Kommo's module `twigjs`: the engine, which can be called itself, with the control templates under their ids. */
function callableTwig(engine: TwigEngine): TwigEngine {
  for (const [id, data] of Object.entries(controlTemplates)) engine.twig({ id, data });
  const callable = (source: { data: string }): unknown => engine.twig(source);
  return Object.assign(callable, engine);
}

// Of a script from elsewhere the browser tells nothing but "Script error.", unless it is asked for in this way.
function askForErrors(...[node, , , url]: NodeCreated): void {
  if (new URL(url, location.href).origin !== location.origin) node.crossOrigin = 'anonymous';
}

/** The `text!` plugin: a file of the archive as a string. */
function loadText(
  name: string,
  { toUrl }: Pick<Require, 'toUrl'>,
  loaded: { (text: string): void; error(error: Error): void },
): void {
  fetch(toUrl(name)).then(
    async (response) => {
      if (response.ok) loaded(await response.text());
      else loaded.error(new Error(`text!${name} is not in the archive.`));
    },
    (error: Error) => loaded.error(error),
  );
}
