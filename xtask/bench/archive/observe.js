// Runs in every measured page before its own scripts: long tasks, marks, painted rows and frames of the timeline.
(() => {
  const bench = { tasks: [], marks: {} };
  window.__bench = bench;

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("longtask", (entry) => bench.tasks.push({ start: entry.startTime, ms: entry.duration }));
  // `svodka:ready`, `peer:ready` and so on; the first of each counts. Told at once, as a page may hang after it.
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...rest) => {
    const made = mark(name, ...rest);
    const [, short] = /^(?:svodka|peer):(.*)$/.exec(name) ?? [];
    if (short && !(short in bench.marks)) {
      bench.marks[short] = made.startTime;
      window.__benchMark(short, made.startTime);
    }
    return made;
  };

  // `a >>> b` leads into a shadow root.
  const all = (path) => {
    const steps = path.split(" >>> ");
    const last = steps.pop();
    let root = document;
    for (const step of steps) root = root?.querySelector(step)?.shadowRoot;
    return root ? [...root.querySelectorAll(last)] : [];
  };
  bench.has = (path) => all(path).some((element) => element.getBoundingClientRect().height > 0);
  bench.focus = (path) => all(path)[0].focus();
  bench.box = (path) => {
    const element = all(path).find((one) => one.getBoundingClientRect().height > 0);
    // A page may ask for smooth scrolling, and the box would be that of the beginning.
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const shadows = () => [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
  const everything = { childList: true, subtree: true, characterData: true, attributes: true };

  // After the paint of the frame in which something is there, not merely in the tree.
  const afterPaint = (done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    });

  // From an action until a path leads somewhere and that is painted.
  bench.until = (act, path) =>
    new Promise((done) => {
      const start = performance.now();
      const look = () => {
        if (!bench.has(path)) return requestAnimationFrame(look);
        afterPaint((ms) => done(ms - start));
      };
      act();
      look();
    });

  // Keys: each is timed from its event to the end of the frame in which the rows stand that then stay.
  bench.watchRows = (rows, shown) => {
    const text = () => all(rows).map((row) => row.textContent).sort().join("\n") + all(shown).map((it) => it.textContent + it.value);
    let [key, before] = [null, text()];
    const look = () => {
      const now = text();
      if (now === before) return;
      before = now;
      const own = key;
      if (own) {
        own.open += 1;
        afterPaint((ms) => {
          own.open -= 1;
          own.rows = ms - own.at;
          own.since = ms;
        });
      }
    };
    for (const root of [document, ...shadows()]) new MutationObserver(look).observe(root, everything);
    addEventListener("keydown", (event) => (key = { n: (key?.n ?? 0) + 1, at: event.timeStamp, open: 0, rows: null, since: null }), { capture: true });
    bench.key = () => key;
  };

  // Frames of the page, and those in which the timeline or a canvas was drawn, between the first and the last move.
  let is_drawn = false;
  const note = (prototype, name) => {
    const own = prototype[name];
    prototype[name] = function (...args) {
      is_drawn = true;
      return own.apply(this, args);
    };
  };
  note(CanvasRenderingContext2D.prototype, "clearRect");
  note(WebGL2RenderingContext.prototype, "clear");
  note(WebGLRenderingContext.prototype, "clear");
  bench.watchPan = (path) => {
    const pan = { first: null, last: null, frames: [], drawn: [] };
    bench.pan = pan;
    const observer = new MutationObserver(() => (is_drawn = true));
    // What it stands in, as it may be made anew.
    for (const { parentElement } of all(path)) {
      observer.observe(parentElement, everything);
      for (const inner of parentElement.querySelectorAll("*")) if (inner.shadowRoot) observer.observe(inner.shadowRoot, everything);
    }
    addEventListener("pointermove", () => (pan.last = performance.now(), pan.first ??= pan.last), { capture: true });
    const each = (ms) => {
      pan.frames.push(ms);
      if (is_drawn) pan.drawn.push(ms);
      is_drawn = false;
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  };
})();
