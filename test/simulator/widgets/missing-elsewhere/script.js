define(['a-module-of-somebody'], function () {
  return function () {};
});
