import { notModelled } from './not-modelled';

/** The object itself, except that reading a member that it lacks throws with the member's name, and is reported. */
export function modelledOnly<Shape extends object>(
  name: string,
  target: Shape,
  report?: (member: string) => void,
): Shape {
  return new Proxy(target, {
    get(_, key) {
      const own = typeof key === 'symbol' || key in target || askedByAll.has(key);
      return own ? (Reflect.get(target, key) as unknown) : notModelled(`${name}.${key}`, report)();
    },
  });
}

// Asked of any object, by JSON and by promises.
const askedByAll = new Set(['toJSON', 'then']);
