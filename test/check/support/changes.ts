import { type Files, jsonFile } from './good-archive';

/** Something done to the files of an archive. */
export type Change = (files: Files) => void;

/** Writes a file, new or not. */
export const put =
  (path: string, content: string | Buffer): Change =>
  (files) => {
    files.set(path, Buffer.from(content));
  };

export const remove =
  (path: string): Change =>
  (files) => {
    if (!files.delete(path)) throw new Error(`there is no ${path} to remove`);
  };

export const rename =
  (from: string, to: string): Change =>
  (files) => {
    const content = textOrBytes(files, from);
    files.delete(from);
    files.set(to, content);
  };

/** Replaces a piece of a text file, which must be there. */
export const replace =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const text = textOrBytes(files, path).toString();
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    files.set(path, Buffer.from(text.replace(from, () => to)));
  };

/** Gives the value at a path of keys, or takes the key away for `undefined`. */
export const setJson =
  (file: string, path: string, value: unknown): Change =>
  (files) => {
    const root = JSON.parse(textOrBytes(files, file).toString()) as Record<string, unknown>;
    const keys = path.split('/');
    const last = keys.pop() ?? '';
    let target = root;
    for (const key of keys) target = (target[key] ??= {}) as Record<string, unknown>;
    if (value === undefined) delete target[last];
    else target[last] = value;
    files.set(file, jsonFile(root));
  };

export const setManifest = (path: string, value: unknown): Change => setJson('manifest.json', path, value);

function textOrBytes(files: Files, path: string): Buffer {
  const content = files.get(path);
  if (!content) throw new Error(`there is no ${path}`);
  return content;
}
