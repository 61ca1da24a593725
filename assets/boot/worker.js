// The service worker: after a first visit the site opens without a network. xtask/src/worker.rs puts the version and
// the files with their digests into it.
//
// Each version of the site has a cache of its own, filled whole or not at all. What is open is served from the cache
// of the version by which it was opened, or from the network where that version is not kept here: never from both.
// Pages come from the network while there is one, so that nobody reads old figures without need.
(function (made) {
  "use strict";

  const LATE_MS = 4000;
  const folder = new URL("./", location.href).href;
  // Other sites of this host keep caches too.
  const start = "svodka " + new URL(folder).pathname + " ";
  const own = start + made.version;
  const clients = start + "clients";

  async function install() {
    const cache = await caches.open(own);
    const files = Object.entries(made.files);
    // A file of another version, as while a host is being updated, is refused by its digest.
    await cache.addAll(files.map(([path, integrity]) => new Request(path, { integrity, cache: "no-cache" })));
    await self.skipWaiting();
  }

  // Forgets versions by which nothing is open any more.
  async function tidy() {
    const open = await self.clients.matchAll({ includeUncontrolled: true });
    const ids = new Set(open.map((client) => client.id));
    const notes = await caches.open(clients);
    const used = new Set([own, clients]);
    for (const note of await notes.keys()) {
      if (ids.has(new URL(note.url).search.slice(1))) used.add(await (await notes.match(note)).text());
      else await notes.delete(note);
    }
    for (const name of await caches.keys()) {
      if (name.startsWith(start) && !used.has(name)) await caches.delete(name);
    }
  }

  // By which version a page was opened; kept outside of memory, as browsers end workers when they like.
  async function note(client, cache) {
    if (client) await (await caches.open(clients)).put(folder + "client?" + client, new Response(cache));
  }

  async function cacheOf(client) {
    const known = client && (await (await caches.open(clients)).match(folder + "client?" + client));
    const name = known && (await known.text());
    return name && (await caches.has(name)) ? caches.open(name) : null;
  }

  async function file(event) {
    const cache = await cacheOf(event.clientId);
    const kept = cache && (await cache.match(event.request));
    return kept || fetch(event.request);
  }

  // A page says its version in its first tag.
  async function versionOf(answer) {
    if (!answer.body) return null;
    const reader = answer.clone().body.getReader();
    const { value } = await reader.read();
    reader.cancel();
    const version = /data-version="(\w+)"/.exec(new TextDecoder().decode(value));
    return version && version[1];
  }

  async function page(event) {
    const address = new URL(event.request.url);
    const kept = await keptPage(address);
    const asked = fetch(event.request);
    const late = new Promise((tell) => kept && setTimeout(tell, LATE_MS));
    const answer = await Promise.race([asked, late]).catch(() => null);
    if (answer) {
      const version = await versionOf(answer);
      if (version) await note(event.resultingClientId, start + version);
      return answer;
    }
    if (!kept) return asked;
    asked.catch(() => {});
    await note(event.resultingClientId, own);
    return kept;
  }

  // The page of an address without a network. Static pages are not kept: their programs show the same.
  async function keptPage(address) {
    const path = (address.origin + address.pathname).slice(folder.length) || "index.html";
    const still = /^(release|indicator)\/([\w-]+)(?:\.(\w+))?\.html$/.exec(path);
    if (!still) return (await caches.open(own)).match(path);
    const [, kind, id, language] = still;
    const view = address.hash.startsWith("#/") ? address.hash : `#/${kind}/${id}?lang=${language || "ru"}`;
    return Response.redirect(folder + (kind === "release" ? "index.html" : "archive.html") + view);
  }

  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(tidy()));
  self.addEventListener("fetch", (event) => {
    const { method, url, mode, destination } = event.request;
    if (method !== "GET" || !url.startsWith(folder)) return;
    if (mode !== "navigate") event.respondWith(file(event));
    // A page in a frame goes its own way, and so do its files, as no version is noted for it.
    else if (destination === "document") event.respondWith(page(event));
  });
})({made});
