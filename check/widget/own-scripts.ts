import type { CheckedWidget } from './checked-widget';
import { reachedScripts } from './reached-scripts';
import type { Script } from './script';

const smallFile = 2_000;
const longLine = 400;

/** Whether a path is that of a library, whose code is nobody's here to change. */
export function isLibrary(path: string): boolean {
  return /(?:^|\/)(?:libs?|vendor)\/|\.min\.js$/.test(path);
}

/** How many characters a line has on average, where a script looks minified. */
export function minifiedLine({ text }: Script): number | undefined {
  if (text.length < smallFile) return undefined;
  const average = Math.round(text.length / text.trimEnd().split('\n').length);
  return average > longLine ? average : undefined;
}

const known = new WeakMap<CheckedWidget, readonly Script[]>();

/**
 * The scripts that somebody wrote for this widget, as far as can be told: script.js and the modules that it names,
 * without libraries and what is minified, in which a finding would be of no use, and without those too large to be known.
 */
export function ownScripts(widget: CheckedWidget): readonly Script[] {
  const found =
    known.get(widget) ??
    [...reachedScripts(widget)].flatMap((path) => {
      const script = widget.scripts.get(path);
      const isOwn = script?.program && !script.isOutline && !isLibrary(path) && minifiedLine(script) === undefined;
      return isOwn ? [script] : [];
    });
  known.set(widget, found);
  return found;
}
