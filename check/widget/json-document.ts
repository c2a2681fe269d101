import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { messageOf } from '../../shared/message-of';
import { excerpt } from '../excerpt';
import { limits } from '../facts/limits';
import type { ArchivePlace } from '../problem';
import { beginningOf } from '../shorten';
import { type Position, positionsIn } from './position';

interface JsonError {
  /** Completes the sentence that the name of the file begins. */
  message: string;
  offset: number;
}

/** A JSON file with the positions of its values. */
export interface JsonDocument {
  file: string;
  text: string;
  /** Absent when the text is not JSON: what could be made of it would only mislead. */
  root: Node | undefined;
  errors: readonly JsonError[];
  /** Which limit of this check the file is beyond, as the end of a sentence; then it has neither root nor errors. */
  beyond?: string;
  /** Whether the file starts with a byte-order mark, which `text` is without. */
  byteOrderMark: boolean;
  positionAt(offset: number): Position;
}

/** A key of an object with its value. */
export interface Member {
  key: string;
  keyNode: Node;
  value: Node;
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Tokens that may still be read; what parses with one budget shares it. */
export interface TokenBudget {
  left: number;
}

/** Parses JSON strictly, within the limits. `file` is its name in findings. */
export function parseJsonDocument(
  file: string,
  source: string,
  budget: TokenBudget = { left: limits.jsonTokens },
): JsonDocument {
  const byteOrderMark = source.startsWith('\uFEFF');
  const text = byteOrderMark ? source.slice(1) : source;
  const common = { file, text, byteOrderMark, positionAt: positionsIn(text) };
  const excess = excessOf(text, budget);
  if (excess !== undefined) return { ...common, root: undefined, errors: [], beyond: excess };
  if (text.trim() === '') return { ...common, root: undefined, errors: [{ message: 'is empty', offset: 0 }] };
  const found: ParseError[] = [];
  const root = parseTree(text, found, strict);
  const errors = found.length > 0 ? found.map(describe) : errorsOfParse(text);
  return { ...common, root: errors.length === 0 ? root : undefined, errors };
}

/** jsonc-parser recurses and keeps every token, so what these may take is measured before it is let loose. */
function excessOf(text: string, budget: TokenBudget): string | undefined {
  const scanner = createScanner(text, true);
  const path = new PathLength();
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    path.add(scanner.getTokenLength() === 1 ? text[offset] : undefined, scanner.getTokenLength());
    budget.left -= 1;
    const excess = excessAt(path, budget);
    if (excess !== undefined) return excess;
  }
  return undefined;
}

function excessAt(path: PathLength, budget: TokenBudget): string | undefined {
  if (path.depth > limits.jsonDepth) return `brackets are nested more than ${limits.jsonDepth} deep`;
  if (path.letters > limits.jsonPath) return `keys have more than ${limits.jsonPath} letters, one in the other`;
  if (budget.left < 0) return `the archive has more JSON than ${limits.jsonTokens} tokens`;
  return undefined;
}

/** How long the keys are that lead to a token, added up over the objects that it stands in. */
class PathLength {
  /** The letters of the keys around each open bracket. */
  readonly #around: number[] = [];
  #last = 0;
  #key = 0;

  get depth(): number {
    return this.#around.length;
  }

  get letters(): number {
    return (this.#around.at(-1) ?? 0) + this.#key;
  }

  add(mark: string | undefined, length: number): void {
    if (mark === ':') this.#key = this.#last;
    else if (mark === ',') this.#key = 0;
    else if (mark === '{' || mark === '[') this.#open();
    else if (mark === '}' || mark === ']') this.#close();
    else this.#last = length;
  }

  #open(): void {
    this.#around.push(this.letters);
    this.#key = 0;
  }

  #close(): void {
    this.#around.pop();
    this.#key = 0;
  }
}

function describe(error: ParseError): JsonError {
  const code = printParseErrorCode(error.error);
  return { message: `is not JSON: ${words[code] ?? code}`, offset: error.offset };
}

