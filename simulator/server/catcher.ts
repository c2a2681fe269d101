import { type CaughtRequest, mostCaught } from '../protocol';

/** Stands in for a back end: takes every request and shows it. */
export class Catcher {
  #requests: CaughtRequest[] = [];
  #count = 0;

  /** The requests, the newest first. */
  get requests(): readonly CaughtRequest[] {
    return this.#requests;
  }

  catch(request: Omit<CaughtRequest, 'id'>): CaughtRequest {
    this.#count += 1;
    const caught = { id: this.#count, ...request };
    this.#requests = [caught, ...this.#requests].slice(0, mostCaught);
    return caught;
  }
}
