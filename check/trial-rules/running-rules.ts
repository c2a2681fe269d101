import { sources } from '../../kommo/facts/sources';
import type { RuleDescription } from '../rule';

const { own, page, pipeline } = sources;

/** What the code of a widget does wherever it runs. */
export const runningRules = {
  notStarted: {
    id: 'trial/not-started',
    severity: 'error',
    what: 'Kommo can start the widget.',
    why: 'A widget whose script.js fails, or returns no function with the callbacks, is skipped: its form is Kommo’s plain one, and its settings window a stand-in’s.',
    source: [page],
    fix: 'Mend what is named; `npm run dev -- widget.zip` shows it again after each change.',
    example: { broken: 'init: undefined,', mended: 'init: function () { return true; },' },
  },
  exception: {
    id: 'trial/exception',
    severity: 'error',
    what: 'No code of the widget throws an exception that it does not catch.',
    why: 'What would have come after it does not happen: Kommo catches the exception and goes on without.',
    source: [page],
    fix: 'Ask whether what is used is there; catch what may fail.',
    example: { broken: 'field.missing.text = 1;', mended: "field.className += ' own';" },
  },
  rejection: {
    id: 'trial/rejection',
    severity: 'warning',
    what: 'No promise of the widget is broken without anybody hearing of it.',
    why: 'What was waited for never comes, and the account user is told nothing.',
    source: [own],
    fix: 'Catch it, and show the user what to do.',
    example: {
      broken: "Promise.reject(new Error('no list'));",
      mended: "Promise.reject(new Error('no list')).catch(function () {});",
    },
  },
  endless: {
    id: 'trial/endless',
    severity: 'error',
    what: 'No code of the widget keeps the page busy for ever.',
    why: 'The tab of the account user freezes, with everything that was not saved in it.',
    source: [own],
    fix: 'Give the loop an end that surely comes.',
    example: { broken: 'while (field.type) {}', mended: 'while (!field.type) {}' },
  },
  crashed: {
    id: 'trial/crashed',
    severity: 'error',
    what: 'The widget does not take the browser’s tab down.',
    why: 'The account user loses everything that was not saved in it.',
    source: [own],
    fix: 'Look for memory that grows without an end.',
    example: {
      broken: 'var all = []; while (true) all.push(new Array(1e7).fill(all));',
      mended: 'var all = []; all.push(new Array(10).fill(all));',
    },
  },
  missingText: {
    id: 'trial/missing-text',
    severity: 'warning',
    what: 'Every text that the widget asks for is there in every language of the manifest.',
    why: '`i18n` then answers `false`, which ends up in the page, or throws where a part of the path is missing.',
    source: [page],
    fix: 'Add the text to the file of that language, or correct the path.',
    example: { broken: "self.i18n('settings.absent');", mended: "self.i18n('settings.login');" },
  },
  missingFile: {
    id: 'trial/missing-file',
    severity: 'warning',
    what: 'Every file of the archive that the widget asks for is in it.',
    why: 'Kommo answers with 404: a template does not come, a style sheet has no effect.',
    source: [own],
    fix: 'Add the file, or correct its path; upper and lower case count.',
    example: {
      broken: "fetch(self.params.path + '/absent.css');",
      mended: "fetch(self.params.path + '/manifest.json');",
    },
  },
  insecureRequest: {
    id: 'trial/insecure-request',
    severity: 'warning',
    what: 'The widget asks servers by https.',
    why: 'Kommo’s page is https, from which browsers ask no server by plain http.',
    source: [own],
    fix: 'Give the server a certificate and write https.',
    example: {
      broken: "fetch('http://api.widgets.test.dev/list').catch(function () {});",
      mended: "fetch('https://api.widgets.test.dev/list').catch(function () {});",
    },
  },
  leftPage: {
    id: 'trial/left-page',
    severity: 'warning',
    what: 'The widget neither leaves Kommo’s page nor opens others by itself.',
    why: 'What the user has not saved is gone; further windows are blocked by browsers.',
    source: [own],
    fix: 'Open another page at a click of the user only, by a link with `target="_blank"`.',
    example: {
      broken: "location.href = 'https://widgets.test.dev/';",
      mended: '$(field).after(\'<a target="_blank" href="https://widgets.test.dev/">Help</a>\');',
    },
  },
  notJudged: {
    id: 'trial/not-judged',
    severity: 'note',
    what: 'Everything that the widget uses is in this model of Kommo, and everybody whom it asks answers.',
    why: 'Beyond that a trial cannot say whether the widget works. It is no fault of the widget.',
    source: [pipeline, own],
    fix: 'Try it in an account; `--stubs FOLDER` gives the answers of back ends.',
    example: { broken: 'APP.unheard_of;', mended: 'APP.notifications;' },
  },
} as const satisfies Record<string, RuleDescription>;
