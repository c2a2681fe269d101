/** So often is Tab pressed at one element before that counts as being kept there. */
const patience = 3;

/** Which elements the Tab key leads to. */
export class TabStops {
  #reached = new Set<EventTarget>();
  /** What had the focus at each press. */
  #stops: (Element | null)[] = [];
  #form: HTMLElement;

  /** Puts the focus before a form, and follows it from now on. */
  constructor(form: HTMLElement) {
    this.#form = form;
    document.addEventListener('focusin', this.#come, true);
    window.addEventListener('keydown', this.#press, true);
    form.tabIndex = -1;
    form.focus();
    form.removeAttribute('tabindex');
  }

  /** How often Tab is to be pressed to come through the whole page, and to notice what keeps it. */
  get presses(): number {
    const stops = [...document.querySelectorAll<HTMLElement>('body *')].filter(({ tabIndex }) => tabIndex >= 0);
    return stops.length + patience;
  }

  /** Whether it led to an element, into it or around it. */
  reaches(element: HTMLElement): boolean {
    const group = element.closest(groups);
    return [...this.#reached].some((one) => {
      if (!(one instanceof Element) || !this.#form.contains(one) || one === this.#form) return false;
      return one.contains(element) || element.contains(one) || group?.contains(one) === true;
    });
  }

  /** An element from which it does not lead on. */
  get trap(): HTMLElement | undefined {
    const [last, ...others] = this.#stops.slice(-patience);
    const isKept = others.length === patience - 1 && others.every((one) => one === last);
    return isKept && last instanceof HTMLElement && last !== document.body ? last : undefined;
  }

  end(): void {
    document.removeEventListener('focusin', this.#come, true);
    window.removeEventListener('keydown', this.#press, true);
  }

  #come = ({ target }: Event): void => {
    if (target) this.#reached.add(target);
  };

  #press = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab') this.#stops.push(document.activeElement);
  };
}

/** Of these, Tab leads to one element, and the arrows to the others. */
const groups = ['listbox', 'menu', 'radiogroup', 'tablist', 'toolbar', 'grid', 'tree']
  .map((role) => `[role=${role}]`)
  .join();
