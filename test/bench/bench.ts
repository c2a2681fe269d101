import { measureBuild } from './build';
import { measureCheck } from './check';
import { measureDev } from './dev';
import { measureOpening } from './opening';
import { measureRetention } from './retention';
import { measureScript } from './script';
import { withArchive } from './with-archive';

/** One measured figure beside what is to be reached. */
export interface Figure {
  what: string;
  measured: string;
  target: string;
}

await withArchive(async (subject) => {
  for (const measure of [measureBuild, measureCheck, measureScript, measureOpening, measureRetention, measureDev]) {
    for (const { what, measured, target } of await measure(subject)) {
      console.log(`${what.padEnd(58)} ${measured.padEnd(34)} ${target}`);
    }
  }
});
