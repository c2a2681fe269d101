import { type JqueryVersion, modulePaths } from '../../modelled-modules';
import { isUnmodelled, unmodelledModule } from './unmodelled-modules';

/** Gives requirejs the modules that widgets find in Kommo; `report` is told when one that is not modelled is used. */
export function setUpModules(jquery: JqueryVersion, report: (member: string) => void): void {
  requirejs.config({ paths: modulePaths(jquery), waitSeconds: 10 });
  define('text', { load: loadText });

  const load = requirejs.load.bind(requirejs);
  requirejs.load = (context, id, url) => {
    if (!isUnmodelled(id)) return load(context, id, url);
    define(id, () => unmodelledModule(id, report));
    context.completeLoad(id);
  };
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
