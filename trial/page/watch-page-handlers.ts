import { currentPlace } from './event-record';
import { countEach } from './watch-intervals';

/** A handler on something that outlives the form. */
interface Listening {
  type: string;
  listener: unknown;
  place: string;
}

type Listen = [type: string, listener: unknown, options?: { once?: boolean } | boolean];

/**
 * Remembers the native handlers on `window`, `document`, `html` and `body`, and which line has put them there. Those of
 * jQuery stand behind one native handler for each type: `watchQueryHandlers` knows them.
 */
export function watchPageHandlers(): () => Record<string, number> {
  const listening = new Map<EventTarget, Listening[]>();
  const prototype = EventTarget.prototype;
  const [add, remove]: unknown[] = [
    Reflect.get(prototype, 'addEventListener'),
    Reflect.get(prototype, 'removeEventListener'),
  ];
  const forget = (target: EventTarget, type: string, listener: unknown): void => {
    const kept = listening.get(target)?.filter((one) => one.type !== type || one.listener !== listener);
    if (kept) listening.set(target, kept);
  };
  define(prototype, 'addEventListener', function listen(this: EventTarget | undefined, ...values: Listen): unknown {
    const target = this ?? window;
    const [type, listener, options] = values;
    const place = outlives(target) ? currentPlace() : undefined;
    const isOnce = typeof options === 'object' && options?.once === true;
    if (place && !isOnce) {
      // The same listener twice is one.
      forget(target, type, listener);
      listening.set(target, [...(listening.get(target) ?? []), { type, listener, place }]);
    }
    return Reflect.apply(add as Plain, target, values);
  });
  define(prototype, 'removeEventListener', function end(this: EventTarget | undefined, ...values: Listen): unknown {
    forget(this ?? window, values[0], values[1]);
    return Reflect.apply(remove as Plain, this ?? window, values);
  });
  return () => countEach([...listening.values()].flat().map(({ type, place }) => `${type} ${place}`));
}

/** The same for jQuery's handlers, of which it keeps its own list. */
export function watchQueryHandlers($: JQueryStatic): () => Record<string, number> {
  const internals = $ as unknown as QueryInternals;
  const places = new WeakMap<object, string>();
  const add = internals.event.add;
  internals.event.add = function addHandler(this: unknown, ...values: Handling): unknown {
    const [target, , given] = values;
    const place = outlives(target) ? currentPlace() : undefined;
    const result = Reflect.apply(add as Plain, this, values);
    const handler = typeof given === 'function' ? given : (given as { handler?: unknown } | undefined)?.handler;
    if (place && typeof handler === 'function') places.set(handler, place);
    return result;
  };
  return () => {
    const handlers = [window, document, document.documentElement, document.body].flatMap((target) =>
      Object.entries(internals._data(target, 'events') ?? {}).flatMap(([type, list]) =>
        [...list].map(({ handler }) => [type, places.get(handler)] as const),
      ),
    );
    return countEach(handlers.flatMap(([type, place]) => (place ? [`${type} ${place}`] : [])));
  };
}

type Plain = (...values: unknown[]) => unknown;
type Handling = [target: EventTarget, types: unknown, handler: unknown, ...rest: unknown[]];

interface QueryInternals {
  event: { add: (...values: Handling) => unknown };
  // The only way to them, which debugging tools use too.
  _data: (owner: EventTarget, key: 'events') => Record<string, Iterable<{ handler: object }>> | undefined;
}

function outlives(target: unknown): boolean {
  return [window, document, document.documentElement, document.body].includes(target as Document);
}

function define(prototype: object, name: string, value: unknown): void {
  Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
}
