import { tellLack } from './not-modelled';

// Asked of any object, by JSON and by promises.
const askedByAll = new Set<string | symbol>(['toJSON', 'then']);

/**
 * The object itself, from now on with a watcher that tells of each key that is read and not there. It stands behind the
 * object, as its prototype, and not before it: data can still be copied and posted to other windows.
 */
export function watchedData<Data extends object>(host: Parameters<typeof tellLack>[0], name: string, data: Data): Data {
  const watcher = new Proxy(Object.prototype, {
    get(target, key) {
      const isMeant = typeof key === 'string' && !(key in target) && !askedByAll.has(key);
      if (isMeant) tellLack(host, `${name}.${key}`);
      return Reflect.get(target, key) as unknown;
    },
  });
  return Object.setPrototypeOf(data, watcher) as Data;
}
