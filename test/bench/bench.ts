import { measureBuild } from './build';
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

await withArchive(async (workplace) => {
  for (const measure of [measureBuild, measureScript, measureOpening, measureRetention, measureDev]) {
    for (const { what, measured, target } of await measure(workplace)) {
      console.log(`${what.padEnd(58)} ${measured.padEnd(34)} ${target}`);
    }
  }
});
