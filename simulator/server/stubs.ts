import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { type PageAnswer, textAnswer } from './answer';

const stubSchema = v.object({
  /** `METHOD address`, in which a `*` stands for anything. */
  request: v.string(),
  status: v.optional(v.number(), 200),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  /** A text as it is, anything else as JSON. */
  body: v.optional(v.unknown(), ''),
  /** In milliseconds. */
  delay: v.optional(v.number(), 0),
});

/** How many files are made in a run: a widget can ask for one too. */
const mostMade = 200;

type Stub = v.InferOutput<typeof stubSchema>;

/** The back ends that are not there: a folder with a JSON file for each answer, read anew at each request. */
export class Stubs {
  #folder: string;
  #made = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The answer to a request, or that there is none. */
  async answer(method: string, address: string): Promise<PageAnswer> {
    return (await this.find(method, address)) ?? this.refusal(method, address);
  }

  /** That there is no stub for a request. */
  refusal(method: string, address: string): PageAnswer {
    return textAnswer(`Refused: no stub in ${this.#folder} answers ${method} ${address}.`, 502);
  }

  /** The answer of the first stub that fits a request. */
  async find(method: string, address: string): Promise<PageAnswer | undefined> {
    for (const file of await this.#files()) {
      const stub = await this.#read(file);
      if (typeof stub === 'string') return textAnswer(stub, 500);
      if (matches(stub.request, `${method} ${address}`)) return this.#given(stub);
    }
    return undefined;
  }

  /** Writes a stub for a request, to be filled in; returns its path, or nothing where these would be too many. */
  async make(request: string): Promise<string | undefined> {
    this.#made += 1;
    if (this.#made > mostMade) return undefined;
    const name = `${request
      .replace(/^(\w+) https?:\/\//, '$1 ')
      .replace(/[^\w.-]+/g, '_')
      .slice(0, 100)}.json`;
    const path = join(this.#folder, name);
    await mkdir(this.#folder, { recursive: true });
    const stub = { request, status: 200, headers: { 'Content-Type': 'application/json' }, body: {}, delay: 0 };
    // One that is there already may have been filled in.
    await writeFile(path, `${JSON.stringify(stub, null, 2)}\n`, { flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
    return path;
  }

  async #files(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).toSorted();
  }

  async #read(file: string): Promise<Stub | string> {
    const path = join(this.#folder, file);
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stubSchema), await readFile(path, 'utf8'));
    return parsed.success ? parsed.output : `${path} is not a stub: ${parsed.issues[0].message}. ${wanted}`;
  }

  async #given({ status, headers, body, delay }: Stub): Promise<PageAnswer> {
    await wait(delay);
    const isText = typeof body === 'string';
    const named = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const type = named ?? (isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8');
    return { status, type, headers, body: isText ? body : JSON.stringify(body) };
  }
}

const wanted = 'Write {"request": "GET https://example.com/*", "status": 200, "headers": {}, "body": …, "delay": 0}.';

/** Not by an expression: of a pattern with many stars, which a widget can have written, one would come to no end. */
function matches(pattern: string, request: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return pattern === request;
  let at = first.length;
  const isThere = others.every((part) => {
    const found = request.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
  return isThere && request.startsWith(first) && request.slice(at).endsWith(last);
}
