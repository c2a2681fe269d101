import type { SimulatorPage } from '../simulator-page';

/** How often the form is looked at, in milliseconds; a value set in silence makes no event to wait for. */
const interval = 250;

/** Warns once of each control that the widget has changed without an event. Returns the function that ends it. */
export function watchUnannounced({ log, notices }: SimulatorPage, unannounced: () => string[]): () => void {
  const told = new Set<string>();
  const timer = setInterval(() => {
    for (const name of unannounced().filter((other) => !told.has(other))) {
      told.add(name);
      const title = `"${name}" was changed without an event`;
      const text = 'Done will stay inactive and the value is lost, unless an input or change event tells of it.';
      log.add('warning', title, text);
      notices.show({ header: title, text });
    }
  }, interval);
  return () => clearInterval(timer);
}
