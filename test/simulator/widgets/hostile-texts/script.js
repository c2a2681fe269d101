define(['./plain.js'], function (plain) {
  return plain(function () {
    return {
      dpSettings: function () {
        return '<img src=x onerror=window.broken=1>';
      },
    };
  });
});
