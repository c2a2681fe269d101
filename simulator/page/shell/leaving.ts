/** How the page is left. */
export interface Leaving {
  /** Has the browser ask before the page is left with changes that are not saved. */
  askWhen: (isDirty: () => boolean) => void;
  /** Loads the page anew without that question. */
  reload: () => void;
}

export function createLeaving(): Leaving {
  let asks = true;
  return {
    askWhen(isDirty) {
      window.addEventListener('beforeunload', (event) => {
        if (asks && isDirty()) event.preventDefault();
      });
    },
    reload() {
      asks = false;
      location.reload();
    },
  };
}
