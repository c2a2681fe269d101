define(function () {
  return { text: 'by its address' };
});
