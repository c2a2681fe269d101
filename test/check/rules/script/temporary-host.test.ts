import { temporaryHost } from '../../../../check/rules/script/temporary-host';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(temporaryHost, {
  'points to the host of a tunnel': {
    given: inForm(
      "a('https://3f2a-81.ngrok.io/x'); b(`//x.trycloudflare.com/${c}`); d('wss://abc.loca.lt'); e('x.share.zrok.io'); f('https://a.serveo.net');",
    ),
    finds: [
      'warning script.js:10:13 3f2a-81.ngrok.io is the host of a tunnel, which ends.',
      'warning script.js:10:47 x.trycloudflare.com',
      'warning script.js:10:79 abc.loca.lt',
      'warning script.js:10:103 x.share.zrok.io',
      'warning script.js:10:125 a.serveo.net',
    ],
  },
  'lets other hosts be': {
    given: inForm(
      "a('https://ngrok.com/docs'); a('https://hooks.widgets.dev/ngrok.io'); a('https://loca.lt.widgets.dev/');",
    ),
  },
});
