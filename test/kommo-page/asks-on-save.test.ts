import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { expect, it } from 'vitest';
import type { Callbacks, Widget } from '../../kommo/types';
import { asksOnSave } from '../../kommo-page/asks-on-save';
import type { TwigEngine } from '../../kommo-page/host';

const broken = new Error('broken');

interface Case {
  answer: string;
  onSave: Callbacks['onSave'];
  allowed: boolean;
  reported?: unknown[];
}

it.each<Case>([
  { answer: 'no onSave', onSave: undefined, allowed: true },
  { answer: 'true', onSave: () => true, allowed: true },
  { answer: 'false', onSave: () => false, allowed: false },
  { answer: 'a promise of true', onSave: () => Promise.resolve(true), allowed: true },
  { answer: 'a promise of false', onSave: () => Promise.resolve(false), allowed: false },
  {
    answer: 'a promise that is broken',
    onSave: () => Promise.reject(broken),
    allowed: false,
    reported: [['onSave', broken]],
  },
  {
    answer: 'an exception',
    onSave() {
      throw broken;
    },
    allowed: false,
    reported: [['onSave', broken]],
  },
])('$answer decides whether settings are saved', async ({ onSave, allowed, reported = [] }) => {
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
