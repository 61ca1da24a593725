// Runs in every measured page before its own scripts: what appears when, what moves, what takes long.
(() => {
  const seen = { shown: {}, shift: 0, tasks: [] };
  window.__bench = seen;

  // After the paint of the frame in which something is there, not merely in the tree.
  const afterPaint = (done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    });

  const wanted = window.__benchWanted;
  const look = () => {
    for (const [name, selector] of Object.entries(wanted)) {
      if (!(name in seen.shown) && document.querySelector(selector)) {
        seen.shown[name] = null;
        afterPaint((ms) => (seen.shown[name] = ms));
      }
    }
    if (Object.keys(wanted).every((name) => name in seen.shown)) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  watch("longtask", (entry) => seen.tasks.push({ start: entry.startTime, ms: entry.duration }));

  // From the key to the next painted frame, and to the frame in which other rows stand.
  window.__benchKeys = (rowsSelector) => {
    const keys = [];
    const n = () => document.querySelectorAll(rowsSelector).length;
    addEventListener("keydown", (event) => {
      const key = { before: n(), frame: null, rows: null };
      keys.push(key);
      afterPaint((ms) => (key.frame = ms - event.timeStamp));
      const watcher = new MutationObserver(() => {
        if (n() === key.before) return;
        watcher.disconnect();
        afterPaint((ms) => (key.rows = ms - event.timeStamp));
      });
      watcher.observe(document, { childList: true, subtree: true });
      setTimeout(() => watcher.disconnect(), 2000);
    }, { capture: true });
    return keys;
  };
})();
