/** The part of requirejs that the page uses (requirejs.org/docs/api.html). */
interface RequireError extends Error {
  requireType?: string;
  requireModules?: string[];
  originalError?: Error;
}

/** What is told of a new script tag. */
type NodeCreated = [node: HTMLScriptElement, config: unknown, id: string, url: string];

interface RequireContext {
  completeLoad(id: string): void;
}

interface Require {
  (ids: string[], loaded: (...modules: unknown[]) => void, failed: (error: RequireError) => void): void;
  config(options: {
    paths: Record<string, string>;
    waitSeconds: number;
    onNodeCreated: (...created: NodeCreated) => void;
  }): void;
  load(context: RequireContext, id: string, url: string): void;
  toUrl(id: string): string;
}

declare const requirejs: Require;
declare function define(id: string, module: object): void;
declare function define(id: string, dependencies: [string], factory: (module: never) => unknown): void;
