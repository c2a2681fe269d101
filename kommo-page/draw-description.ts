import { element } from './element';

const kept = ['a', 'b', 'strong', 'i', 'em', 'br', 'p', 'ul', 'ol', 'li'] as const;
const dropped = new Set(['script', 'style', 'template']);

/**
 * A description of the archive, which may hold HTML and tags such as #SUBDOMAIN#. Simple markup is drawn anew, without
 * attributes; of anything else, only the text is.
 */
export function drawDescription(text: string, tags: Record<string, string> = {}): Node[] {
  const filled = text.replace(/#([A-Z_]+)#/g, (tag, name: string) => tags[name] ?? tag);
  // A document of its own: nothing in it is loaded or run.
  return [...new DOMParser().parseFromString(filled, 'text/html').body.childNodes].flatMap(redrawn);
}

function redrawn(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element) || dropped.has(node.localName)) return [];
  const children = [...node.childNodes].flatMap(redrawn);
  const name = kept.find((other) => other === node.localName);
  return name ? [element(name, name === 'a' ? linkOf(node) : {}, ...children)] : children;
}

function linkOf(link: Element): Record<string, string> {
  const address = link.getAttribute('href') ?? '';
  return /^(https?|mailto):/i.test(address)
    ? { href: address, target: '_blank', rel: 'noopener', referrerpolicy: 'no-referrer' }
    : {};
}
