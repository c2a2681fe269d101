/** A colour on its grounds as the page computed them: CSS texts, the nearest ground first. */
export interface Painted {
  front: string;
  opacity: number;
  grounds: string[];
}

type Colour = [red: number, green: number, blue: number, alpha: number];

/** The contrast of WCAG 2.2 between a colour and what is behind it. */
export function contrast({ front, opacity, grounds }: Painted): number {
  const ground = grounds.reduceRight<Colour>((below, css) => over(parse(css), below), [255, 255, 255, 1]);
  const [red, green, blue, alpha] = parse(front);
  const levels = [luminance(over([red, green, blue, alpha * opacity], ground)), luminance(ground)];
  return (Math.max(...levels) + 0.05) / (Math.min(...levels) + 0.05);
}

/** Every text in `root`, a selector; runs in the page. */
export function paintedTexts(root: string): Painted[] {
  const painted = (element: Element, pseudo?: string): Painted => {
    const grounds: string[] = [];
    for (let behind: Element | null = element; behind; behind = behind.parentElement) {
      grounds.push(getComputedStyle(behind).backgroundColor);
    }
    const { color, opacity } = getComputedStyle(element, pseudo);
    return { front: color, opacity: Number(opacity), grounds };
  };
  const all = [...document.querySelectorAll<HTMLElement>(`${root}, ${root} *`)].filter(
    (element) => !element.closest('[aria-hidden=true]') && element.checkVisibility(),
  );
  const texts = all.filter(({ childElementCount, textContent, tagName }) => {
    return childElementCount === 0 && (textContent !== '' || tagName === 'TEXTAREA');
  });
  return [
    ...texts.map((element) => painted(element)),
    ...all.filter((element) => element.hasAttribute('placeholder')).map((element) => painted(element, '::placeholder')),
  ];
}

/** The ring around an element that has the focus, or its frame; runs in the page. */
export function paintedRing(element: Element, line: 'outlineColor' | 'borderTopColor'): Painted {
  const grounds: string[] = [];
  for (let behind = element.parentElement; behind; behind = behind.parentElement) {
    grounds.push(getComputedStyle(behind).backgroundColor);
  }
  return { front: getComputedStyle(element)[line], opacity: 1, grounds };
}

function parse(css: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

function over([red, green, blue, alpha]: Colour, [red2, green2, blue2]: Colour): Colour {
  const mix = (above: number, below: number): number => above * alpha + below * (1 - alpha);
  return [mix(red, red2), mix(green, green2), mix(blue, blue2), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
