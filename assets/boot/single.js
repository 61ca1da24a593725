// The site as one file: what the boot script does there in place of asking for other files.
// xtask/src/single.rs puts it into the file, before the boot script, with the glue of each program.
self.svodkaSingle = (function (made) {
  "use strict";

  var DAY_MS = 864e5;

  // A release and its names in one language are the whole ones with one text in place of a text for each language
  // (xtask/src/archive.rs). Only the whole ones are in the file.
  function worded(files, name) {
    var parts = /^archive\/worded\/([^.]+)(\.names)?\.(\w+)\.json$/.exec(name);
    var whole = parts && files["archive/" + (parts[2] ? "registry/" : "releases/") + parts[1] + ".json"];
    return whole ? JSON.stringify(JSON.parse(whole, function (name, value) {
      var isWording = value && Object.keys(value).sort().join() === "en,kk,ru";
      return isWording ? value[parts[3]] : value;
    })) : undefined;
  }

  // The files in this one, for the program's `fetch`.
  function fetchFrom(files) {
    var folder = new URL("./", location.href).href;
    return function (request) {
      var address = new URL(request.url || request, folder).href.split(/[?#]/)[0];
      var name = decodeURI(address.replace(folder, ""));
      var text = name in files ? files[name] : worded(files, name);
      return Promise.resolve(new Response(text, { status: text === undefined ? 404 : 200 }));
    };
  }

  function block(name) {
    return document.getElementById("single-" + name).textContent;
  }

  function unpacked(text) {
    var packed = Uint8Array.from(atob(text), function (c) { return c.charCodeAt(0); });
    var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  // The data must be what was put in; where a browser cannot tell, nothing is said about it.
  function isUnaltered(text) {
    if (!self.crypto || !crypto.subtle) return Promise.resolve(null);
    return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)).then(function (digest) {
      var hex = Array.from(new Uint8Array(digest), function (byte) { return ("0" + byte.toString(16)).slice(-2); });
      return hex.join("") === made.digest;
    });
  }

  function showEdition() {
    var edition = document.getElementById("edition");
    var days = Math.max(0, Math.floor((Date.now() - Date.parse(made.day)) / DAY_MS));
    edition.querySelectorAll("time").forEach(function (time) {
      time.dateTime = made.day;
      time.textContent = made.day.split("-").reverse().join(".");
    });
    edition.querySelectorAll("b").forEach(function (age) { age.textContent = days; });
    edition.hidden = false;
  }

  function start(page, show) {
    var files = block("files");
    return isUnaltered(files).then(function (isSame) {
      if (isSame === false) return show("altered", "");
      return Promise.all([unpacked(files), unpacked(block(page))]).then(function (both) {
        self.fetch = fetchFrom(JSON.parse(new TextDecoder().decode(both[0])));
        if (isSame) showEdition();
        return made.glues[page]()({ module_or_path: both[1] });
      });
    });
  }

  // There is no other page to go to: its links are addresses of this one.
  function stay(event) {
    var link = event.target.closest && event.target.closest('a[href^="./"]');
    if (!link) return;
    event.preventDefault();
    location.hash = link.hash || "#/";
  }

  function go(page) {
    if (made.glues[page]) location.reload();
  }

  document.addEventListener("click", stay);
  return { start: start, go: go };
})({made});
