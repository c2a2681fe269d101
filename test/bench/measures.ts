import { measureAccepting } from './accepting/accepting';
import { measureBuild } from './build';
import { measureCaught } from './caught';
import { measureCheck } from './check';
import { measureDev } from './dev';
import type { Measure } from './figure';
import { measureLines } from './lines';
import { measureOpening } from './opening';
import { measureRetention } from './retention';
import { measureScript } from './script';
import { measureTrial } from './trial';
import { measureTiles } from './tiles';
import { measureTyping } from './typing';
import { measureWorking } from './working/working';

/** What can be measured, by the word that asks for it. */
export const measures: Record<string, Measure> = {
  build: measureBuild,
  check: measureCheck,
  trial: measureTrial,
  script: measureScript,
  opening: measureOpening,
  typing: measureTyping,
  lines: measureLines,
  retention: measureRetention,
  caught: measureCaught,
  tiles: measureTiles,
  dev: measureDev,
  accepting: measureAccepting,
  working: measureWorking,
};
