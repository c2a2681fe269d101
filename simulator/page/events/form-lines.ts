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

/** What is wrong with the first line that stands for no pair of a form; undefined where all of them do. */
export function faultOfLines(lines: string): string | undefined {
  for (const [index, line] of lines.split('\n').entries()) {
    const fault = line && faults.find(({ has }) => has(line));
    if (fault) return `Line ${index + 1} ${fault.reason}: ${line}`;
  }
  return undefined;
}

const faults: { has: (line: string) => boolean; reason: string }[] = [
  { has: (line) => !line.includes('='), reason: 'has no “=” between key and value' },
  { has: (line) => line.startsWith('='), reason: 'has no key before its “=”' },
  { has: (line) => !/^[^[\]]+(\[[^[\]]*\])*$/.test(keyOf(line)), reason: 'has brackets in its key that do not pair' },
  {
    has: (line) => /\\(?![\\nr])/.test(line.replaceAll('\\\\', '')),
    reason: 'has a backslash that is no \\n, \\r or \\\\',
  },
];

function keyOf(line: string): string {
  return splitOnce(line)[0] ?? '';
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
