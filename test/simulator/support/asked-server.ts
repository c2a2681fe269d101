import { request } from 'node:http';
import { afterAll, beforeAll, inject } from 'vitest';
import type { SendResult, SimulatorStatus } from '../../../simulator/protocol';
import { type Origins, originsOf } from '../../../simulator/server/gate/origins';
import type { ArchiveSource } from '../../../simulator/server/sources/archive-source';
import { zipSource } from '../../../simulator/server/sources/zip-source';
import { type Simulator, startSimulator } from '../../../simulator/server/start-simulator';

export interface Reply {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** A simulator that is asked without a browser. */
export class AskedServer {
  simulator!: Simulator;
  origins!: Origins;

  get port(): number {
    return Number(new URL(this.origins.own).port);
  }

  /** The Host of the server's own pages. */
  get ownHost(): string {
    return new URL(this.origins.own).host;
  }

  /** A request as it is, which fetch would put right before sending; without a Host to that of the widget's page. */
  ask(path: string, headers: Record<string, string> = {}, posted?: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const method = posted === undefined ? 'GET' : 'POST';
      const all = { host: new URL(this.origins.widget).host, ...headers };
      const asked = request({ host: '127.0.0.1', port: this.port, path, method, headers: all }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
      });
      asked.on('error', reject);
      asked.end(posted);
    });
  }

  /** What the gate posts. */
  askAsGate(path: string, posted: string, headers: Record<string, string> = {}): Promise<Reply> {
    const own = { host: this.ownHost, origin: this.origins.own, 'content-type': 'application/json' };
    return this.ask(path, { ...own, ...headers }, posted);
  }

  async token(): Promise<string> {
    return (JSON.parse((await this.askAsGate('/api/token', '')).body) as { token: string }).token;
  }

  async status(): Promise<SimulatorStatus> {
    return JSON.parse((await this.ask('/api/status')).body) as SimulatorStatus;
  }

  async send(hook: object): Promise<SendResult> {
    const { body } = await this.askAsGate('/api/send', JSON.stringify(hook), { 'x-token': await this.token() });
    return JSON.parse(body) as SendResult;
  }
}

/** How the simulator is started that is asked. */
interface Asked {
  /** Hosts that hooks may go to. */
  sendTo?: () => string[];
  /** This project's archive, where there is none. */
  source?: () => ArchiveSource;
}

/** The simulator of a test file. */
export function askedServer({ sendTo, source: open = () => zipSource(inject('archive')) }: Asked = {}): AskedServer {
  const server = new AskedServer();
  beforeAll(async () => {
    const source = open();
    server.simulator = await startSimulator({ source, port: 0, report: () => {}, sendTo: sendTo?.() });
    server.origins = originsOf(source.name, Number(new URL(server.simulator.url).port));
  });
  afterAll(() => server.simulator.close());
  return server;
}
