define(['jquery', './not/there.js'], function () {
  return function () {};
});
