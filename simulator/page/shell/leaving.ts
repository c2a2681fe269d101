let asks = true;

/** Has the browser ask before the page is left with changes that are not saved. */
export function askBeforeLeaving(isDirty: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (asks && isDirty()) event.preventDefault();
  });
}

/** Loads the page anew without that question. */
export function reloadUnasked(): void {
  asks = false;
  location.reload();
}
