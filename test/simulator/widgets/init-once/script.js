define(['jquery'], function () {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        return true;
      },
      init: function () {
        self.set_status('error');
        return true;
      },
      bind_actions: function () {
        return true;
      },
      destroy: function () {},
    };
  };
});