/** What the parser's codes mean to somebody who has made the slip. */
const words: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value; texts stand in double quotes',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a key in double quotes should stand here, or there is a comma too many',
  ValueExpected: 'a value should stand here, or there is a comma too many',
  ColonExpected: 'a colon should stand here, between the key and its value',
  CommaExpected: 'a comma should stand here, before what follows',
  CloseBraceExpected: 'a "}" is missing',
  CloseBracketExpected: 'a "]" is missing',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'the text that begins here has no closing quote',
  UnexpectedEndOfNumber: 'the number that begins here is not whole',
  InvalidUnicode: 'after \\u four digits are needed',
  InvalidEscapeCharacter: 'only some characters may stand behind a backslash; write \\\\ for the backslash itself',
  InvalidCharacter: 'a text cannot hold a line break or a tab; write \\n or \\t',
};

/** What a strict parser refuses although jsonc-parser lets it pass. */
function errorsOfParse(text: string): JsonError[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = messageOf(error);
    return [{ message: `is not JSON: ${message}`, offset: Number(/position (\d+)/.exec(message)?.[1] ?? 0) }];
  }
}

const memberLists = new WeakMap<Node, readonly Member[]>();
const memberIndexes = new WeakMap<Node, ReadonlyMap<string, Node>>();

/** The members of an object, in their order; none when the node is something else. */
export function membersOf(node: Node | undefined): readonly Member[] {
  if (node?.type !== 'object') return [];
  return remembered(memberLists, node, () =>
    (node.children ?? []).flatMap((property) => {
      const [keyNode, value] = property.children ?? [];
      return keyNode && value ? [{ key: String(keyNode.value), keyNode, value }] : [];
    }),
  );
}

/** The value at a path of keys; of two members of one name the last counts, as in `JSON.parse`. */
export function valueAt(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((parent, key) => parent && indexOf(parent).get(key), node);
}

function indexOf(node: Node): ReadonlyMap<string, Node> {
  return remembered(memberIndexes, node, () => new Map(membersOf(node).map(({ key, value }) => [key, value])));
}

/** Objects may have thousands of members and be asked for each of them, so what is made of one is kept. */
function remembered<Value extends object>(memory: WeakMap<Node, Value>, node: Node, make: () => Value): Value {
  const known = memory.get(node);
  if (known) return known;
  const made = make();
  memory.set(node, made);
  return made;
}

/** The items of a list; none when the node is something else. */
export function itemsOf(node: Node | undefined): Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** What an object or a list holds, by key or by number. */
export function entriesOf(node: Node): readonly Pick<Member, 'key' | 'value'>[] {
  return node.type === 'array' ? itemsOf(node).map((value, index) => ({ key: String(index), value })) : membersOf(node);
}

/** The text that a node is, if it is one. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'string' ? String(node.value) : undefined;
}

/** The value as it stands in the file, shortened when it is long. */
export function sourceOf(document: JsonDocument, node: Node): string {
  const source = beginningOf(document.text.slice(node.offset, node.offset + node.length));
  return excerpt(source.replace(/\s+/g, ' '));
}

/** Where a value stands, for a finding. `missing` names keys below it that are not there. */
export function locate(document: JsonDocument, node: Node, ...missing: string[]): ArchivePlace {
  const path = [...pathOf(node), ...missing];
  return { ...locateOffset(document, node.offset), pointer: pointerOf(path) };
}

const positionsOfItems = new WeakMap<Node, ReadonlyMap<Node, number>>();

/** The keys and numbers that lead to a node. */
function pathOf(node: Node): (string | number)[] {
  const path: (string | number)[] = [];
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    // The library that parses looks through the whole list for each of its items.
    if (parent.type === 'array') path.unshift(itemPositions(parent).get(child) ?? 0);
    else if (parent.type === 'property') path.unshift(String(parent.children?.[0]?.value));
  }
  return path;
}

function itemPositions(list: Node): ReadonlyMap<Node, number> {
  return remembered(positionsOfItems, list, () => new Map(itemsOf(list).map((item, index) => [item, index])));
}

/** Where a member's key stands, with the pointer of its value. */
export function locateKey(document: JsonDocument, member: Member): ArchivePlace {
  return { ...locate(document, member.value), ...locateOffset(document, member.keyNode.offset) };
}

/** Where an offset in the text stands, for a finding. */
export function locateOffset(document: JsonDocument, offset: number): ArchivePlace {
  return { file: document.file, ...document.positionAt(offset) };
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
