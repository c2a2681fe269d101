import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { expect, it } from 'vitest';
import type { Callbacks, Widget } from '../../kommo/types';
import { askOnSave } from '../../kommo-page/ask-on-save';
import type { TwigEngine } from '../../kommo-page/host';

const broken = new Error('broken');

interface Case {
  answer: string;
  onSave: Callbacks['onSave'];
  answered: string;
  reported?: unknown[];
}

it.each<Case>([
  { answer: 'no onSave', onSave: undefined, answered: 'allowed' },
  { answer: 'true', onSave: () => true, answered: 'allowed' },
  { answer: 'false', onSave: () => false, answered: 'refused' },
  { answer: 'a promise of true', onSave: () => Promise.resolve(true), answered: 'allowed' },
  { answer: 'a promise of false', onSave: () => Promise.resolve(false), answered: 'refused' },
  {
    answer: 'a promise that is broken',
    onSave: () => Promise.reject(broken),
    answered: 'threw',
    reported: [['onSave', broken]],
  },
  {
    answer: 'an exception',
    onSave() {
      throw broken;
    },
    answered: 'threw',
    reported: [['onSave', broken]],
  },
])('$answer decides whether settings are saved', async ({ onSave, answered, reported = [] }) => {
  const failed: unknown[] = [];
  const host = {
    $: jqueryHost,
    twig: twigHost as TwigEngine,
    events: { failed: (where: string, error: unknown) => failed.push([where, error]) },
  };
  const widget = { callbacks: { ...(onSave && { onSave }) } } as Widget;
  expect(await askOnSave({ host, widget }, { active: 'Y', fields: {} })).toBe(answered);
  expect(failed).toEqual(reported);
});
