import type { CardKind } from '../../kommo/sample-account/account-content';
import type { Note } from '../account/note';
import { type Call, jsonOf } from '../http/call';
import { ApiProblem, validationProblem } from '../http/problem';
import { halReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import { checkNote } from './check-note';
import { pageOf } from './page-of';
import { checkQuery, idFilter } from './read-query';
import type { ServedAccount } from './served';

/** Notes in the feeds of cards. Written twice, a note stands there twice: Kommo keeps no `request_id`. */
export const noteRoutes: ApiRoutes<ServedAccount> = {
  'POST /api/v4/:cards/notes': (served, call) => write(served, call),
  'POST /api/v4/:cards/:id/notes': (served, call) => write(served, call, Number(call.words[1])),
  'GET /api/v4/:cards/notes': (served, call) => list(served, call),
  'GET /api/v4/:cards/:id/notes': (served, call) => list(served, call, Number(call.words[1])),
};

/** More in one request are refused. */
const mostAtOnce = 250;

const firstId = 42_000_001;

function write({ account, kommo }: ServedAccount, call: Call, cardId?: number): Reply {
  const kind = call.words[0] as CardKind;
  const entries = entriesOf(call);
  const checked = entries.map((entry) => checkNote(entry, cardId, (id) => account.cards[kind].has(id)));
  const wrong = checked.flatMap(({ errors, requestId }, index) =>
    errors.length > 0 ? [{ request_id: requestId ?? String(index), errors }] : [],
  );
  // That one wrong note keeps all of them out is a guess.
  if (wrong.length > 0) throw validationProblem(wrong);
  const createdAt = Math.floor(kommo.clock() / 1000);
  const notes = checked.map(({ note, requestId }, index) => {
    const id = firstId + account.notes.length;
    account.notes.push({ ...note, id, kind, createdAt, ...(requestId !== undefined && { requestId }) });
    return { id, entity_id: note.cardId, request_id: requestId ?? String(index) };
  });
  const href = `https://${account.facts.subdomain}.kommo.com${call.path}`;
  return halReply({ _links: { self: { href } }, _embedded: { notes } });
}

function entriesOf(call: Call): unknown[] {
  const entries: unknown = jsonOf(call);
  if (!Array.isArray(entries) || entries.length === 0) throw new ApiProblem(400, 'The body has to be a list of notes');
  if (entries.length > mostAtOnce) throw new ApiProblem(400, `At most ${mostAtOnce} notes can be written at once`);
  return entries;
}

function list({ account }: ServedAccount, call: Call, cardId?: number): Reply {
  checkQuery(call, ['id', 'entity_id']);
  const kind = call.words[0] as CardKind;
  const [ids, cardIds] = [idFilter(call, 'id'), idFilter(call, 'entity_id')];
  const items = account.notes.filter(
    (note) =>
      note.kind === kind &&
      (cardId ?? note.cardId) === note.cardId &&
      (ids?.has(note.id) ?? true) &&
      (cardIds?.has(note.cardId) ?? true),
  );
  return pageOf({ account, call, name: 'notes', items, draw: (note) => drawNote(note, account.facts.id) });
}

function drawNote({ id, cardId, type, params, createdAt }: Note, accountId: number): object {
  const who = { created_by: 0, updated_by: 0, responsible_user_id: 0, group_id: 0 };
  const times = { created_at: createdAt, updated_at: createdAt };
  return { id, entity_id: cardId, ...who, ...times, note_type: type, params, account_id: accountId };
}
