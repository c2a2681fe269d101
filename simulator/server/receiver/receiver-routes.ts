import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { type PageAnswer, jsonAnswer, textAnswer } from '../answer';
import { bodyOf, readOwnJson } from '../read-body';
import type { ReceiverDesk } from './receiver-desk';

/** What the page asks of the desk. */
const receiverRoutes: Record<
  string,
  (desk: ReceiverDesk, request: IncomingMessage) => PageAnswer | Promise<PageAnswer>
> = {
  'GET /api/progress': ({ trail }) => jsonAnswer(trail.all),
  'PUT /api/cards': putCardsRoute,
};

/** The answer to a request `METHOD /path`; undefined where it is none of the desk's. */
export function answerOfDesk(
  desk: ReceiverDesk,
  name: string,
  request: IncomingMessage,
): PageAnswer | Promise<PageAnswer> | undefined {
  const route = receiverRoutes[name];
  if (route) return route(desk, request);
  // Where Kommo's own page fetches it.
  const [, client] = /^GET \/ajax\/v2\/integrations\/([\w-]+)\/disposable_token$/.exec(name) ?? [];
  return client === undefined ? undefined : tokenAnswer(desk, client);
}

function tokenAnswer(desk: ReceiverDesk, client: string): PageAnswer {
  const token = desk.disposableToken(client);
  return token === undefined ? textAnswer('There is no such integration.', 404) : jsonAnswer({ token });
}

const number = v.pipe(v.number(), v.finite());
const cardsSchema = v.array(
  v.object({
    id: number,
    name: v.string(),
    price: number,
    stageId: number,
    contact: v.string(),
    phone: v.string(),
  }),
);

async function putCardsRoute(desk: ReceiverDesk, request: IncomingMessage): Promise<PageAnswer> {
  const cards = await readOwnJson(request, cardsSchema, 'the list of the cards');
  if ('refusal' in cards) return cards.refusal;
  desk.putCards(cards.value);
  return jsonAnswer({});
}

const messageSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    data: v.object({
      message: v.string(),
      name: v.string(),
      phone: v.optional(v.string()),
      email: v.optional(v.string()),
    }),
  }),
);

/** Takes what the receiver's channel posts to the phones. */
export async function takeMessage(desk: ReceiverDesk, request: IncomingMessage): Promise<PageAnswer> {
  const { success, output } = v.safeParse(messageSchema, await bodyOf(request));
  if (!success) return textAnswer('That is no message.', 400);
  const { message: text, name, phone, email } = output.data;
  desk.take(String(request.headers['idempotency-key']), { name, address: phone ?? email ?? '', text });
  return textAnswer('It has arrived.');
}
