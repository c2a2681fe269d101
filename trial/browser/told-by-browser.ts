import type { CDPSession } from 'playwright-core';
import { type Frame, placeOf } from './place-of';

/** An exception that nobody caught. */
export interface Uncaught {
  text: string;
  place: string | undefined;
  isRejection: boolean;
}

/** A request, and the line that made it. */
export interface Asked {
  method: string;
  address: string;
  place: string | undefined;
}

/** What the browser itself tells of a page: it sees what no code in the page can hide or forget to tell. */
export interface ToldByBrowser {
  uncaught: Uncaught[];
  asked: Asked[];
}

interface Stack {
  callFrames: Frame[];
  parent?: Stack;
}

/** Listens to the browser from now on. */
export async function listenToBrowser(devtools: CDPSession): Promise<ToldByBrowser> {
  const told: ToldByBrowser = { uncaught: [], asked: [] };
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, stackTrace, url, ...at } }) => {
    const described = exception?.description ?? String(exception?.value ?? text);
    const places = [...framesOf(stackTrace), ...(url ? [{ url, ...at }] : []), ...framesIn(described)];
    const [first = ''] = described.split('\n');
    told.uncaught.push({ text: first, place: placeOf(places), isRejection: text.includes('in promise') });
  });
  devtools.on('Network.requestWillBeSent', ({ request: { method, url }, initiator: { type, stack } }) => {
    // What browsers ask by themselves before they ask for what the widget wants.
    if (type !== 'preflight') told.asked.push({ method, address: url, place: placeOf(framesOf(stack)) });
  });
  devtools.on('Network.webSocketCreated', ({ url, initiator }) => {
    told.asked.push({ method: 'WebSocket', address: url, place: placeOf(framesOf(initiator?.stack)) });
  });
  await Promise.all([devtools.send('Runtime.enable'), devtools.send('Network.enable')]);
  return told;
}

function framesOf(stack: Stack | undefined): Frame[] {
  return stack ? [...stack.callFrames, ...framesOf(stack.parent)] : [];
}

/** The lines of a stack that is a text, as an error has it. */
function framesIn(text: string): Frame[] {
  return [...text.matchAll(/(https:\/\/[^\s)]+):(\d+):(\d+)/g)].map(([, url = '', line, column]) => ({
    url,
    lineNumber: Number(line) - 1,
    columnNumber: Number(column) - 1,
  }));
}
