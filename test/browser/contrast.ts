/**
 * The lowest contrast (WCAG 2.2) between a text in `root` and what is behind it; runs in the page, so everything it
 * needs is inside it.
 */
export function lowestContrast(root: string): number {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const parse = (css: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  const behind = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (element: Element, pseudo?: string): number => {
    const style = getComputedStyle(element, pseudo);
    const [red, green, blue, alpha] = parse(style.color);
    const ground = behind(element);
    const levels = [luminance(over([red, green, blue, alpha * Number(style.opacity)], ground)), luminance(ground)];
    return (Math.max(...levels) + 0.05) / (Math.min(...levels) + 0.05);
  };

  const texts = [...document.querySelectorAll(`${root}, ${root} *`)].filter(
    (element) => element.childElementCount === 0 && (element.textContent !== '' || element.tagName === 'TEXTAREA'),
  );
  const placeholders = [...document.querySelectorAll(`${root} input[placeholder]`)];
  return Math.min(
    ...texts.map((element) => contrast(element)),
    ...placeholders.map((element) => contrast(element, '::placeholder')),
  );
}
