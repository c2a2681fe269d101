import { EventEmitter } from 'node:events';
import { UserError } from '../../shared/user-error';
import type { SimulatorStatus } from '../protocol';
import { describeArchive } from './describe-archive';
import type { ArchiveSource } from './sources/archive-source';
import { watchFiles } from './watch-files';

/** How long after a load the slower examinations begin, in milliseconds: the pages that reload come first. */
const afterLoad = 400;

/** What the session knows of how things stand. */
type ArchiveStatus = Pick<SimulatorStatus, 'source' | 'archive' | 'failure' | 'typeErrors' | 'findings'>;

type Files = ReadonlyMap<string, Buffer>;

/** The archive that is shown, kept up to date; emits `change` after each change of its status. */
export class Session extends EventEmitter<{ change: [] }> {
  #source: ArchiveSource;
  #report: (line: string) => void;
  #status: ArchiveStatus;
  #code: string | undefined;
  #files: Files = new Map();
  #loading = false;
  #again = false;
  #examination: NodeJS.Timeout | undefined;
  #unwatch: (() => void) | undefined;
  #closed = false;

  /** `report` gets a line for the terminal about each load; `code` stands for the one that Kommo gives to the widget. */
  constructor(source: ArchiveSource, report: (line: string) => void, code?: string) {
    super();
    this.#code = code;
    this.#source = source;
    this.#report = report;
    this.#status = { source: source.name, findings: [] };
  }

  /** Loads the archive, and from now on again at each change. */
  async start(): Promise<void> {
    await this.#load();
    this.#unwatch = await watchFiles({
      paths: this.#source.watched,
      onChange: () => void this.#loadInTurn(),
      onLimit: this.#report,
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#examination);
    this.#unwatch?.();
  }

  get status(): ArchiveStatus {
    return this.#status;
  }

  /** A file of the archive; only the newest revision has any. */
  file(revision: string, name: string): Buffer | undefined {
    return revision === this.#status.archive?.revision ? this.#files.get(name) : undefined;
  }

  /** The line of the sources behind each line of script.js; none where only the archive is known. */
  get sourceLines(): readonly string[] {
    return this.#source.sourceLines?.() ?? [];
  }

  async #loadInTurn(): Promise<void> {
    this.#again = true;
    if (this.#loading) return;
    this.#loading = true;
    while (this.#again) {
      this.#again = false;
      await this.#load();
    }
    this.#loading = false;
  }

  async #load(): Promise<void> {
    const begun = performance.now();
    clearTimeout(this.#examination);
    try {
      const files = await this.#source.load();
      const { failure: _solved, ...rest } = this.#status;
      this.#status = { ...rest, archive: describeArchive(files, this.#code) };
      this.#files = files;
      this.#report(`Loaded ${this.#source.name} in ${Math.round(performance.now() - begun)} ms.`);
    } catch (error) {
      this.#status = { ...this.#status, failure: wording(error) };
      this.#report(`${wording(error)}${this.#status.archive ? '\nThe last good archive stays.' : ''}`);
    }
    this.emit('change');
    this.#examination = setTimeout(() => void this.#examine(this.#files), afterLoad);
  }

  /** What takes longer than the load, and is not waited for. */
  async #examine(files: Files): Promise<void> {
    const [typeErrors, findings] = await Promise.all([
      this.#source.typeErrors?.().catch(wording),
      this.#source.findings().catch((error: unknown) => [crash(error)]),
    ]);
    if (this.#closed || files !== this.#files) return;
    const { typeErrors: before, ...rest } = this.#status;
    if (typeErrors && typeErrors !== before) this.#report(typeErrors);
    for (const { severity, rule, place, message } of findings) {
      if (severity === 'error') this.#report(`${place} ${rule}: ${message}`);
    }
    this.#status = { ...rest, findings, ...(typeErrors && { typeErrors }) };
    this.emit('change');
  }
}

function crash(error: unknown): SimulatorStatus['findings'][number] {
  return { severity: 'error', rule: 'check', place: '', message: wording(error) };
}

function wording(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
