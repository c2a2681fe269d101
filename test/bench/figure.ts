import type { BenchSubject } from './with-archive';

/** One measured figure beside what is to be reached. */
export interface Figure {
  what: string;
  measured: string;
  /** The processor time that it took: of all processes of a command, of the page's own thread where a page is meant. */
  processor?: string;
  target: string;
  /** Whether the target is met; one that is missed lets the whole bench fail. */
  reached: boolean;
}

/** Measures one part of the project. */
export type Measure = (subject: BenchSubject) => Figure[] | Promise<Figure[]>;
