import { beforeAll, expect, it } from 'vitest';
import { checkFiles } from '../../check/check-archive';
import { setManifest } from '../check/support/changes';
import { goodFiles, jsonFile } from '../check/support/good-archive';
import { trials } from './support/trials';

const tryWidget = trials();

/** A widget in which everything that widgets are known to do wrong is done; `start` is what its constructor does. */
function faultyWidget(start: string): Map<string, Buffer> {
  const files = goodFiles();
  setManifest('dp/webhook_url', 'https://1234.ngrok.io/hook')(files);
  setManifest('dp/settings', {
    message: { name: 'dp.settings.message', type: 'text', required: true },
    api_token: { name: 'dp.settings.message', type: 'text', required: false },
  })(files);
  files.set('i18n/es.json', jsonFile({ widget: { name: 'G', description: 'G', short_description: 'G' } }));
  files.set(
    'script.js',
    Buffer.from(`define(['jquery'], function ($) {
  return function Faulty() {
    var self = this;
    const limit = 1;
    ${start}
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      onSave: function () { return false; },
      dpSettings: function () {
        var form = $('.digital-pipeline__edit-forms');
        var label = self.i18n('dp').settings.message;
        $(document).on('click', function () { self.clicked = true; });
        setInterval(function () { $('#own_text').length; }, 5000);
        $('input[name=message]').hide().after('<textarea id="own_text" name="own"></textarea><label class="own-box"><input type="checkbox"> Main</label>');
        $('.own-box').after('<p style="color: #ddd">' + $('input[name=message]').val() + '</p>');
        $('#own_text').val($('input[name=message]').val()).on('input', function () {
          $('input[name=message]').val($(this).val());
        });
        limit = 2;
        undeclared_name(form, label);
      },
    };
  };
});
`),
  );
  return files;
}

let rules: Set<string>;
beforeAll(async () => {
  const [read, broken, used] = [
    await checkFiles(faultyWidget("this.title = self.i18n('widget').name;")),
    await tryWidget(faultyWidget("this.title = self.i18n('widget').name;")),
    await tryWidget(faultyWidget('')),
  ];
  rules = new Set([...read.findings, ...broken.findings, ...used.findings].map(({ rule }) => rule));
}, 180_000);

it.each([
  ['onSave that is always false', 'trial/install-refused', 'script/on-save-answer'],
  ['a value that is set without an event', 'trial/lost-value', 'script/silent-value'],
  ['texts in the constructor', 'trial/not-started', 'script/early-use'],
  ['handlers piling up on document', 'trial/handlers-left', 'script/page-handler'],
  ['a name that is nowhere declared', 'trial/exception', 'script/undeclared-name'],
  ['a constant that is changed', 'trial/exception', 'script/reassigned-constant'],
  ['a token in the settings of an action', undefined, 'manifest/secret-field'],
  ['a tunnel as webhook_url', undefined, 'manifest/webhook-url'],
  ['an interval that is never cleared', 'trial/intervals-left', 'script/endless-interval'],
  ['look-ups in the whole page', 'trial/shared-form', 'script/page-wide-lookup'],
  ['a helper with a name', 'trial/stray-name', 'script/named-control'],
  ['a box that nobody carries over', 'trial/lost-value', undefined],
  ['a value that becomes markup', 'trial/markup-from-value', undefined],
  ['a text without contrast', 'trial/contrast', undefined],
  ['texts that a language lacks', 'trial/exception', 'i18n/missing-text'],
])('check and trial see %s', (_, byTrying, byReading) => {
  expect(rules).toContain(byTrying ?? byReading);
  if (byReading) expect(rules).toContain(byReading);
});
