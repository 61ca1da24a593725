// Runs before the first paint: the chosen theme, the program's start, and what to say if it cannot start.
// A classic script, so that even a browser which knows no modules gets an answer in words.
(function () {
  "use strict";

  var LATE_MS = 8000;
  // The worker fetches the whole site's programs, which must not stand in the way of the one that is starting.
  var KEEP_MS = 3000;
  // The site as one file: assets/boot/single.js.
  var single = self.svodkaSingle;
  // What the page says of itself. A static page stands in a folder of the site, and is a view by its own address.
  var own = document.documentElement.dataset;
  var root = own.root || "./";
  var here = single ? pageOf(location.hash) || "index.html" : own.page;
  // Asked for at once, and checked against the digest that the page names.
  var program = single || location.protocol === "file:" ? null : wanted(document.currentScript.dataset);

  function applyChosenTheme() {
    try {
      var theme = localStorage.getItem("svodka-theme");
      if (theme === "light" || theme === "dark" || theme === "contrast") {
        own.theme = theme;
      }
    } catch (refused) {
      // Storage can be forbidden; the system's theme holds then.
    }
  }

  function wanted(data) {
    var answer = fetched(data.program, { integrity: data.programIntegrity }).catch(function (error) {
      // Of an answer that is another file, browsers say no more than that it is one.
      return fetched(data.program).then(function () { throw error; });
    });
    // What went wrong is said when the program is to start.
    answer.catch(function () {});
    return answer;
  }

  // What a first visit reads is asked for only when it will be read: another address opens another screen.
  function firstVisit() {
    var isFirst = location.hash.length < 2 && location.search === "" && !single;
    return isFirst && document.getElementById("first-visit");
  }

  // The language in which the program will speak. The rule is its own (src/app/shared.rs): the address, the earlier
  // choice, the browser's languages, Russian. A wrong guess costs one small file.
  function spoken() {
    var remembered = null;
    try {
      remembered = localStorage.getItem("svodka-language");
    } catch (refused) {
      // As above.
    }
    var view = own.address && location.hash.slice(0, 2) !== "#/" ? own.address : location.hash;
    var asked = /[?&]lang=([^&]*)/.exec(view);
    var tags = [asked && asked[1], remembered].concat(navigator.languages || [], "ru");
    var languages = tags.map(function (tag) { return String(tag).split(/[-_]/)[0].toLowerCase(); });
    return languages.filter(function (tag) { return /^(ru|kk|en)$/.test(tag); })[0];
  }

  // The front page has what its program draws first already, for who comes to that and reads its language.
  function showFront(language) {
    own.first = firstVisit() && language === document.documentElement.lang ? "yes" : "no";
  }

  // The program asks for the words only once it runs; by then they are here. So are those of the newest facts.
  function preloadWords(language) {
    if (single) return;
    var files = own.words.split(" ").map(function (start) { return start + language + ".ftl"; });
    if (own.part) files.push(own.part + language + ".json");
    var first = firstVisit();
    if (first) ["", "names."].forEach(function (of) { files.push(first.dataset.worded + of + language + ".json"); });
    files.forEach(function (file) {
      var link = document.createElement("link");
      link.rel = "preload";
      link.as = "fetch";
      link.crossOrigin = "anonymous";
      link.href = root + file;
      document.head.appendChild(link);
    });
  }

  // A release, the archive, the checks and what is taken out are four pages; an address of one that is opened on another leads over.
  function pageOf(hash) {
    return /^#\/(archive|indicators?|disagreements|times)\b/.test(hash) ? "archive.html"
      : /^#\/(check|source)\b/.test(hash) ? "check.html"
      : /^#\/share\b/.test(hash) ? "share.html"
      : /^#\/(release\/|\?|$)/.test(hash) ? "index.html" : "";
  }

  function goToOtherPage() {
    var other = pageOf(location.hash);
    if (!other || other === here) return;
    if (single) single.go(other);
    else location.replace(root + other + location.hash);
  }

  function element(id) {
    return document.getElementById(id);
  }

  function show(trouble, detail) {
    var section = element("boot-trouble");
    var fatal = element("fatal");
    // The program took over, and speaks for itself.
    if (!section || (fatal && !fatal.hidden)) return;
    var waiting = element("boot-waiting");
    if (waiting) waiting.hidden = true;
    section.querySelector('[data-trouble="' + trouble + '"]').hidden = false;
    element("boot-detail").textContent = detail;
    section.hidden = false;
  }

  function troubleOf(error) {
    var text = String(error);
    if (/Content Security Policy|\bCSP\b|unsafe-eval/i.test(text)) return "blocked";
    if (typeof WebAssembly === "object" && error instanceof WebAssembly.CompileError) return "old";
    return "load";
  }

  function fetched(address, options) {
    return fetch(address, options).then(function (response) {
      if (!response.ok) throw new Error(response.status + " " + address);
      return response;
    });
  }

  function start() {
    if (typeof WebAssembly !== "object") return show("absent", "");
    if (single) return single.start(here, show).catch(function (error) { show(troubleOf(error), String(error)); });
    if (location.protocol === "file:") {
      var disk = element("boot-disk");
      if (disk) disk.className = "is-here";
      return;
    }
    takeOver();
    var glue = document.querySelector('link[rel="modulepreload"]').href;
    var late = setTimeout(function () {
      var words = element("boot-late");
      if (words) words.hidden = false;
    }, LATE_MS);
    import(glue)
      .then(function (module) {
        return module.default({ module_or_path: program });
      })
      .catch(function (error) {
        show(troubleOf(error), String(error));
      })
      .then(function () {
        clearTimeout(late);
      });
  }

  // A static page is read until the program has drawn the same: then one takes the other's place between two frames.
  // What went wrong before that is no reason to take away what can be read.
  function takeOver() {
    var still = element("still");
    if (!still) return;
    var app = element("app");
    // A front page that is not wanted is not shown: its languages, or the address, are others.
    if (!app.hidden && own.first === "no") return still.remove();
    new MutationObserver(function (changes, watch) {
      if (!app.querySelector(still.dataset.until)) return;
      watch.disconnect();
      var focused = document.activeElement.id;
      still.remove();
      app.hidden = false;
      own.first = "no";
      if (focused && element(focused)) element(focused).focus({ preventScroll: true });
    }).observe(app, { childList: true, subtree: true });
  }

  // Offline after the first visit: worker.js. In a frame the page around it decides; one file has all in itself.
  function keep() {
    var workers = navigator.serviceWorker;
    if (!workers || !own.version || self !== top) return;
    var address = root + "worker.js";
    // The one policy that the page allows, which makes this address and no other.
    if (self.trustedTypes) {
      address = trustedTypes.createPolicy("svodka-worker", { createScriptURL: function () { return root + "worker.js"; } }).createScriptURL("");
    }
    // A host without HTTPS, or a browser that keeps nothing: the page works the same, online.
    workers.register(address).catch(function () {});
  }

  // A program that runs into the impossible ends there; the page must not stand still without a word.
  function onError(error) {
    var fatal = element("fatal");
    if (!fatal || typeof WebAssembly !== "object" || !(error instanceof WebAssembly.RuntimeError)) return;
    // Firefox's stack does not say what happened, Chromium's does.
    var stack = String(error.stack || "");
    var what = stack.indexOf(error.message) < 0 ? error + "\n" : "";
    element("fatal-detail").textContent = (what + stack).slice(0, 600);
    fatal.hidden = false;
  }

  function retry(event) {
    var link = event.target.closest && event.target.closest("[data-retry]");
    if (!link) return;
    event.preventDefault();
    location.reload();
  }

  goToOtherPage();
  addEventListener("hashchange", goToOtherPage);
  // Only a built site has a version, and static pages: a link that is copied names one of them.
  if (own.version) own.home = new URL(root, location.href).href;
  applyChosenTheme();
  var language = spoken();
  showFront(language);
  preloadWords(language);
  addEventListener("error", function (event) { onError(event.error); });
  addEventListener("unhandledrejection", function (event) { onError(event.reason); });
  document.addEventListener("click", retry);
  document.addEventListener("DOMContentLoaded", start);
  addEventListener("load", function () { setTimeout(keep, KEEP_MS); });
})();
