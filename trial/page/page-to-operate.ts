import type { OperatedPage, Target } from '../protocol';
import { choose, giveFile, markAll, pick, pointOf } from './operate';

/** A page whose elements can be operated from outside; what is not there cannot. */
export abstract class PageToOperate implements OperatedPage {
  protected abstract elementOf(target: Target): HTMLElement | undefined;

  pointOf(target: Target): { x: number; y: number } | undefined {
    const found = this.elementOf(target);
    return found && pointOf(found);
  }

  clickOn(target: Target): void {
    this.elementOf(target)?.click();
  }

  markAll(target: Target): boolean {
    const found = this.elementOf(target);
    return found !== undefined && markAll(found);
  }

  pick(target: Target, value: string): void {
    const input = this.elementOf(target);
    if (input instanceof HTMLInputElement) pick(input, value);
  }

  choose(target: Target, index: number): void {
    const select = this.elementOf(target);
    if (select instanceof HTMLSelectElement) choose(select, index);
  }

  giveFile(target: Target): void {
    const input = this.elementOf(target);
    if (input instanceof HTMLInputElement) giveFile(input);
  }
}
