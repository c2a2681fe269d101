define(['jquery', './plain.js', './lib/labels.js', 'text!./templates/row.twig'], function ($, plain, labels, row) {
  return plain(function (self) {
    return {
      dpSettings: function () {
        var $fields = $('.digital-pipeline__edit-bubble .widget_settings_block__fields');
        $fields.append(self.render({ data: row }, { label: labels.hello }));
        self.render({
          href: '/templates/late.twig',
          base_path: self.params.path,
          load: function (template) {
            $fields.append(template.render({ label: labels.hello }));
          },
        });
      },
    };
  });
});
