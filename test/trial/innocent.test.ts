import { expect, it } from 'vitest';
import type { Trial } from '../../trial/gather';
import { goodFiles } from '../check/support/good-archive';
import { plantedWidget } from './support/planted-widget';
import { trials } from './support/trials';

const tryWidget = trials();

/** What a trial is quickest with: one language, and nothing but it. */
async function tryLanguage(files: Map<string, Buffer>): Promise<Trial & { told: string[] }> {
  const trial = await tryWidget(files, { parts: (all) => all.filter(({ name }) => name === 'language en') });
  const told = trial.findings.map(({ severity, rule, file, line, message }) => {
    const place = line === null ? file : `${file}:${line}`;
    return `${severity} ${rule} ${place}: ${message}`;
  });
  return { ...trial, told };
}

function widgetOf(script: string): Map<string, Buffer> {
  return goodFiles().set('script.js', Buffer.from(script));
}

it.concurrent('a window without a button to save is no onSave that does not answer', async () => {
  const { told, record } = await tryLanguage(
    plantedWidget("settings: function () { $('.modal').find('.js-widget-save, .js-widget-install').remove(); },"),
  );
  expect(told).toEqual([]);
  expect(record.parts[0]?.result).toBe('empty fields not asked, filled not asked, form opened');
});

it.concurrent('an onSave that waits for a server that is not there may answer where it is', async () => {
  const asks = "fetch('https://api.widgets.test.dev/state', { headers: { 'x-key': '1' } })";
  const { told, record } = await tryLanguage(
    plantedWidget(
      `onSave: function () { return new Promise(function (resolve) { ${asks}.then(function (answer) { if (answer.ok) resolve(true); }); }); },`,
    ),
  );
  expect(told).toEqual([
    'warning trial/no-answer script.js: onSave did not answer, and the window saves and saves. It asked a server before, which is not there in a trial.',
  ]);
  // The header makes browsers ask first whether it is allowed: that question is theirs.
  expect(record.requests.map(({ request }) => request)).toEqual(['GET https://api.widgets.test.dev/state']);
});

it.concurrent('an exception stands at the line that threw it, whatever file its words name', async () => {
  const files = plantedWidget(
    "dpSettings: function () {\nthrow new Error(self.params.path + '/list.json:7 is broken'); },",
  );
  const lines = String(files.get('script.js')).split('\n');
  const { told } = await tryLanguage(files);
  const place = `script.js:${1 + lines.findIndex((text) => text.includes('list.json'))}`;
  expect(told).toEqual([expect.stringContaining(`error trial/exception ${place}: dpSettings threw`)]);
});

const notJudged = 'note trial/not-judged script.js:';

it.concurrent.each([
  [
    'a module of Kommo’s page that is not in this one',
    "define(['unheard/of'], function () {});",
    `${notJudged} The widget does not start here. A module is missing: "unheard/of". Kommo’s own page may have it.`,
  ],
  [
    'code that is elsewhere',
    "define(['https://cdn.widgets.test.dev/code.js'], function () {});",
    `${notJudged} The widget takes its code from https://cdn.widgets.test.dev/code.js, which is not there in a trial.`,
  ],
  [
    'a name of Kommo’s page that is not in this one',
    'define([], function () { return unheard_of; });',
    `${notJudged} The widget does not start here. unheard_of is not defined. Kommo’s own page may have it.`,
  ],
  [
    'a script that no browser can read',
    'define([], function () {\n  return function () { this. = 1; };\n});',
    "error trial/not-started script.js:2: Kommo skips this widget. Uncaught SyntaxError: Unexpected token '='",
  ],
])(
  'why a widget does not start is told once, and judged where the archive is to blame: %s',
  async (_, script, message) => {
    const { told } = await tryLanguage(widgetOf(script));
    expect(told).toEqual([message]);
  },
);
