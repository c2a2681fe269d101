import { blockedRequest } from '../../../../check/rules/script/blocked-request';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(blockedRequest, {
  'names requests without encryption': {
    given: inForm(
      "$.post('http://a.dev/x', {}); fetch(`http://a.dev/${id}`); $.ajax({ url: 'HTTP://a.dev/' + id }); request.open('GET', 'http://10.0.0.1/');",
    ),
    finds: [
      "warning script.js:10:18 Browsers block http:// from Kommo's page, which has https.",
      'warning script.js:10:47',
      'warning script.js:10:84 Browsers block HTTP://',
      'warning script.js:10:129',
    ],
  },
  'names those of window, which may open what it likes': {
    given: inForm("window.fetch('http://a.dev/x'); window.open('http://a.dev/help');"),
    finds: ["warning script.js:10:24 Browsers block http:// from Kommo's page, which has https."],
  },
  'tells of the computer that the page is open on': {
    given: inForm("fetch('https://localhost:3000/leads'); $.get('http://127.0.0.1/');"),
    finds: [
      'warning script.js:10:17 localhost is the computer of whoever has the page open.',
      'warning script.js:10:56 127.0.0.1 is the computer',
    ],
  },
  'lets be what is encrypted, what Kommo sends itself, and what opens a page': {
    given: inForm(
      "$.post('https://a.dev/x'); widget.crm_post('http://a.dev/x'); window.open('http://a.dev/help'); fetch(address); show('http://a.dev');",
    ),
  },
});
