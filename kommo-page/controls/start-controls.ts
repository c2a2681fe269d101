import { startBoxes } from './start-boxes';
import { startSelects } from './start-selects';
import { startTexts } from './start-texts';

/** Makes the controls of Kommo's templates work wherever a widget draws them. */
export function startControls($: JQueryStatic): void {
  startSelects($);
  startBoxes($);
  startTexts($);
}
