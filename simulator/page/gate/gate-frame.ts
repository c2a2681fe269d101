import { element } from '../../../kommo-page/element';
import type { GateAnswer, GateQuestion } from '../../protocol';

/** Longer than the server itself has patience, in milliseconds. */
const patience = 15_000;

/** The page's way to the gate, whose frame is made when it is needed. */
export class GateFrame {
  #origin: string;
  #opened: Promise<HTMLIFrameElement> | undefined;

  /** `origin` is that of the gate. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  async ask(question: GateQuestion): Promise<GateAnswer> {
    const frame = await this.#frame();
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<GateAnswer>((resolve) => {
      port1.addEventListener('message', ({ data }: MessageEvent<GateAnswer>) => resolve(data), { once: true });
      port1.start();
      setTimeout(() => resolve({ status: 0, text: 'The gate of the simulator does not answer.' }), patience);
    });
    frame.contentWindow?.postMessage(question, this.#origin, [port2]);
    return answer;
  }

  /** A script may have taken the frame out of the page. */
  async #frame(): Promise<HTMLIFrameElement> {
    const opened = await this.#opened;
    if (opened?.isConnected) return opened;
    this.#opened = open(this.#origin);
    return this.#opened;
  }
}

function open(origin: string): Promise<HTMLIFrameElement> {
  const frame = element('iframe', { src: `${origin}/gate`, title: 'The gate of the simulator', hidden: '' });
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(frame), { once: true });
    document.body.append(frame);
  });
}
