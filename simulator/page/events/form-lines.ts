import { decodeText, encodeText } from '../../../kommo/hook/percent-encoding';

/** A form-encoded body to be read and changed: one `key=value` a line, decoded, with line breaks written as \n. */
export function formLines(body: string): string {
  return body
    .split('&')
    .map((pair) => splitOnce(pair).map(decodeText).map(escaped).join('='))
    .join('\n');
}

/** The body that such lines stand for. */
export function linesForm(lines: string): string {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => splitOnce(line).map(unescaped).map(encodeText).join('='))
    .join('&');
}

function splitOnce(pair: string): string[] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair] : [pair.slice(0, at), pair.slice(at + 1)];
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\nr])/g, (_, sign: string) => signs[sign] ?? sign);
}

const signs: Record<string, string> = { n: '\n', r: '\r' };
