import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { expect, it } from 'vitest';
import type { Callbacks, Widget } from '../../kommo/types';
import { asksOnSave } from '../../kommo-page/asks-on-save';
import type { TwigEngine } from '../../kommo-page/host';

const broken = new Error('broken');

it.each<[string, Callbacks['onSave'], boolean, unknown[]]>([
  ['no onSave', undefined, true, []],
  ['true', () => true, true, []],
  ['false', () => false, false, []],
  ['a promise of true', () => Promise.resolve(true), true, []],
  ['a promise of false', () => Promise.resolve(false), false, []],
  ['a promise that is broken', () => Promise.reject(broken), false, [['onSave', broken]]],
  [
    'an exception',
    () => {
      throw broken;
    },
    false,
    [['onSave', broken]],
  ],
])('%s decides whether settings are saved', async (_, onSave, allowed, reported) => {
  const failed: unknown[] = [];
  const host = {
    $: jqueryHost,
    twig: twigHost as TwigEngine,
    events: { failed: (where: string, error: unknown) => failed.push([where, error]) },
  };
  const widget = { callbacks: { ...(onSave && { onSave }) } } as Widget;
  expect(await asksOnSave({ host, widget }, { active: 'Y', fields: {} })).toBe(allowed);
  expect(failed).toEqual(reported);
});
