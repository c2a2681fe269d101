import { missingFile } from '../../../../check/rules/script/missing-file';
import { type Change, put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(missingFile, {
  'points to a file of the widget that is not in the archive': {
    given: inForm(
      "$.get(widget.params.path + '/templates/form.twig?v=1'); $('head').append(`<link href=\"${widget.get_settings().path}/Style.css?v=${v}\">`);",
    ),
    finds: ['warning script.js:10:38 templates/form.twig is not in the archive.', 'Style.css is not in the archive.'],
  },
  'looks for templates that are asked for by name': {
    given: inForm(
      "widget.getTemplate = function (template, params, callback) { return widget.render({ href: '/templates/' + template + '.twig' }, params); }; widget.getTemplate('form', {}); widget.getTemplate(name);",
    ),
    finds: ['warning script.js:10:170 templates/form.twig is not in the archive.'],
  },
  'looks for templates that are rendered by their path': {
    given: inForm(
      "widget.render({ href: '/templates/form.twig', base_path: widget.params.path, load: f }); widget.render({ href: '/a.twig' }); widget.render({ href: '/b.twig', base_path: elsewhere });",
    ),
    finds: ['warning script.js:10:33 templates/form.twig is not in the archive.'],
  },
  'tells of another case': {
    given: [inForm("load(widget.params.path + '/style.css');"), put('Style.css', '.own { top: 0 }')],
    finds: ['style.css is not in the archive. The file is called Style.css.'],
  },
  'lets files of the archive be, of Kommo and of other servers': {
    given: [
      inForm(
        "load(widget.params.path + '/style.css?v=1'); load(host + '/api.json'); load('https://a.dev' + '/x.css'); load(widget.params.path + '/' + name); widget.render({ ref: '/tmpl/controls/input.twig' });",
      ),
      put('style.css', '.own { top: 0 }'),
    ],
  },
});
