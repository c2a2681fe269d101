import { isObject } from '../../shared/is-object';
import { ApiFailure } from '../api/api-failure';
import { giveUpAfter } from '../store/leases';
import type { ClaimedNote } from '../store/notes';
import { listIn } from '../values/records';
import { backoff } from './backoff';
import { readList } from './read-list';
import type { WorkTools } from './work-tools';

/** How many notes go into one call: Kommo takes 250 and advises 50 (kommo-contract 10). */
const notesInCall = 50;
/** How many calls an account may make for notes in one turn. */
const callsInTurn = 5;

const noteType = 'extended_service_message';
const pathsOfNotes = { lead: '/api/v4/leads', customer: '/api/v4/customers' };

/** Writes the notes of an account that are due; gives how many it took. */
export async function writeNotes(tools: WorkTools, accountId: number): Promise<number> {
  let count = 0;
  for (let call = 0; call < callsInTurn && !tools.isStopping(); call += 1) {
    const notes = await tools.store.notes.claim(accountId, notesInCall);
    count += notes.length;
    for (const note of notes) tools.held.notes.add(note);
    await writeAll(tools, accountId, notes).finally(() => {
      for (const note of notes) tools.held.notes.delete(note);
    });
    if (notes.length < notesInCall) break;
  }
  return count;
}

async function writeAll(tools: WorkTools, accountId: number, notes: readonly ClaimedNote[]): Promise<void> {
  try {
    const missing: ClaimedNote[] = [];
    for (const note of notes) if (!(await isThere(tools, accountId, note))) missing.push(note);
    for (const entity of ['lead', 'customer'] as const) {
      await write(
        tools,
        accountId,
        missing.filter((note) => note.entity === entity),
      );
    }
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    await putOff(tools, notes, error);
  }
}

/** Looks for a note that was begun and of which nobody knows whether it was written: Kommo would write it twice. */
async function isThere({ api, store }: WorkTools, accountId: number, note: ClaimedNote): Promise<boolean> {
  if (!note.mayBeWritten) return false;
  const path = `${pathsOfNotes[note.entity]}/${note.entityId}/notes`;
  const written = await readList(api, { accountId, path, name: 'notes', mayBeMissing: true });
  const isSame = written.some(({ note_type: type, created_at: createdAt, params }) => {
    // A minute for clocks that differ.
    const isNew = Number(createdAt) * 1000 >= note.madeAt - 60_000;
    return type === noteType && isNew && isObject(params) && params['text'] === note.text;
  });
  if (isSame) await store.notes.end([note], 'written');
  return isSame;
}

async function write(tools: WorkTools, accountId: number, claimed: readonly ClaimedNote[]): Promise<void> {
  const { store, api, surroundings } = tools;
  // Who comes back late writes nothing: others write what they have taken meanwhile.
  const notes = await store.notes.begin(claimed);
  const [first] = notes;
  if (!first) return;
  const { status, body } = await api.request(accountId, {
    method: 'POST',
    path: `${pathsOfNotes[first.entity]}/notes`,
    body: notes.map(noteBody),
  });
  if (status < 300) {
    surroundings.log.info({ step: 'note', accountId, hookIds: notes.map(({ id }) => id) }, 'noted');
    return store.notes.end(notes, 'written');
  }
  // One that is wrong (a deleted lead) has all refused: each then goes alone.
  if (notes.length > 1) for (const note of notes) await write(tools, accountId, [note]);
  else await store.notes.end(notes, 'failed', `Kommo answers ${status} ${codesOf(body)}`.trim());
}

/** Without the flag the note would start the pipeline again (kommo-contract 10). */
function noteBody({ entityId, text, id }: ClaimedNote): object {
  return {
    entity_id: entityId,
    note_type: noteType,
    params: { service: 'Pipeline message', text },
    request_id: id,
    is_need_to_trigger_digital_pipeline: false,
  };
}

function codesOf(body: unknown): string {
  const errors = isObject(body) ? listIn(body['validation-errors']).flatMap(({ errors: list }) => listIn(list)) : [];
  return errors
    .map(({ code, path }) => `${String(code)} ${String(path)}`)
    .join(', ')
    .slice(0, 200);
}

/** All are given back: those that are written meanwhile take no notice, being ended. */
async function putOff({ store }: WorkTools, notes: readonly ClaimedNote[], failure: ApiFailure): Promise<void> {
  const now = store.clock();
  for (const note of notes) {
    const dueAt = now + Math.max((failure.seconds ?? 0) * 1000, backoff(note.tries + 1));
    const isOver = !failure.isLater || dueAt > note.madeAt + giveUpAfter;
    if (isOver) await store.notes.end([note], 'failed', failure.code);
    else await store.notes.postpone([note], { dueAt, problem: failure.code, wasRefused: !failure.isSent });
  }
}
