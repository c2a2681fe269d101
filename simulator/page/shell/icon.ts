/** The page's own icons: one path each, on a field of 24 by 24. */
const paths = {
  integrations: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.5 13v7M13 16.5h7',
  pipeline: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v6h-4z',
  events: 'M13 3 5 13h6l-1 8 8-11h-6z',
  host: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  mail_in: 'M3 6h18v12H3zM3 7l9 6 9-6',
  call_in: 'M6 3h4l1 5-2 2a12 12 0 0 0 5 5l2-2 5 1v4c0 2-2 2-3 2C10 20 4 14 4 6c0-1 0-3 2-3z',
  chat: 'M4 5h16v11H11l-4 4v-4H4z',
  site_visit: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
};

export type IconName = keyof typeof paths;

/** An icon in the colour of the text around it, for eyes only. */
export function icon(name: IconName): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon-drawing', 'aria-hidden': 'true' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
