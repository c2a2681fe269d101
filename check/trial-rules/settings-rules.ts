import { sources } from '../../kommo/facts/sources';
import type { RuleDescription } from '../rule';

const { script } = sources;

/** What happens to the integration: installing, switching off. */
export const settingsRules = {
  installRefused: {
    id: 'trial/install-refused',
    severity: 'warning',
    what: 'An integration whose fields are all filled can be installed.',
    why: '`onSave` that answers neither true nor a promise of it leaves the integration “not configured”.',
    source: [script],
    fix: 'Return true, or a promise of it, for values that are right, and tell the user what is wrong with others.',
    example: { broken: 'onSave: function () { return false; },', mended: 'onSave: function () { return true; },' },
  },
  noAnswer: {
    id: 'trial/no-answer',
    severity: 'error',
    what: '`onSave` answers in the end.',
    why: 'Until its promise is kept or broken, the window saves and saves.',
    source: [script],
    fix: 'Settle the promise in every case, those of a server that fails or is silent included.',
    example: {
      broken: 'onSave: function () { return new Promise(function () {}); },',
      mended: 'onSave: function () { return Promise.resolve(true); },',
    },
  },
  switchOffRefused: {
    id: 'trial/switch-off-refused',
    severity: 'error',
    what: 'An integration can be switched off.',
    why: '`onSave` is called then as well, with `active` "N"; an answer that is not true keeps the user from getting rid of the widget.',
    source: [script],
    fix: 'Return true as soon as `active` is "N".',
    example: {
      broken: "onSave: function (event) { return event.active === 'Y'; },",
      mended: "onSave: function (event) { return event.active === 'N' || event.fields.login !== ''; },",
    },
  },
  lostSetting: {
    id: 'trial/lost-setting',
    severity: 'error',
    what: 'What was typed into the settings window is saved and shown again.',
    why: 'The integration works with other values than the administrator believes.',
    source: [script],
    fix: 'Leave `event.fields` as it is, or write into it what is to be stored; do not replace the inputs of the window.',
    example: {
      broken: "onSave: function (event) { event.fields.login = ''; return true; },",
      mended: "onSave: function (event) { return event.fields.login !== ' '; },",
    },
  },
} as const satisfies Record<string, RuleDescription>;
