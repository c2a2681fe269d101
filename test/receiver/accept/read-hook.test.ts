import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareHooks } from '../../../kommo/hook/hook-requests';
import { cautiousHook } from '../../../kommo/hook/hook-switches';
import type { AcceptedHook } from '../../../receiver/hook/accepted-hook';
import { parseBody } from '../../../receiver/hook/parse-body';
import { readHook } from '../../../receiver/hook/read-hook';

const acceptance = { id: 'one', receivedAt: 1_700_000_000_999 };

function read(body: string, contentType = ''): AcceptedHook {
  const result = readHook(parseBody(body, contentType) ?? {}, acceptance);
  if ('fault' in result) throw new Error(result.fault);
  return result.hook;
}

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8').trim();
}

const documented = {
  event: {
    type: 15,
    type_code: 'lead_appeared_in_status',
    data: { id: 10, element_type: 2, status_id: 30, pipeline_id: 20, direction_of_movement: 'went_to_trigger' },
    time: 1_491_300_016,
  },
  action: { settings: { widget: { settings: { message: 'Hello' } } } },
  account_id: 5,
};

/** The documented hook with one value changed, at a path such as `event.data.id`. */
function changed(path: string, value: unknown): string {
  const body = structuredClone(documented) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = body;
  for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return JSON.stringify(body);
}

describe('the reading of a hook', () => {
  it.each([
    [
      'documented.json',
      {
        accountId: 30441694,
        event: {
          type: 15,
          typeCode: 'lead_appeared_in_status',
          entity: 'lead',
          id: 123124,
          statusId: 654324,
          pipelineId: 654324,
          direction: 'went_to_trigger',
          time: 1491300016,
        },
        settings: { message: '' },
      },
    ],
    [
      'form-constructed.txt',
      {
        accountId: 30441694,
        event: {
          type: 14,
          typeCode: 'lead_status_changed',
          entity: 'lead',
          id: 123124,
          statusId: 654324,
          pipelineId: 654321,
          direction: 'went_to_trigger',
          time: 1491300016,
        },
        settings: { message: 'Здравствуйте, {{contact.name}} & ещё = +7', only_main: 'on' },
      },
    ],
    [
      'form-from-a-test-suite.txt',
      {
        accountId: 30402778,
        event: {
          type: 15,
          typeCode: 'lead_appeared_in_status',
          entity: 'lead',
          id: 10,
          statusId: 30,
          pipelineId: 20,
          direction: 'went_to_trigger',
          time: 1491300016,
        },
        settings: { key: 'KEY', groupId: 'e57e4a36-7a55-4b15-9d43-52a9cb5667d5' },
      },
    ],
  ])('understands %s', (name, expected) => {
    const { id, receivedAt, key, ...hook } = read(fixture(name));
    expect(hook).toEqual(expected);
    expect({ id, receivedAt }).toEqual(acceptance);
    expect(key).toMatch(/^\d+\.[\w-]{43}$/);
  });

  it('reads the form and the JSON of the simulator as one and the same hook', () => {
    const stages = [{ id: 30, name: 'Stage', color: '' }];
    const settings = { message: 'Hi {{contact_name}}', only_main: 'on', empty: '' };
    const [prepared] = prepareHooks(
      { kind: 'moved', id: 10, fromStageId: 30, stageId: 30, time: 1491300016 },
      [{ id: 1, kind: 'widget', stageId: 30, span: 1, condition: 'moved', settings }],
      {
        pipeline: { id: 20, entity: 'leads', name: 'Sales', stages },
        account: { id: 5, subdomain: 'test' },
        actionMultiple: true,
        switches: cautiousHook,
        widgetInfo: { id: 1, code: 'code', name: 'name' },
      },
    );
    expect(read(prepared?.form ?? '')).toEqual(read(prepared?.json ?? ''));
    expect(read(prepared?.form ?? '').settings).toEqual(settings);
  });

  it.each([
    ['application/x-www-form-urlencoded; charset=UTF-8', 'account_id=5&event[data][id]=1'],
    ['application/json', '\uFEFF {"account_id":"5","event":{"data":{"id":"1"}}}'],
    ['application/hal+json', '{"account_id":5,"event":{"data":{"id":1}}}'],
    ['', ' \n{"account_id":5,"event":{"data":{"id":1}}}'],
    ['text/plain', 'account_id=5&event%5Bdata%5D%5Bid%5D=1'],
  ])('reads a body of the type "%s"', (contentType, body) => {
    expect(read(body, contentType)).toMatchObject({ accountId: 5, event: { id: 1 } });
  });

  it.each([
    ['event.data.element_type', '12', 'customer'],
    ['event.data.element_type', 2, 'lead'],
    ['event.data.element_type', undefined, 'lead'],
    ['event.type', 21, 'customer'],
  ])('with %s %s is that of a %s', (path, value, entity) => {
    expect(read(changed(path, value)).event.entity).toBe(entity);
  });

  it('takes the time of its coming where the hook tells none', () => {
    expect(read(changed('event.time', undefined)).event.time).toBe(1_700_000_000);
  });

  it('leaves out what a move only has', () => {
    const { event } = read(changed('event.data', { id: 10 }));
    expect(event).toEqual({
      type: 15,
      typeCode: 'lead_appeared_in_status',
      entity: 'lead',
      id: 10,
      time: 1_491_300_016,
    });
  });

  it('makes texts of all settings, which any database takes', () => {
    const settings = { on: true, number: 5, list: [1], none: null, cut: '\uD83D', zero: 'a\0b', emoji: '👍' };
    expect(read(changed('action.settings.widget.settings', settings)).settings).toEqual({
      on: 'true',
      number: '5',
      list: '[1]',
      none: '',
      cut: '\uFFFD',
      zero: 'ab',
      emoji: '👍',
    });
  });

  it.each([
    ['{}', '"event"'],
    ['[]', '"event"'],
    ['leads[status][0][id]=1&account[id]=5', '"event"'],
    [changed('event.data.id', 'abc'), 'event[data][id]'],
    [changed('event.data.id', 0), 'event[data][id]'],
    [changed('event.data.id', 1.5), 'event[data][id]'],
    [changed('account_id', undefined), 'account_id'],
    [changed('account_id', '9'.repeat(20)), 'account_id'],
    ['event=1&account_id=5', 'event[data][id]'],
    ['{"event":null,"account_id":5}', 'event[data][id]'],
    ['{"__proto__":{"event":{"data":{"id":1}}},"account_id":5}', '"event"'],
  ])('says in one sentence what %s lacks', (body, named) => {
    expect(() => read(body)).toThrow(named);
  });
});

