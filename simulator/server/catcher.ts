import { type CaughtRequest, mostCaught } from '../protocol';

/** How much text of requests is remembered, in characters: whoever posts megabytes has fewer of them. */
const mostText = 32 * 1024 * 1024;

/** Stands in for a back end: takes every request and shows it. */
export class Catcher {
  #requests: CaughtRequest[] = [];
  #count = 0;
  #text = 0;

  /** The requests, the oldest first. */
  get requests(): readonly CaughtRequest[] {
    return this.#requests;
  }

  catch(request: Omit<CaughtRequest, 'id' | 'time'>): CaughtRequest {
    this.#count += 1;
    const caught = { id: this.#count, time: Date.now(), ...request };
    this.#requests.push(caught);
    this.#text += caught.body.length;
    while (this.#requests.length > mostCaught || this.#text > mostText) this.#forgetOldest();
    return caught;
  }

  #forgetOldest(): void {
    this.#text -= this.#requests.shift()?.body.length ?? 0;
  }
}
