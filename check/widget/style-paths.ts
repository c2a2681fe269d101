import { posix } from 'node:path';
import { limits } from '../facts/limits';
import type { CheckedWidget } from './checked-widget';
import { textOf } from './widget-file';

const reference = /\burl\(\s{0,8}["']?([^"'()\s?#]{1,300})/gi;

/** The paths in the archive that its style sheets name by `url(…)`; they start from the folder of the style sheet. */
export function stylePaths(widget: CheckedWidget): Set<string> {
  const paths = new Set<string>();
  for (const file of widget.files.values()) {
    if (!file.path.endsWith('.css')) continue;
    for (const [, path = ''] of (textOf(file) ?? '').matchAll(reference)) {
      if (paths.size >= limits.stylePaths) return paths;
      if (!/^(?:[a-z]+:|\/)/i.test(path)) paths.add(posix.join(posix.dirname(file.path), path));
    }
  }
  return paths;
}
