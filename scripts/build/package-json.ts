import { UserError } from '../../shared/user-error';
import { parseJson } from './parse-json';
import { readProjectFile } from './read-project-file';

/** What the build takes from package.json. */
export interface PackageJson {
  name: string;
  version: string;
  /** Values for slots of the template that are set nowhere else (`widget.defaults`). */
  defaults: Readonly<Record<string, string>>;
}

export async function readPackageJson(path: string): Promise<PackageJson> {
  const content = parseJson((await readProjectFile(path)).toString(), 'package.json') as {
    name?: unknown;
    version?: unknown;
    widget?: { defaults?: Record<string, string> };
  };
  const { name, version, widget } = content;
  if (typeof name !== 'string' || typeof version !== 'string') {
    throw new UserError('package.json: "name" and "version" have to be texts; the widget takes both from there.');
  }
  const defaults = widget?.defaults ?? {};
  for (const [slot, value] of Object.entries(defaults)) {
    if (typeof value !== 'string') throw new UserError(`package.json: widget.defaults.${slot} has to be a text.`);
  }
  return { name, version, defaults };
}
