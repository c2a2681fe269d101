import { type GateAnswer, gateDeeds, type GateQuestion, gateReady, serverGone } from '../../protocol';

/**
 * The gate: a frame of the server's own origin in the page with the widget. The page cannot reach into it, nor do what
 * takes a token; it can only ask for one of a few deeds, and the server decides about each. It has to be taken for
 * granted that the widget asks too.
 */
const { page = '' } = document.documentElement.dataset;

window.addEventListener('message', ({ origin, data, ports: [port] }: MessageEvent<unknown>) => {
  if (origin !== page || !port || !isQuestion(data)) return;
  void answerTo(data).then((answer) => port.postMessage(answer));
});

parent.postMessage(gateReady, page);

function isQuestion(data: unknown): data is GateQuestion {
  return gateDeeds.includes((data as GateQuestion | null)?.deed as GateQuestion['deed']);
}

async function answerTo({ deed, value }: GateQuestion): Promise<GateAnswer> {
  try {
    const { token } = (await (await fetch('/api/token', { method: 'POST' })).json()) as { token: string };
    const headers = { 'Content-Type': 'application/json', 'X-Token': token };
    const response = await fetch(`/api/${deed}`, { method: 'POST', headers, body: JSON.stringify(value) });
    return { status: response.status, text: await response.text() };
  } catch {
    return serverGone;
  }
}
