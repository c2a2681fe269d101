define(['jquery', './lib/labels.js', 'text!./templates/row.twig'], function ($, labels, row) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        return true;
      },
      init: function () {
        return true;
      },
      bind_actions: function () {
        return true;
      },
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
  };
});
