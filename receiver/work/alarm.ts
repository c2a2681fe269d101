/** Wakes one who sleeps; one that rings before anybody sleeps is heard too. */
export class Alarm {
  #hasRung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#hasRung = true;
    this.#wake?.();
  }

  /** Forgets that it has rung. */
  set(): void {
    this.#hasRung = false;
  }

  /** Sleeps until it rings, so many milliseconds at most. */
  async within(milliseconds: number): Promise<void> {
    if (this.#hasRung) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
