// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Widget } from '../../kommo/types';
import type { TwigEngine } from '../../kommo-page/host';
import { find } from '../../kommo-page/find';
import { addAction, type ActionInput } from '../../kommo-page/pipeline-editor';
import { startWidget } from '../../kommo-page/start-widget';
import { describeWidget } from '../../kommo-page/widget-descriptor';

const host = { $: jqueryHost, twig: twigHost as TwigEngine, events: {} };
const descriptor = describeWidget(
  {
    code: 'other',
    path: '/other',
    manifest: {
      widget: { name: 'widget.name', description: 'widget.description' },
      dp: {
        settings: { message: { name: 'dp.message', type: 'text' }, secret: { name: 'dp.secret', type: 'pass' } },
        action_multiple: true,
      },
    },
    langs: { widget: {}, dp: { message: 'Message' } },
  },
  { id: 55 },
);

function CustomWidget(this: Widget): void {
  this.callbacks = { render: () => true, init: () => true, bind_actions: () => true, dpSettings: () => {} };
}

function openAction(input: Partial<ActionInput> = {}): HTMLElement {
  const widget = startWidget(host, CustomWidget, descriptor)!;
  const action = addAction(host, { widget, descriptor, stage: document.body, ...input });
  action.open();
  return action.tile;
}

beforeEach(() => document.body.replaceChildren());

/** An element as a line: its tag, its classes and the attributes that Kommo's templates give to it. */
function line({ localName, classList, attributes }: Element): string {
  const shown = [...attributes].filter(({ name }) => /^(data-|id$|name$|type$|value$|title$|disabled$)/.test(name));
  const pairs = shown.map(({ name, value }) => (value === '' ? `[${name}]` : `[${name}=${value}]`));
  return [localName, ...[...classList].map((name) => `.${name}`), ...pairs].join('');
}

function tree(root: Element, depth = 0): string[] {
  return [`${'  '.repeat(depth)}${line(root)}`, ...[...root.children].flatMap((child) => tree(child, depth + 1))];
}

describe('the skeleton that was observed in Kommo', () => {
  it('is that of a tile, with the bubble in its container', () => {
    const inner = 'digital-pipeline__business_processes-inner';
    const short = 'digital-pipeline__short-task';
    const tile = openAction();
    tile.querySelector('.digital-pipeline__edit-bubble')?.replaceChildren();
    expect(tree(tile)).toEqual([
      `div.${inner}.${inner}_widget.${inner}_one-cell-long` +
        '[data-action=send_widget_hook][data-widget-id=55][data-widget-code=other]',
      `  div.${inner}-wrapper`,
      `    div.${short}.${short}_widget-hook.${short}_widget-style_other[data-type=widget]`,
      '      div.setting-wrapper',
      '        div.info-wrapper',
      `          div.${short}-inner[data-list-type=widget-hook]`,
      `            span.${short}-title.${short}-title_hook`,
      '    span.ui-resizable-handle.ui-resizable-e',
      '  div.digital-pipeline__edit-process-container',
      '    div.digital-pipeline__edit-bubble.widget_campaign.digital-pipeline__edit-bubble_new-process' +
        '[data-id=fake][data-widget_id=55][data-type=widget][data-action=send_widget_hook]',
    ]);
  });

  it('is that of a bubble, with a row for each field in the order of the manifest', () => {
    const settings = { message: 'Saved', secret: '' };
    const bubble = openAction({ id: 7, settings }).querySelector('.digital-pipeline__edit-bubble')!;
    const block = 'widget_settings_block';
    const part = 'task-edit__body__form__element.form-group';
    const row = (title: string, input: string): string[] => [
      `        div.${block}__item_field.form-group`,
      `          div.${block}__title_field.form-group__title.h-text-overflow[title=${title}]`,
      `          div.${block}__input_field.form-group__control`,
      `            input.${block}__controls__${input}`,
    ];
    expect(tree(bubble)).toEqual([
      'div.digital-pipeline__edit-bubble.widget_campaign' +
        '[data-id=7][data-widget_id=55][data-type=widget][data-action=send_widget_hook]',
      '  div.digital_pipeline__action-conditions',
      '  div.form-group',
      '    div.form-group__control',
      '      div.digital-pipeline__edit-delay-new-process',
      '        input[type=hidden][name=action_trigger_id][value]',
      '  form.digital-pipeline__edit-forms',
      '    div.task-edit__body__form',
      `      div.${part}.client_cabinets`,
      `      div.${part}.campaigns`,
      `      div.${part}.advert`,
      `      div.${block}__fields[id=widget_settings__fields_wrapper]`,
      ...row('Message', 'text.text-input[name=message][id=dp-field-0][type=text][value=Saved]'),
      ...row('dp.secret', 'pass.text-input[name=secret][id=dp-field-1][type=pass][value]'),
      '    div.digital-pipeline__warning-container',
      '    div.digital-pipeline__edit-footer.trigger_settings__process__footer',
      '      button.js-button-with-loader.js-trigger-save.button-input.button-input_blue.button-input-disabled[disabled]',
      '      button.js-trigger-cancel.button-cancel[type=button]',
      '      button.digital-pipeline__settings_condition-delete.digital-pipeline__edit-delete[type=button]',
    ]);
  });

  it('has names of its own for the action "API: send webhook"', () => {
    const action = addAction(host, { descriptor, stage: document.body });
    action.open();
    const named = [action.tile, find(action.tile, '.digital-pipeline__edit-bubble')];
    expect(named.map(({ dataset }) => dataset['action'])).toEqual(['send_webhook', 'send_webhook']);
    expect(named[1]?.className).toContain('webhook_campaign');
  });

  it('has Delete for an action that was stored only', () => {
    expect(openAction().querySelector('.digital-pipeline__edit-delete')).toBeNull();
  });
});
