import type { Callbacks, Widget } from '../../widget-src/kommo';
import type { Host } from './host';

/** Calls a callback if the widget has it; an exception is caught and reported, as Kommo does (observed). */
export function call<Name extends keyof Callbacks>(
  host: Host,
  widget: Widget,
  name: Name,
  ...values: unknown[]
): unknown {
  const callback: unknown = widget.callbacks[name];
  if (typeof callback !== 'function') return undefined;
  try {
    const result: unknown = Reflect.apply(callback, widget.callbacks, values);
    host.events.called?.(name, values, result);
    return result;
  } catch (error) {
    host.events.failed?.(name, error);
    return undefined;
  }
}
