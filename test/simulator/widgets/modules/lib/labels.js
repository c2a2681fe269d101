define(['./greeting.js'], function (greeting) {
  return { hello: greeting + ' from a module' };
});
