import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../kommo/hook/action';
import { curlCommand } from '../../../simulator/curl-command';
import { decodeForm } from '../../../kommo/hook/decode-form';
import { encodeForm } from '../../../kommo/hook/encode-form';
import { prepareHooks, type HookSetting } from '../../../kommo/hook/hook-requests';
import { cautiousHook } from '../../../kommo/hook/hook-switches';
import type { PipelineEntity, Pipeline } from '../../../kommo/hook/pipeline';
import type { PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { hostileTexts } from '../../support/hostile-texts';

const stages = [30, 31, 32].map((id) => ({ id, name: `Stage ${id}`, color: '' }));
const pipeline = (entity: PipelineEntity): Pipeline => ({ id: 20, entity, name: 'Sales', stages });
const setting: HookSetting = {
  pipeline: pipeline('leads'),
  account: { id: 30402778, subdomain: 'test' },
  actionMultiple: true,
  switches: cautiousHook,
  widgetInfo: { id: 1, code: 'my_widget', name: 'My widget' },
};
const action: Action = {
  id: 1,
  kind: 'widget',
  stageId: 30,
  span: 2,
  condition: 'moved',
  settings: { key: 'KEY', empty: '' },
};
const inside: PipelineEvent = { kind: 'moved', id: 10, fromStageId: 31, stageId: 30, time: 1491300016 };

function bodies(
  event: PipelineEvent,
  changes: Partial<Action> = {},
  other: Partial<HookSetting> = {},
): { form: string; json: string } {
  return prepareHooks(event, [{ ...action, ...changes }], { ...setting, ...other })[0]!;
}

describe('the body of the widget’s hook', () => {
  it('is the form that receivers get, byte for byte', () => {
    expect(bodies(inside).form).toBe(
      'event%5Btype%5D=15&event%5Btype_code%5D=lead_appeared_in_status&event%5Btime%5D=1491300016' +
        '&event%5Bdata%5D%5Bid%5D=10&event%5Bdata%5D%5Belement_type%5D=2&event%5Bdata%5D%5Bstatus_id%5D=30' +
        '&event%5Bdata%5D%5Bpipeline_id%5D=20&event%5Bdata%5D%5Bdirection_of_movement%5D=went_in_trigger' +
        '&action%5Bsettings%5D%5Bwidget%5D%5Bsettings%5D%5Bkey%5D=KEY&action%5Bsettings%5D%5Bwidget%5D%5Bsettings%5D%5Bempty%5D=' +
        '&subdomain=test&account_id=30402778',
    );
  });

  it('is the JSON that the documentation shows, in its order', () => {
    expect(bodies(inside).json).toBe(
      JSON.stringify(
        {
          event: {
            type: 15,
            type_code: 'lead_appeared_in_status',
            data: { id: 10, element_type: 2, status_id: 30, pipeline_id: 20, direction_of_movement: 'went_in_trigger' },
            time: 1491300016,
          },
          action: { settings: { widget: { settings: { key: 'KEY', empty: '' } } } },
          subdomain: 'test',
          account_id: 30402778,
        },
        null,
        2,
      ),
    );
  });

  it('tells no direction of what is no move', () => {
    expect(bodies({ kind: 'chat', id: 10, stageId: 30, time: 0 }, { condition: 'chat' }).form).not.toContain(
      'direction',
    );
  });

  it('has the keys that only receivers have seen when they are switched on', () => {
    const { form } = bodies(inside, {}, { switches: { ...cautiousHook, extraKeys: true } });
    expect(decodeURIComponent(form)).toContain('action[code]=send_widget_hook&');
    expect(decodeURIComponent(form)).toContain('&action[settings][widget_info][code]=my_widget&');
  });

  it('names a customer by another element_type', () => {
    expect(decodeURIComponent(bodies(inside, {}, { pipeline: pipeline('customers') }).form)).toContain(
      'event[data][element_type]=12',
    );
  });
});

describe('the body of “API: send webhook”', () => {
  const webhook = { kind: 'webhook', span: 1, settings: { url: 'http://localhost' } } as const;

  it.each([
    [
      'a move of a lead',
      ['leads', 'moved'],
      'leads[status][0][id]=10&leads[status][0][old_pipeline_id]=20&leads[status][0][pipeline_id]=20&leads[status][0][old_status_id]=31&leads[status][0][status_id]=30',
    ],
    [
      'a mail to a lead',
      ['leads', 'mail_in'],
      'leads[mail_in][0][id]=10&leads[mail_in][0][pipeline_id]=20&leads[mail_in][0][status_id]=30',
    ],
    [
      'a move of a customer',
      ['customers', 'moved'],
      'customers[period][0][id]=10&customers[period][0][old_period_id]=31&customers[period][0][period_id]=30',
    ],
    [
      'a call from a customer',
      ['customers', 'call_in'],
      'customers[call_in][0][id]=10&customers[call_in][0][period_id]=30',
    ],
  ] as [string, [PipelineEntity, PipelineEvent['kind']], string][])('tells of %s', (_, [entity, kind], expected) => {
    const event = kind === 'moved' ? inside : { kind, id: 10, stageId: 30, time: 0 };
    const { form } = bodies(event, { ...webhook, condition: kind }, { pipeline: pipeline(entity) });
    expect(decodeURIComponent(form)).toBe(`${expected}&account[id]=30402778&account[subdomain]=test`);
  });
});

describe('the form encoding', () => {
  it.each(hostileTexts.map((text) => [text]))('brings %j to the back end as it is', (text) => {
    const body = encodeForm({ a: { [text.slice(0, 5).replace(/[[\]]/g, '')]: text, b: text } });
    expect(body).toMatch(/^[\w%.+&=-]*$/);
    expect((decodeForm(body)['a'] as Record<string, string>)['b']).toBe(text);
  });

  it('writes what PHP writes', () => {
    expect(encodeForm({ a: "~*!'() +", b: [], c: {}, d: undefined, e: [1] })).toBe(
      'a=%7E%2A%21%27%28%29+%2B&e%5B0%5D=1',
    );
  });

  it('writes half of an emoji, which has no UTF-8, as the sign for what is none', () => {
    expect(encodeForm({ a: '👍'.slice(0, 1) })).toBe('a=%EF%BF%BD');
  });

  it('is read without touching prototypes, and without throwing', () => {
    decodeForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(decodeForm('a=%zz&b')).toEqual({ a: '%zz', b: '' });
  });

  it.each([
    ['x[]=1&x[]=2', { x: ['1', '2'] }],
    ['x[0][id]=1&x[1][id]=2', { x: [{ id: '1' }, { id: '2' }] }],
    ['x[][id]=1&x[][id]=2', { x: [{ id: '1' }, { id: '2' }] }],
    ['x[3]=1&x[]=2', { x: { 3: '1', 4: '2' } }],
    ['x[a]=1&x[]=2', { x: { 0: '2', a: '1' } }],
    ['x[a3]=1&x[3a]=2&x[]=3', { x: { 0: '3', a3: '1', '3a': '2' } }],
    ['0=1&=2', { 0: '1', '': '2' }],
  ])('of %s is read as PHP reads it', (body, tree) => {
    expect(decodeForm(body)).toEqual(tree);
  });
});

describe('the curl line', () => {
  it.each(hostileTexts.map((text) => [text]))('gives %j to curl unchanged', (text) => {
    const line = curlCommand({ url: 'http://localhost/?a[]=1', contentType: 'text/plain', body: text });
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' }).split('\0');
    expect(words).toEqual([
      'curl',
      '--globoff',
      '--request',
      'POST',
      '--header',
      'Content-Type: text/plain',
      '--data-raw',
      text,
      '--',
      'http://localhost/?a[]=1',
      '',
    ]);
  });
});
