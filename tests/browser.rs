//! The program in a real page: what only a browser can answer, asked of the whole program at once.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "what these tests cannot do, they must say at once")]

use gloo::utils::{body, document};
use js_sys::{Function, Promise};
use svodka::app::App;
use svodka::i18n::Words;
use svodka::model::wording::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
use yew::{AppHandle, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

const RELEASE: &str = "#/release/zakon-2025-08-08-meeting?lang=ru";

/// Runs a script of the page and gives what it returns.
fn js(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap()
}

/// Whether an expression of the page holds.
fn holds(expression: &str) -> bool {
    js(&format!("return !!({expression});")).is_truthy()
}

/// Waits until an expression of the page holds.
async fn until(expression: &str) {
    const TRIES: u32 = 500;
    for _ in 0..TRIES {
        if holds(expression) {
            return;
        }
        settled().await;
    }
    let address = js("return location.hash").as_string().unwrap();
    assert!(holds(expression), "{expression} does not hold at {address}");
}

/// Lets the page do what it has begun: between two events of a reader's there is always as much.
async fn settled() {
    let later = js("return new Promise(done => setTimeout(done, 20));");
    JsFuture::from(Promise::from(later)).await.unwrap();
}

/// The program in a page whose files lie in `assets/`; it ends with this value.
struct Shown {
    app: Option<AppHandle<App>>,
    root: Element,
}

impl Shown {
    /// Opens an address and waits until the release is shown.
    async fn at(fragment: &str) -> Self {
        let shown = Self::started(fragment);
        until("document.querySelector('#facts tbody tr') && document.querySelector('.chart-mark')")
            .await;
        shown
    }

    fn started(fragment: &str) -> Self {
        // The build writes the contents, and files of one language; here they are made of the sources.
        js("const real = self.realFetch ??= self.fetch.bind(self); \
             const contents = { format: 'svodka-contents/1', front: 'zakon-2025-08-08-meeting', registry: 'registry.json', releases: 0, facts: 0, parts: [] }; \
             const answer = tree => new Response(JSON.stringify(tree)); \
             self.fetch = async path => { \
                 if (String(path).endsWith('archive/contents.json')) return answer(contents); \
                 const [, id, names, language] = /worded\\/([^.]+)\\.(names\\.)?(..)\\.json$/.exec(path) ?? []; \
                 if (!id) return real(path); \
                 const whole = await real(names ? './archive/registry.json' : `./archive/releases/${id}.json`); \
                 const spoken = (_, tree) => tree?.ru !== undefined && tree?.kk !== undefined ? tree[language] : tree; \
                 return whole.ok ? answer(JSON.parse(await whole.text(), spoken)) : whole; \
             }");
        js(
            "document.head.prepend(Object.assign(document.createElement('base'), { href: '/assets/' }))",
        );
        js(&format!("history.replaceState(null, '', '{fragment}')"));
        let root = document().create_element("div").unwrap();
        body().append_child(&root).unwrap();
        let app = Some(Renderer::<App>::with_root(root.clone()).render());
        Self { app, root }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
        js("document.querySelector('base')?.remove(); history.replaceState(null, '', '/')");
    }
}

#[wasm_bindgen_test]
async fn drawings_are_svg_down_to_the_last_element() {
    let _shown = Shown::at(RELEASE).await;
    assert!(holds("document.querySelectorAll('svg').length > 8"));
    assert!(holds(
        "[...document.querySelectorAll('svg, svg *')].every(e => e.namespaceURI === 'http://www.w3.org/2000/svg')"
    ));
    // In the namespace of HTML these would have small letters, and no effect.
    assert!(holds(
        "document.querySelector('svg linearGradient') instanceof SVGLinearGradientElement"
    ));
    assert!(holds(
        "[...document.querySelectorAll('.chart-mark')].every(e => e instanceof SVGGElement)"
    ));
    assert!(holds(
        "[...document.querySelectorAll('.chart-mark')].every(e => e.getBBox().width >= 24)"
    ));
    // Nothing else of the page is in that namespace.
    assert!(holds("document.querySelector('#chain figure') instanceof HTMLElement"));
}

/// Presses a key on what has the focus; tells whether the page answered it.
fn press(key: &str, more: &str) -> bool {
    holds(&format!(
        "(e => {{ document.activeElement.dispatchEvent(e); return e.defaultPrevented; }})\
         (new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, cancelable: true, {more} }}))"
    ))
}

const FOCUSED: &str =
    "[...document.querySelectorAll('#chain-chart .chart-mark')].indexOf(document.activeElement)";

#[wasm_bindgen_test]
async fn focus_roves_through_the_marks_of_a_chart() {
    let _shown = Shown::at(RELEASE).await;
    js("document.querySelector('#chain-chart .chart-mark[tabindex=\"0\"]').focus()");
    until(&format!("{FOCUSED} === 0")).await;
    for (key, at) in [
        ("ArrowRight", "1"),
        ("ArrowDown", "2"),
        ("ArrowLeft", "1"),
        ("Home", "0"),
        ("ArrowUp", "14"),
    ] {
        assert!(press(key, ""), "{key}");
        until(&format!("{FOCUSED} === {at}")).await;
        until("document.querySelectorAll('#chain-chart .chart-mark[tabindex=\"0\"]').length === 1")
            .await;
        until("document.activeElement.getAttribute('tabindex') === '0'").await;
    }
    // What is not for the chart is left to the page and the browser.
    assert!(!press("a", ""));
    assert!(!press("ArrowRight", "ctrlKey: true"));
    assert!(!press("Tab", ""));
}

#[wasm_bindgen_test]
async fn enter_chooses_and_escape_undoes() {
    let _shown = Shown::at(RELEASE).await;
    js("document.querySelector('#chain-chart .chart-mark[tabindex=\"0\"]').focus()");
    until(&format!("{FOCUSED} === 0")).await;
    assert!(press("Enter", ""));
    until("location.hash.includes('fact=graffiti')").await;
    until("document.activeElement.getAttribute('aria-pressed') === 'true'").await;
    until("!document.querySelector('aside.card').hidden").await;
    press("Escape", "");
    until("!location.hash.includes('fact=')").await;
    until("document.querySelector('aside.card').hidden").await;
}

/// An expression that turns a wheel over the timeline; it gives whether the page took it for itself.
fn wheel(delta: &str) -> String {
    format!(
        "(e => {{ document.querySelector('#when-chart svg').dispatchEvent(e); return e.defaultPrevented; }})\
         (new WheelEvent('wheel', {{ {delta}, clientX: 300, bubbles: true, cancelable: true }}))"
    )
}

#[wasm_bindgen_test]
async fn a_wheel_zooms_with_ctrl_moves_sideways_and_scrolls_the_page_when_plain() {
    let _shown = Shown::at(RELEASE).await;
    assert!(!holds(&wheel("deltaY: -100")));
    assert!(!holds(&wheel("deltaY: 100, deltaX: 20")));
    assert!(!holds("location.hash.includes('from=')"));
    assert!(holds(&wheel("deltaY: -100, ctrlKey: true")));
    until("location.hash.includes('from=')").await;
    js("self.before = location.hash");
    // The page may still be drawing the last turn: as a reader would, the test goes on turning.
    until(&format!("{} && location.hash !== self.before", wheel("deltaX: 100"))).await;
    let out = wheel("deltaY: 100, ctrlKey: true");
    until(&format!("{out} && !location.hash.includes('from=')")).await;
}

#[wasm_bindgen_test]
async fn two_fingers_zoom() {
    let _shown = Shown::at(RELEASE).await;
    js("const area = document.querySelector('#when-chart');
        const send = (type, pointerId, clientX) => area.dispatchEvent(new PointerEvent(type,
            { pointerId, clientX, clientY: 10, isPrimary: pointerId === 1, pointerType: 'touch', bubbles: true }));
        send('pointerdown', 1, 200); send('pointerdown', 2, 260); send('pointermove', 2, 420);");
    until("location.hash.includes('from=')").await;
}

/// A message of the page in Russian.
fn said(key: &str) -> String {
    Words::read(Language::Ru, include_str!("../assets/i18n/ru.ftl")).unwrap().text(key)
}

/// A button's own words, and what it says after a click.
async fn copies(script: &str, expected: &str) {
    let (own, expected) = (said("copy-link"), said(expected));
    let _shown = Shown::at(&format!("{RELEASE}&fact=labs")).await;
    js(script);
    let button = "document.querySelector('aside.card .tools button')";
    until(&format!("{button}?.innerText.includes('{own}')")).await;
    js(&format!("{button}.click()"));
    until(&format!("{button}.innerText.includes('{expected}')")).await;
    until(&format!("{button}.innerText.includes('{own}')")).await;
    js("delete navigator.clipboard");
}

/// Puts a clipboard in the place of the browser's.
fn clipboard(value: &str) -> String {
    format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: {value}, configurable: true }})"
    )
}

