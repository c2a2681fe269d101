import { element } from '../../../kommo-page/element';
import { type GateAnswer, type GateQuestion, gateReady, serverGone } from '../../protocol';

/** How long after the frame has come its script may take to say so, in milliseconds. */
const patience = 1000;

/** The page's way to the gate, whose frame is made when it is needed. */
export class GateFrame {
  #origin: string;
  #opened: Promise<HTMLIFrameElement | undefined> | undefined;

  /** `origin` is that of the gate. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  async ask(question: GateQuestion): Promise<GateAnswer> {
    const gate = (await this.#frame())?.contentWindow;
    if (!gate) return serverGone;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.addEventListener('message', ({ data }: MessageEvent<GateAnswer>) => resolve(data), { once: true });
      port1.start();
      gate.postMessage(question, this.#origin, [port2]);
    });
  }

  /** A script may have taken the frame out of the page, or the server may not have been there for it. */
  async #frame(): Promise<HTMLIFrameElement | undefined> {
    const opened = await this.#opened;
    if (opened?.isConnected) return opened;
    this.#opened = open(this.#origin);
    return this.#opened;
  }
}

/** Undefined where it does not come. */
function open(origin: string): Promise<HTMLIFrameElement | undefined> {
  const frame = element('iframe', { src: `${origin}/gate`, title: 'The gate of the simulator', hidden: '' });
  return new Promise((resolve) => {
    const stop = new AbortController();
    const settle = (opened?: HTMLIFrameElement): void => {
      stop.abort();
      if (!opened) frame.remove();
      resolve(opened);
    };
    const hear = ({ source, data }: MessageEvent): void => {
      if (source === frame.contentWindow && data === gateReady) settle(frame);
    };
    window.addEventListener('message', hear, { signal: stop.signal });
    // What the browser shows in place of a page that does not come is loaded too.
    frame.addEventListener('load', () => setTimeout(() => stop.signal.aborted || settle(), patience), { once: true });
    document.body.append(frame);
  });
}
