import type { Program } from 'acorn';
import { limits } from '../facts/limits';
import { ScopeParser } from './scope-parser';
import type { FunctionNode } from './syntax';

/** The token that was one too many; acorn is stopped by it, because memory follows the number of tokens. */
export class TooManyTokens extends Error {
  override name = 'TooManyTokens';
}

/** The tokens of all scripts together. */
export interface ScriptTokens {
  /** Those whose nodes are kept, which take memory. */
  kept: number;
  /** Those that were read, which take time. */
  read: number;
}

/** Parses a script as a whole, or in outline where that would be too much. */
export function parseProgram(text: string, tokens: ScriptTokens): { program: Program; isOutline: boolean } {
  const { kept } = tokens;
  try {
    return { program: new ScopeParser(text, counter(tokens, limits.scriptTokens)).parse(), isOutline: false };
  } catch (error) {
    if (!(error instanceof TooManyTokens)) throw error;
  }
  tokens.kept = kept;
  const OutlineParser = outlineParser(tokens);
  return { program: new OutlineParser(text, counter(tokens, limits.outlineTokens)).parse(), isOutline: true };
}

function counter(tokens: ScriptTokens, mostKept: number): () => void {
  return () => {
    tokens.read += 1;
    tokens.kept += 1;
    if (tokens.kept > mostKept || tokens.read > limits.scriptTokensRead) throw new TooManyTokens();
  };
}

/** What acorn has for those who extend it, and does not tell TypeScript about. */
interface BodyParser {
  parseFunctionBody(node: FunctionNode, ...how: readonly unknown[]): void;
}

/** A parser that lets go of the bodies of functions in functions as soon as it has read them. */
function outlineParser(tokens: ScriptTokens): typeof ScopeParser {
  let depth = 0;
  const acorn = ScopeParser.prototype as unknown as BodyParser;
  return class extends ScopeParser implements BodyParser {
    parseFunctionBody(node: FunctionNode, ...how: readonly unknown[]): void {
      const { kept } = tokens;
      depth += 1;
      acorn.parseFunctionBody.call(this, node, ...how);
      depth -= 1;
      if (depth === 0 || node.body.type !== 'BlockStatement') return;
      node.body.body = [];
      tokens.kept = kept;
    }
  };
}
