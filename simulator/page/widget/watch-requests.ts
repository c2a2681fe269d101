import type { HostLog } from './host-log';

/** A request of the archive, as far as it is known when it begins. */
interface Asked {
  method: string;
  address: string;
  place: string;
  begun: number;
}

/** Writes the requests of the archive down: method, address, status, time and the line, by whichever way they are made. */
export function watchRequests(log: HostLog, hasStubs: boolean): void {
  const routed = hasStubs ? stubbed : (address: string): string => address;
  const ended = ({ method, address, place, begun }: Asked, status: string): void => {
    const took = `${(performance.now() - begun).toFixed(0)} ms`;
    log.add('request', `${method} ${address}`, `${status}, ${took}\nat ${place}`);
  };
  const asked = (method: string, address: string): Asked | undefined => {
    const [place] = log.placesOf(new Error('asked').stack);
    return place === undefined ? undefined : { method: method.toUpperCase(), address, place, begun: performance.now() };
  };
  const noJson = ({ method, address, place }: Asked, error: unknown): void =>
    log.add('warning', `${method} ${address}`, `The answer is not JSON. ${String(error)}\nat ${place}`);
  watchFetch({ asked, ended, routed, noJson });
  watchXhr({ asked, ended, routed });
}

/** Where a request goes in truth: to a stub in place of a host elsewhere; what runs on this computer is left alone. */
function stubbed(address: string): string {
  const { origin, hostname } = new URL(address, location.href);
  const isHere = origin === location.origin || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isHere ? address : `/stubbed?address=${encodeURIComponent(address)}`;
}

interface Watching {
  /** Undefined for a request that is not of the archive. */
  asked: (method: string, address: string) => Asked | undefined;
  ended: (asked: Asked, status: string) => void;
  routed: (address: string) => string;
  /** The archive has taken the answer for JSON: of that, no event of the browser tells. */
  noJson: (asked: Asked, error: unknown) => void;
}

function watchFetch({ asked, ended, routed, noJson }: Watching): void {
  const plain = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const { method, url } = input instanceof Request ? input : { method: 'GET', url: String(input) };
    const request = asked(init?.method ?? method, url);
    try {
      const target = routed(url);
      const response = await plain(input instanceof Request ? await readdressed(input, target) : target, init);
      if (!request) return response;
      ended(request, String(response.status));
      watchJson(response, (error) => noJson(request, error));
      return response;
    } catch (error) {
      if (request) ended(request, `no answer (${String(error)})`);
      throw error;
    }
  };
}

/** The same request to another address. */
async function readdressed(request: Request, address: string): Promise<Request> {
  if (address === request.url) return request;
  const { method, headers, signal } = request;
  // As a whole: browsers send a body that they are still reading over newer connections only.
  const body = ['GET', 'HEAD'].includes(method) ? {} : { body: await request.blob() };
  return new Request(address, { method, headers, signal, ...body });
}

function watchJson(response: Response, failed: (error: unknown) => void): void {
  const json = response.json.bind(response);
  response.json = async () => {
    try {
      return (await json()) as unknown;
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}

function watchXhr({ asked, ended, routed }: Omit<Watching, 'noJson'>): void {
  const known = new WeakMap<XMLHttpRequest, Asked>();
  const remember = (xhr: XMLHttpRequest, request: Asked): void => {
    if (!known.has(xhr)) {
      xhr.addEventListener('loadend', () => {
        const one = known.get(xhr);
        if (one) ended(one, xhr.status === 0 ? 'no answer' : String(xhr.status));
      });
    }
    known.set(xhr, request);
  };
  const plain: unknown = Reflect.get(XMLHttpRequest.prototype, 'open');
  Object.defineProperty(XMLHttpRequest.prototype, 'open', {
    configurable: true,
    writable: true,
    value(this: XMLHttpRequest, ...[method, address, ...rest]: Opening): unknown {
      const request = asked(method, String(address));
      if (request) remember(this, request);
      return Reflect.apply(plain as (...values: unknown[]) => unknown, this, [
        method,
        routed(String(address)),
        ...rest,
      ]);
    },
  });
}

type Opening = [method: string, address: string | URL, ...rest: unknown[]];
