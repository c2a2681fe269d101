import { isObject } from '../../shared/is-object';
import type { Note } from '../account/note';
import type { ValidationError } from '../http/problem';

/** A note as somebody wants it written. */
type WrittenNote = Pick<Note, 'cardId' | 'type' | 'params' | 'startsPipeline'>;

/** The same with what is wrong in it. */
export interface CheckedNote {
  note: WrittenNote;
  requestId: string | undefined;
  errors: ValidationError[];
}

/** The texts that a note of a type needs in its params. */
const needed: Record<string, readonly string[]> = {
  common: ['text'],
  service_message: ['service', 'text'],
  extended_service_message: ['service', 'text'],
  sms_in: ['text', 'phone'],
  sms_out: ['text', 'phone'],
};

/** Reads one entry of a list of notes; `cardId` is that of the path, where it has one. */
export function checkNote(entry: unknown, cardId: number | undefined, exists: (id: number) => boolean): CheckedNote {
  const { entity_id: id, note_type: type, params, request_id: requestId, [flagKey]: flag = true } = objectOf(entry);
  const note: WrittenNote = {
    cardId: cardId ?? Number(id),
    type: typeof type === 'string' ? type : '',
    params: objectOf(params),
    startsPipeline: flag === true,
  };
  const errors = [
    ...(exists(note.cardId) ? [] : [wrong('NotSupportedChoice', 'entity_id', 'Entity not found')]),
    ...wrongParams(note),
    ...(typeof flag === 'boolean' ? [] : [wrong('InvalidType', flagKey, 'This value should be of type bool.')]),
  ];
  return { note, requestId: typeof requestId === 'string' ? requestId : undefined, errors };
}

const flagKey = 'is_need_to_trigger_digital_pipeline';

function wrongParams({ type, params }: WrittenNote): ValidationError[] {
  const keys = needed[type];
  if (!keys) return [wrong('NotSupportedChoice', 'note_type', 'The value you selected is not a valid choice.')];
  const missing = keys.filter((key) => typeof params[key] !== 'string' || params[key] === '');
  return missing.map((key) => wrong('FieldMissing', `params.${key}`, 'This field is missing.'));
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function wrong(code: string, path: string, detail: string): ValidationError {
  return { code, path, detail };
}
