import type { Callbacks, Widget } from '../kommo/types';
import type { KommoHost } from './host';

/** A widget and the page that it lives in. */
export interface Running {
  host: KommoHost;
  widget: Widget;
}

/** Calls a callback if the widget has it; an exception is caught and reported, as Kommo does (observed). */
export function call(running: Running, name: keyof Callbacks, ...values: unknown[]): unknown {
  const answer = tryCall(running, name, ...values);
  return answer === 'threw' ? undefined : answer.result;
}

/** The same, and tells an exception from an answer. */
export function tryCall(
  { host, widget }: Running,
  name: keyof Callbacks,
  ...values: unknown[]
): { result: unknown } | 'threw' {
  const callback: unknown = widget.callbacks[name];
  if (typeof callback !== 'function') return { result: undefined };
  const begun = performance.now();
  try {
    const result: unknown = Reflect.apply(callback, widget.callbacks, values);
    host.events.called?.(name, { values, result, milliseconds: performance.now() - begun });
    return { result };
  } catch (error) {
    host.events.failed?.(name, error);
    return 'threw';
  }
}
