import { widgetObject } from '../../../../check/rules/i18n/widget-object';
import { put, setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(widgetObject, {
  'demands the object': {
    given: setJson('i18n/es.json', 'widget', undefined),
    finds: ['error i18n/es.json:1:1 i18n/es.json has no "widget".'],
  },
  'refuses something else in its place': {
    given: setJson('i18n/es.json', 'widget', 'Greeter'),
    finds: ['error i18n/es.json:2:3 "widget" in i18n/es.json is not an object.'],
  },
  'looks at listed languages only': { given: put('i18n/ru.json', '{}') },
});
