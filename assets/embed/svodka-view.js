// <svodka-view release="…" view="chain" lang="kk" theme="auto">what is shown where no script runs</svodka-view>
// A release of Svodka, or a part of it, in a page of another site. Attributes may change at any time.
(() => {
  "use strict";
  const folder = new URL("embed/", document.currentScript.src).href;
  const [LEAST, MOST] = [60, 20000];
  const sheet = new CSSStyleSheet();
  // The frame has no height until it says its own, and the fallback stands until then; the attribute `height` keeps
  // about as much room free, so that what follows does not jump.
  sheet.replaceSync(":host{display:block}:host([hidden]){display:none}iframe{display:block;border:0;width:100%;color-scheme:auto}");

  class SvodkaView extends HTMLElement {
    static observedAttributes = ["release", "view", "fact", "lang", "theme", "edition", "title"];
    #frame = document.createElement("iframe");
    #fallback = document.createElement("slot");
    #isReady = false;
    #at = "";
    #hear = ({ source, data }) => {
      if (source !== this.#frame.contentWindow || data?.v !== 1) return;
      if (data.type === "svodka:height" && data.height > 0) {
        this.#fallback.remove();
        this.#frame.height = this.#room(data.height);
        this.style.minHeight = "";
        this.#tell(data.type, { height: data.height });
      } else if (data.type === "svodka:ready") {
        this.#isReady = true;
        this.#ask();
        this.#tell(data.type, {});
      } else if (data.type === "svodka:select") {
        this.#tell(data.type, { fact: String(data.fact) });
      }
    };

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#frame.height = 0;
      this.#frame.allow = "clipboard-write";
      root.append(this.#fallback, this.#frame);
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      const sandbox = this.getAttribute("sandbox");
      if (sandbox !== null) this.#frame.setAttribute("sandbox", sandbox);
      const height = Number(this.getAttribute("height"));
      if (height > 0) this.style.minHeight = `${this.#room(height)}px`;
      this.#go();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#isReady = false;
      this.#at = "";
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if ((name === "lang" || name === "theme") && this.#isReady) this.#ask();
      else this.#go();
    }

    #go() {
      const release = this.getAttribute("release");
      if (!release) return;
      const query = new URLSearchParams();
      for (const name of ["theme", "edition", "fact"]) {
        if (this.getAttribute(name)) query.set(name, this.getAttribute(name));
      }
      const view = this.getAttribute("view");
      const edition = parseInt(this.getAttribute("edition"));
      const page = `${encodeURIComponent(release)}${edition > 0 ? `.${edition}` : ""}.${this.#lang}.html`;
      const src = `${folder}${page}?${query}${view ? "#" + encodeURIComponent(view) : ""}`;
      this.#frame.title = this.title || "Svodka";
      if (this.#at === src) return;
      if (this.#at.split("#")[0] !== src.split("#")[0]) this.#isReady = false;
      // Another `src` would be a step to which the Back button of the page returns.
      if (this.#at) this.#frame.contentWindow.location.replace(src);
      else this.#frame.src = src;
      this.#at = src;
    }

    #room(height) {
      return Math.min(Math.max(height, LEAST), MOST);
    }

    #ask() {
      const message = { type: "svodka:set", v: 1, lang: this.#lang, theme: this.getAttribute("theme") || "auto" };
      this.#frame.contentWindow.postMessage(message, "*");
    }

    get #lang() {
      const lang = (this.closest("[lang]")?.lang || "").split("-")[0];
      return /^(ru|kk|en)$/.test(lang) ? lang : "ru";
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.get("svodka-view") || customElements.define("svodka-view", SvodkaView);
})();
