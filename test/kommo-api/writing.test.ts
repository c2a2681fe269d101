import { describe, expect, it } from 'vitest';
import { localKommos } from './support/local-kommo';

const open = localKommos();
const params = { service: 'Messages', text: 'Sent to Maria' };
const note = { entity_id: 123123, note_type: 'extended_service_message', params };

describe('notes', () => {
  it('are written as a list, and echo their request_id', async () => {
    const { ask, kommo } = await open();
    const { status, body } = await ask('POST /api/v4/leads/notes', { body: [{ ...note, request_id: 'a' }, note] });
    expect([status, body['_embedded']?.['notes']]).toEqual([
      200,
      [
        { id: 42_000_001, entity_id: 123123, request_id: 'a' },
        { id: 42_000_002, entity_id: 123123, request_id: '1' },
      ],
    ]);
    const kept = kommo.firstAccount.notesOn('leads', 123123);
    expect(kept.map(({ requestId }) => requestId)).toEqual(['a', undefined]);
  });

  it('are read back, all or those of one card', async () => {
    const { ask } = await open();
    await ask('POST /api/v4/leads/123124/notes', { body: [{ note_type: 'common', params: { text: 'Hello' } }] });
    await ask('POST /api/v4/customers/notes', { body: [note] });
    const { body } = await ask('GET /api/v4/leads/123124/notes');
    expect(body['_embedded']?.['notes']).toMatchObject([{ entity_id: 123124, note_type: 'common' }]);
    expect((await ask('GET /api/v4/leads/123123/notes')).status).toBe(204);
  });

  it.each([
    [undefined, true],
    [true, true],
    [false, false],
  ])('with the flag %s start the pipeline: %s', async (flag, starts) => {
    const { ask, kommo } = await open();
    await ask('POST /api/v4/leads/notes', { body: [{ ...note, is_need_to_trigger_digital_pipeline: flag }] });
    expect(kommo.firstAccount.notes[0]?.startsPipeline).toBe(starts);
  });

  it.each([
    ['entity_id', { ...note, entity_id: 5 }],
    ['note_type', { ...note, note_type: 'postcard' }],
    ['params.service', { ...note, params: { text: 'x' } }],
    ['is_need_to_trigger_digital_pipeline', { ...note, is_need_to_trigger_digital_pipeline: 'no' }],
  ])('with a wrong %s are refused, all of them', async (path, wrong) => {
    const { ask, kommo } = await open();
    const { status, type, body } = await ask('POST /api/v4/leads/notes', { body: [note, wrong] });
    expect([status, type]).toEqual([400, 'application/problem+json']);
    expect(body['validation-errors']).toMatchObject([{ request_id: '1', errors: [{ path }] }]);
    expect(kommo.firstAccount.notes).toEqual([]);
  });

  it('of more than 250 in one request are refused', async () => {
    const { ask } = await open();
    expect((await ask('POST /api/v4/leads/notes', { body: Array.from({ length: 251 }, () => note) })).status).toBe(400);
  });
});

describe('talks', () => {
  it('are found by their contact', async () => {
    const { ask } = await open();
    const { body } = await ask('GET /api/v4/talks?filter[contact_id]=7001');
    expect(body['_embedded']?.['talks']).toMatchObject([{ talk_id: 901, origin: 'waba', is_in_work: true }]);
    expect((await ask('GET /api/v4/talks?filter[contact_id]=7005')).status).toBe(204);
  });

  it('take a message', async () => {
    const { ask, kommo } = await open();
    const { status, body } = await ask('POST /api/v4/talks/901/send_message', { body: { text: 'Hello' } });
    expect([status, kommo.firstAccount.sentMessages]).toEqual([202, [{ id: body['id'], talkId: 901, text: 'Hello' }]]);
  });

  it.each([
    [400, 901, {}, {}],
    [402, 901, { text: 'x' }, { messagesLeft: 0 }],
    [403, 901, { text: 'x' }, { maySendToChats: false }],
    [404, 999, { text: 'x' }, {}],
    [422, 902, { text: 'x' }, {}],
  ])('answer %i to what they do not take', async (...[status, talk, body, standing]) => {
    const { ask, kommo } = await open();
    Object.assign(kommo.firstAccount.standing, standing);
    expect((await ask(`POST /api/v4/talks/${talk}/send_message`, { body })).status).toBe(status);
    expect(kommo.firstAccount.sentMessages).toEqual([]);
  });
});
