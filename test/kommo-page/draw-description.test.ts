// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { drawDescription } from '../../kommo-page/draw-description';

function drawn(text: string): string {
  const place = document.createElement('div');
  place.append(...drawDescription(text, { SUBDOMAIN: 'my_company' }));
  return place.innerHTML;
}

describe('a description', () => {
  it.each([
    ['Texts &amp; <b class="x">bold</b><br>ones', 'Texts &amp; <b>bold</b><br>ones'],
    ['<ul><li onclick="run()">one</li></ul>', '<ul><li>one</li></ul>'],
    ['<table><tr><td><i>cell</i></td></tr></table>', '<i>cell</i>'],
    ['<img src=x onerror=run()>a<script>run()</script><style>b{}</style>', 'a'],
    ['<a href="javascript:run()">link</a>', '<a>link</a>'],
    [
      '<a href="https://#SUBDOMAIN#.kommo.com">link</a> #UNKNOWN#',
      '<a href="https://my_company.kommo.com" target="_blank" rel="noopener" referrerpolicy="no-referrer">link</a> #UNKNOWN#',
    ],
  ])('%s is drawn as %s', (text, html) => {
    expect(drawn(text)).toBe(html);
  });
});
