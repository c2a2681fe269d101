import { consoleCall } from '../../../../check/rules/listing/console';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(consoleCall, {
  'names the first place and counts the rest': {
    given: put('lib/a.js', '\nconsole.log(1);\nconsole.error(2);\nconsole.trace(3);'),
    finds: ['warning lib/a.js:2:1 console.log is called here, and 2 more in this file.'],
  },
  'knows the console of the window, and one of the widget': {
    given: put('lib/a.js', 'window.console.log(1); (function (console) { console.log(2); })(mine);'),
    finds: ['warning lib/a.js:1:1 console.log is called here.'],
  },
  'allows console.trace where an error is caught': {
    given: put(
      'lib/a.js',
      'p.catch(function (e) { console.trace(e); }); p.then(f, (e) => console.trace(e)); try { a(); } catch { console.trace(1); }',
    ),
  },
  'sees console.trace beside a function that catches': {
    given: put('lib/a.js', 'p.catch(console.trace(1)); q(function () { console.trace(2); });'),
    finds: ['warning lib/a.js:1:9 console.trace is called here, and 1 more in this file.'],
  },
  'allows console.trace in the first function of then nowhere': {
    given: put('lib/a.js', 'p.then((e) => console.trace(e));'),
    finds: ['warning lib/a.js:1:15'],
  },
});
