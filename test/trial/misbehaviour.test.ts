import { expect, it } from 'vitest';
import { plantedWidget } from './support/planted-widget';
import { trials } from './support/trials';

const tryWidget = trials();

const everyCallback = ['render', 'init', 'bind_actions', 'settings', 'onSave', 'dpSettings', 'destroy'];
const button = (does: string): string =>
  `$(field).after($('<button type="button">').text('Help').on('click', function () { ${does} }));`;

interface Case {
  /** What the widget does, as a fact. */
  fact: string;
  planted: string;
  parts: string[];
  /** Of each part how it ended, and what is told. */
  ends: RegExp[];
  told: RegExp[];
}

const cancelled = /^changed, cancelled, and opened again$/;
const used = /^1 control changed.*, stored, and opened again$/;

const cases: Case[] = [
  {
    fact: 'shows windows of the browser, which are answered',
    planted: "alert('Hello'); if (confirm('Sure?')) self.name = prompt('Who?', 'me').length;",
    parts: ['Cancel'],
    ends: [cancelled],
    told: [/^alert .*“Hello”/, /^confirm .*“Sure\?”.* OK/, /^prompt .*“Who\?”/],
  },
  {
    fact: 'closes the page',
    planted: 'window.close();',
    parts: ['Cancel', 'a form that comes late'],
    ends: [cancelled, /^opened with the form/],
    told: [/^The widget wanted to close the page/],
  },
  {
    fact: 'loads the page anew',
    planted: "if (!history.state) { history.replaceState(1, ''); location.reload(); }",
    parts: ['Cancel'],
    ends: [cancelled],
    told: [/^The widget wanted to take the page to \S+ without a click/],
  },
  {
    fact: 'puts another page in the place of Kommo’s',
    planted: "location.href = 'about:blank';",
    parts: ['Cancel', '50 openings'],
    ends: [/^ended: The widget put another page/, /^ended: The widget put another page/],
    told: [/^The widget put another page/],
  },
  {
    fact: 'opens a window without a click',
    planted: "window.open('https://widgets.test.dev/');",
    parts: ['Cancel'],
    ends: [cancelled],
    told: [/^The widget wanted to open https:\/\/widgets.test.dev\/ without a click/],
  },
  {
    fact: 'opens a window at a click, which is no fault',
    planted: button("window.open('https://widgets.test.dev/');"),
    parts: ['using the form'],
    ends: [/^1 control changed, 1 button pressed, stored, and opened again$/],
    told: [],
  },
  {
    fact: 'asks before the page is left, which is no fault',
    planted: "window.onbeforeunload = function () { return 'Stay'; };",
    parts: ['using the form'],
    ends: [used],
    told: [],
  },
  {
    fact: 'throws at a click',
    planted: button("throw new Error('pressed');"),
    parts: ['using the form'],
    ends: [/stored, and opened again$/],
    told: [/pressed.* nobody caught it/],
  },
  {
    fact: 'has a button that undoes everything, which is no fault',
    planted: button("$(field).val('').trigger('change');"),
    parts: ['using the form'],
    ends: [/stored, and opened again$/],
    told: [],
  },
  {
    fact: 'keeps a value a moment after it was typed, which is no fault',
    planted:
      "$(field).hide().after($('<input class=\"text-input\" aria-label=\"Own\">').val(field.value).on('input', function () { var text = this.value; clearTimeout(self.timer); self.timer = setTimeout(function () { $(field).val(text).trigger('change'); }, 350); }));",
    parts: ['using the form'],
    ends: [used],
    told: [],
  },
  {
    fact: 'takes the form away',
    planted: "$('.digital-pipeline__edit-bubble').remove();",
    parts: ['using the form', 'looks'],
    ends: [/^the form was gone$/, /^ended: This part could not go on: /],
    told: [/^The form was gone/, /^This part could not go on: .*digital-pipeline__edit-forms/],
  },
  {
    fact: 'throws in every callback',
    planted: everyCallback.map((name) => `${name}: function () { throw new Error('in ${name}'); },`).join('\n'),
    parts: ['language en', 'Cancel'],
    ends: [/filled threw, form opened$/, cancelled],
    // Of a widget that cannot be rendered nothing more is called in that place, and no settings make it work.
    told: ['render', 'settings', 'onSave', 'destroy', 'dpSettings'].map(
      (name) => new RegExp(`^${name} threw Error: in ${name}`),
    ),
  },
  {
    fact: 'takes six seconds for an answer, which is no fault',
    planted:
      'onSave: function () { var wait = self.asked ? 0 : 6000; self.asked = true; return new Promise(function (resolve) { setTimeout(resolve, wait, true); }); },',
    parts: ['language en'],
    ends: [/^empty fields saved( after \d+ s)?, filled saved, form opened, switched off, uninstalled$/],
    told: [],
  },
];

it.concurrent.each(cases)('a widget $fact', async ({ planted, parts, ends, told }) => {
  const { findings, record } = await tryWidget(plantedWidget(planted), {
    parts: (all) => all.filter(({ name }) => parts.includes(name)),
  });
  expect(record.parts.map(({ result }) => result)).toEqual(ends.map((end) => expect.stringMatching(end)));
  expect(findings.map(({ message }) => message)).toEqual(told.map((words) => expect.stringMatching(words)));
});