#[wasm_bindgen_test]
async fn a_copy_button_says_what_came_of_it() {
    js("self.copied = ''");
    copies(&clipboard("{ writeText: async text => { self.copied = text; } }"), "copied").await;
    assert!(holds("self.copied.endsWith('#/release/zakon-2025-08-08-meeting?fact=labs&lang=ru')"));
    copies(
        &clipboard("{ writeText: async () => { throw new Error('not allowed'); } }"),
        "copy-failed",
    )
    .await;
    // Outside secure contexts there is none.
    copies(&clipboard("undefined"), "copy-failed").await;
}

#[wasm_bindgen_test]
async fn blocked_and_full_storage_change_nothing_but_the_memory() {
    for storage in [
        "get() { throw new DOMException('blocked', 'SecurityError'); }",
        "value: null",
        "value: { getItem: () => null, setItem() { throw new DOMException('full', 'QuotaExceededError'); } }",
    ] {
        js(&format!(
            "Object.defineProperty(self, 'localStorage', {{ configurable: true, {storage} }})"
        ));
        let shown = Shown::at(RELEASE).await;
        js("const list = document.querySelector('.theme select'); list.value = 'dark';
            list.dispatchEvent(new Event('change', { bubbles: true }));");
        until("document.documentElement.dataset.theme === 'dark'").await;
        js("document.querySelector('.languages [hreflang=en]').click()");
        until("document.documentElement.lang === 'en'").await;
        drop(shown);
        js("delete self.localStorage; delete document.documentElement.dataset.theme");
    }
}

#[wasm_bindgen_test]
async fn what_is_remembered_is_worn_and_spoken_at_the_next_visit() {
    js(
        "localStorage.setItem('svodka-theme', 'contrast'); localStorage.setItem('svodka-language', 'kk')",
    );
    let shown = Shown::at("#/").await;
    until("document.documentElement.lang === 'kk'").await;
    until("document.documentElement.dataset.theme === 'contrast'").await;
    until("document.querySelector('.theme select').value === 'contrast'").await;
    drop(shown);
    js("localStorage.clear(); delete document.documentElement.dataset.theme");
    // A word that no theme has is as good as none.
    js(
        "localStorage.setItem('svodka-theme', 'pink'); localStorage.setItem('svodka-language', 'xx')",
    );
    let _shown = Shown::at(RELEASE).await;
    until("!('theme' in document.documentElement.dataset)").await;
    js("localStorage.clear()");
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_listens_to_nothing() {
    drop(Shown::at(RELEASE).await);
    js("self.before = document.body.innerHTML");
    press("Escape", "");
    js("dispatchEvent(new Event('resize')); dispatchEvent(new HashChangeEvent('hashchange'))");
    assert!(holds("document.querySelector('.masthead') === null"));
}
