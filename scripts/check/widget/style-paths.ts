import { posix } from 'node:path';

import type { Widget } from './widget';
import { textOf } from './widget-file';

const reference = /\burl\(\s{0,8}["']?([^"'()\s?#]{1,300})/gi;

/** The paths in the archive that its style sheets name by `url(…)`; they start from the folder of the style sheet. */
export function stylePaths(widget: Widget): string[] {
  return [...widget.files.values()].flatMap((file) => {
    const text = file.path.endsWith('.css') ? (textOf(file) ?? '') : '';
    return Array.from(text.matchAll(reference), ([, path = '']) => path)
      .filter((path) => !/^(?:[a-z]+:|\/)/i.test(path))
      .map((path) => posix.join(posix.dirname(file.path), path));
  });
}
