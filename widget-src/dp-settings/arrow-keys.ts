const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Makes the buttons of `list` one stop of the Tab key, with the arrow keys moving between them: nobody has to press Tab
 * forty times to get past a list. The button with the tab index 0 is where Tab stops.
 */
export function moveFocusWithArrows(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  });
  list.addEventListener('focusin', (event) => {
    for (const button of list.querySelectorAll('button')) button.tabIndex = button === event.target ? 0 : -1;
  });
}
