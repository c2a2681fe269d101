/** Paints a popup like the ground that it stands on: only the page knows whether it is light or dark. */
export function paintGround(popup: HTMLElement): void {
  const grounds: string[] = [];
  for (let behind = popup.parentElement; behind; behind = behind.parentElement) {
    grounds.push(getComputedStyle(behind).backgroundColor);
  }
  popup.style.backgroundColor = grounds.find((color) => !/^(transparent|.*, 0\))$/.test(color)) ?? 'Canvas';
}
