define(function () {
  return 'Hello';
});
