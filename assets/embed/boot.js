// Runs before the first paint of what stands in a frame on another page: its appearance, its height, its program.
// A classic script, which never asks the page around the frame who it is.
(function () {
  "use strict";

  var html = document.documentElement;
  var data = document.currentScript.dataset;
  var query = location.search;
  var host = parent === self ? null : parent;
  var sent = 0;
  // WordPress puts this behind the address of what it embeds, and knows the frame by it.
  var secret = /[#?&]secret=([a-zA-Z0-9]+)/.exec(location.hash);
  secret = secret && secret[1];
  // Pym.js puts this into the query, and knows the frame by it.
  var child = /[?&]childId=([\w.:-]+)/.exec(query);

  function wear(theme) {
    if (/^(light|dark|contrast)$/.test(theme)) html.dataset.theme = theme;
    else delete html.dataset.theme;
  }

  function tell(message) {
    host.postMessage(message, "*");
  }

  // One message of ours, and the forms that content systems listen for.
  function tellHeight(height) {
    var place = location.hash.split(/[?]/)[0].replace(/^#+|#+$/g, "");
    var id = html.dataset.release + (place && "/" + place);
    tell({ type: "svodka:height", v: 1, id: id, height: height });
    // amp-iframe.
    tell({ sentinel: "amp", type: "embed-size", height: height });
    // Medium, and whoever embeds through Embedly.
    tell(JSON.stringify({ context: "iframe.resize", src: location.href, height: height }));
    // Pages that have Datawrapper's script.
    var heights = {};
    heights[id] = height;
    tell({ "datawrapper-height": heights });
    if (child) tell("pymxPYMx" + child[1] + "xPYMxheightxPYMx" + height);
    if (secret) tell({ message: "height", value: height, secret: secret });
  }

  function measure() {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === sent || height === 0) return;
    sent = height;
    tellHeight(height);
  }

  // Only the page around the frame is listened to, and only in these words.
  function hear(event) {
    var said = event.data;
    if (event.source !== host || !said) return;
    if (said.message === "ready" && /^[a-zA-Z0-9]+$/.test(said.secret)) {
      secret = said.secret;
      tellHeight(sent);
    }
    if (said.type !== "svodka:set" || said.v !== 1) return;
    if (/^(auto|light|dark|contrast)$/.test(said.theme)) wear(said.theme);
    if (/^(ru|kk|en)$/.test(said.lang)) {
      html.dataset.speak = said.lang;
      dispatchEvent(new Event("svodka:speak"));
    }
  }

  function start() {
    if (host) new ResizeObserver(measure).observe(document.body);
    if (typeof WebAssembly !== "object" || location.protocol === "file:") return;
    // Where the program does not start, what can be read stays.
    import(document.querySelector('link[rel="modulepreload"]').href)
      .then(function (module) { return module.default({ module_or_path: program }); })
      .catch(function () {});
  }

  var theme = /[?&]theme=(\w+)/.exec(query);
  wear(theme && theme[1]);
  if (host) addEventListener("message", hear);
  // Asked for at once, and checked against the digest that the page names.
  var program = location.protocol === "file:" ? null : fetch(data.program, { integrity: data.programIntegrity });
  if (program) program.catch(function () {});
  document.addEventListener("DOMContentLoaded", start);
})();