describe('the key by which the same hook is known again', () => {
  const key = (body: string): string => read(body).key;

  it('is the same for another order, another encoding and numbers as texts', () => {
    const form =
      'account_id=5&action[settings][widget][settings][message]=Hello&event[time]=1491300016&event[data][pipeline_id]=20' +
      '&event[data][id]=10&event[data][status_id]=30&event[data][element_type]=2' +
      '&event[data][direction_of_movement]=went_to_trigger&event[type_code]=lead_appeared_in_status&event[type]=15';
    expect(key(form)).toBe(key(JSON.stringify(documented)));
  });

  it('does not depend on the order of settings', () => {
    const settings = 'action.settings.widget.settings';
    expect(key(changed(settings, { a: '1', b: '2' }))).toBe(key(changed(settings, { b: '2', a: '1' })));
  });

  it.each([
    ['account_id', 6],
    ['event.type', 14],
    ['event.data.id', 11],
    ['event.data.element_type', 12],
    ['event.data.status_id', 31],
    ['event.data.pipeline_id', 21],
    ['event.data.direction_of_movement', 'went_in_trigger'],
    ['event.time', 1_491_300_017],
    ['action.settings.widget.settings.message', 'Hello!'],
    ['action.settings.widget.settings.other', ''],
    ['action.code', 'send_widget_hook'],
    ['action.settings.row', 1],
  ])('is another one when %s differs', (path, value) => {
    expect(key(changed(path, value))).not.toBe(key(JSON.stringify(documented)));
  });
});
