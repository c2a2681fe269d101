import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { encodeForm } from '../../../kommo/hook/encode-form';

/** Where hooks go. */
export interface Target {
  host: string;
  port: number;
  path: string;
}

const place = '1000000000';

/** A hook as Kommo sends it, with all keys that were seen; only its lead is written anew each time. */
const body = encodeForm({
  event: {
    type: 14,
    type_code: 'lead_status_changed',
    time: 1_491_300_016,
    data: {
      id: place,
      element_type: 2,
      status_id: 654_324,
      pipeline_id: 654_321,
      direction_of_movement: 'went_to_trigger',
    },
  },
  action: {
    code: 'send_widget_hook',
    settings: {
      widget: {
        settings: { message: 'Hello {{contact_name|there}}, your order {{lead_id}} is on its way', only_main: 'on' },
      },
      widget_info: { id: 1, code: 'my_widget', name: 'My widget' },
      row: 0,
      created_by: 1,
    },
  },
  subdomain: 'test',
  account_id: 30_441_694,
});

/** A kept connection that sends one hook after the other: HTTP by hand, so that the generator is not what is measured. */
export class Connection {
  readonly #socket: Socket;
  readonly #head: string;
  #answered: ((status: number) => void) | undefined;
  #received = '';

  private constructor(socket: Socket, { host, path }: Target) {
    this.#socket = socket;
    const type = 'application/x-www-form-urlencoded';
    this.#head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`;
    socket.setEncoding('latin1').setNoDelay();
    socket.on('data', (text: string) => this.#read(text));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#answered?.(0));
  }

  /** A receiver that is gone by then gives a connection that has ended. */
  static async open(target: Target): Promise<Connection> {
    const socket = connect(target.port, target.host);
    await once(socket, 'connect').catch(() => undefined);
    return new Connection(socket, target);
  }

  /** The status of the answer; 0 where the connection ended. */
  post(lead: number): Promise<number> {
    if (this.#socket.destroyed) return Promise.resolve(0);
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(this.#head + body.replace(place, String(lead).padStart(place.length, '1')));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\r\n\r\n');
    const length = /content-length: (\d+)/i.exec(this.#received)?.[1];
    if (end < 0 || this.#received.length < end + 4 + Number(length)) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = '';
    this.#answered?.(status);
  }
}
