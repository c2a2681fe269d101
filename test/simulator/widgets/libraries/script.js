define(['jquery', 'underscore', 'twigjs'], function ($, _, Twig) {
  return function () {
    var self = this;
    this.callbacks = {
      render: _.constant(true),
      init: _.constant(true),
      bind_actions: _.constant(true),
      dpSettings: function () {
        var names = _.map(['one', 'two'], function (name) {
          return name.toUpperCase();
        });
        var row = Twig.twig({ data: '<p class="drawn">{{ names|join(" ") }} v{{ version }}</p>' });
        // The way of the documented sample, from the head of the tile to the bubble.
        $('.digital-pipeline__short-task_widget-style_' + self.get_settings().widget_code)
          .parent()
          .parent()
          .find('[data-action=send_widget_hook] .widget_settings_block__fields')
          .append(row.render({ names: names, version: _.VERSION }));
      },
    };
    return this;
  };
});
