import type { Node, Program } from 'acorn';
import type { ArchivePlace } from '../problem';
import { collectVisits, type NodeOf, type NodeType, type Visit, type Visits } from './collect-visits';
import { parseProgram, type ScriptTokens, TooManyTokens } from './parse-script';
import { type Position, positionsIn } from './position';
import { textOf, type WidgetFile } from './widget-file';

interface ScriptError {
  message: string;
  offset: number;
  /** Whether the text is no script, as against one that this check cannot take in. */
  isSyntax: boolean;
  /** Whether the text is an ES module, with `import` or `export`. */
  isModule?: boolean;
}

/** A JavaScript file, parsed. */
export interface Script {
  file: string;
  text: string;
  program: Program | undefined;
  /** Whether the script is so large that `program` lacks the bodies of functions that stand in functions. */
  isOutline: boolean;
  error: ScriptError | undefined;
  visits: Visits;
  positionAt: (offset: number) => Position;
}

/** Parses every JavaScript file, `script.js` first, until the tokens allowed for all of them together are used up. */
export function parseScripts(files: ReadonlyMap<string, WidgetFile>): Map<string, Script> {
  const scripts = new Map<string, Script>();
  const tokens: ScriptTokens = { kept: 0, read: 0 };
  const sources = [...files.values()].filter((file) => file.path.endsWith('.js'));
  for (const file of sources.toSorted((a, b) => Number(b.path === 'script.js') - Number(a.path === 'script.js'))) {
    const text = textOf(file);
    if (text !== undefined) scripts.set(file.path, parseScript(file.entry.name, text, tokens));
  }
  return scripts;
}

/** Every JavaScript file, unread: what a first look at them took was too much. */
export function unparsedScripts(files: ReadonlyMap<string, WidgetFile>): Map<string, Script> {
  const error = {
    message: 'its analysis took too long, or too much memory, and was stopped',
    offset: 0,
    isSyntax: false,
  };
  const sources = [...files.values()].filter((file) => file.path.endsWith('.js'));
  return new Map(sources.map(({ path, entry }) => [path, scriptWithError({ file: entry.name, text: '' }, error)]));
}

function parseScript(file: string, source: string, tokens: ScriptTokens): Script {
  const text = source.replace(/^\uFEFF/, '');
  const common = { file, text, positionAt: positionsIn(text) };
  try {
    const { program, isOutline } = parseProgram(text, tokens);
    return { ...common, program, isOutline, error: undefined, visits: collectVisits(program) };
  } catch (error) {
    return scriptWithError({ file, text }, describe(error, text));
  }
}

function scriptWithError({ file, text }: Pick<Script, 'file' | 'text'>, error: ScriptError): Script {
  return { file, text, positionAt: positionsIn(text), program: undefined, isOutline: false, error, visits: noVisits };
}

const noVisits: Visits = { all: [], byType: new Map() };

function describe(error: unknown, text: string): ScriptError {
  // acorn recurses: brackets nested by the thousand end its stack, which it may or may not notice itself.
  if (error instanceof RangeError || (error instanceof Error && error.message.includes('stack space'))) {
    return { message: 'the code is nested too deep to be analysed', offset: 0, isSyntax: false };
  }
  if (error instanceof SyntaxError) {
    return syntaxError(error, text);
  }
  if (error instanceof TooManyTokens) {
    return { message: 'the JavaScript is too much to be analysed', offset: 0, isSyntax: false };
  }
  throw error;
}

/** What acorn says, with the text it stopped at: "Unexpected token" alone tells little. */
function syntaxError(error: SyntaxError, text: string): ScriptError {
  const offset = 'pos' in error ? Number(error.pos) : 0;
  const said = error.message.replace(/ \(\d+:\d+\)$/, '');
  if (/^(?:'import' and 'export'|Cannot use '(?:import|export))/.test(said)) {
    const message = 'it is an ES module (`import`, `export`), which is not a plain script';
    return { message, offset, isSyntax: true, isModule: true };
  }
  const [rest = ''] = text.slice(offset, offset + excerptLength).split('\n');
  const where = rest.trim() === '' ? '' : ` at ${JSON.stringify(rest.trim())}`;
  return { message: `${said}${where}`, offset, isSyntax: true };
}

const excerptLength = 40;

/** Where a node starts, for a finding. */
export function locateNode(script: Script, node: Pick<Node, 'start'>): ArchivePlace {
  return { file: script.file, ...script.positionAt(node.start) };
}

/** The nodes of one type, in the order of the text. */
export function visitsOf<Type extends NodeType>(script: Script, type: Type): readonly Visit<NodeOf<Type>>[] {
  return (script.visits.byType.get(type) ?? []) as readonly Visit<NodeOf<Type>>[];
}
