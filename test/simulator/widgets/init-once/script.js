define(['./plain.js'], function (plain) {
  return plain(function (self) {
    return {
      init: function () {
        self.set_status('error');
        return true;
      },
      destroy: function () {},
    };
  });
});
