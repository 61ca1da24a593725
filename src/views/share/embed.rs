//! How what is shown is put into another page: a preview, and the code to copy.

use super::{Ask, Counter};
use crate::analysis::address::{Address, Section};
use crate::analysis::embed::{Edition, Embed, Shown};
use crate::analysis::share::Share;
use crate::analysis::still;
use crate::i18n::Arg::Count;
use crate::model::Id;
use crate::model::wording::Language;
use crate::views::list::{list, list_box};
use crate::views::sheet::{Copied, Intent, Sheet, Theme};
use crate::views::small::copied_label;
use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

/// The part of the page that embeds; nothing where the page has no address that another could name.
pub(super) fn embed(counter: &Counter) -> Html {
    let (Share::Release(here), Some(sheet), Some(site)) =
        (&counter.share, &counter.sheet, &counter.site)
    else {
        return Html::default();
    };
    html! {
        <Embedding sheet={sheet.clone()} here={here.clone()} site={site.clone()}
            edition={counter.edition.clone()} copied={counter.copied.clone()}
            on={counter.on.reform(Ask::Page)} />
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct EmbeddingProps {
    sheet: Sheet,
    /// What the page saves, cites and embeds.
    here: Address,
    /// The address of the site's folder.
    site: String,
    /// The edition that is at hand.
    edition: Option<Edition>,
    copied: Copied,
    on: Callback<Intent>,
}

/// How a frame is to be.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    /// `section`, `fact` or `whole`.
    what: String,
    /// A number of CSS pixels, or a hundred per cent.
    width: String,
    language: Language,
    theme: Theme,
    /// Whether the frame says so when another edition has come.
    is_frozen: bool,
}

/// The widths that are offered: across the column that has the frame, and those of common columns.
const WIDTHS: [&str; 5] = ["100%", "320", "480", "640", "800"];

/// The height of a frame before it has said its own, in CSS pixels.
const HEIGHT_PX: u32 = 480;

#[component]
fn Embedding(props: &EmbeddingProps) -> Html {
    let EmbeddingProps { sheet, here, edition, .. } = props;
    let words = &sheet.words;
    let choice = use_state(|| Choice {
        what: if here.known_section().is_some() { "section" } else { "whole" }.to_owned(),
        width: "100%".to_owned(),
        language: words.language,
        theme: Theme::Auto,
        is_frozen: false,
    });
    let height_px = use_state(|| HEIGHT_PX);
    let node = use_node_ref();
    use_height(&node, &height_px);
    let embed = Embed {
        shown: shown(here, &choice.what),
        theme: (choice.theme != Theme::Auto).then(|| choice.theme.code().to_owned()),
        edition: edition.clone().filter(|_| choice.is_frozen),
        fact: None,
        window: here.window,
    };
    let code = Code { props, embed: &embed, choice: &choice, height_px: *height_px };
    html! {
        <section class="section" aria-labelledby="share-embed">
            <h2 id="share-embed" class="section-name">{ words.text("embed-title") }</h2>
            { choices(props, &choice) }
            <div class="proof embed-proof">{ preview(props, &embed, &choice, &node) }</div>
            { code.view("embed-frame", &code.frame()) }
            { code.view("embed-frame-height", &format!("{}\n<script>\n{}</script>", code.frame(), snippet())) }
            { code.view("embed-element", &code.element()) }
        </section>
    }
}

/// The snippet without its first line, which says what it does: the words beside it say so.
fn snippet() -> &'static str {
    const SNIPPET: &str = include_str!("../../../assets/embed/snippet.js");
    SNIPPET.split_once('\n').map_or(SNIPPET, |(_, code)| code)
}

/// Follows the height of the preview.
#[hook]
fn use_height(node: &NodeRef, height_px: &UseStateHandle<u32>) {
    let height_px = height_px.setter();
    use_effect_with(node.clone(), move |node| {
        let listener = node.cast::<Element>().map(|element| {
            let of = element.clone();
            EventListener::new(&element, "svodka:height", move |_| {
                height_px.set(u32::try_from(of.client_height()).unwrap_or(HEIGHT_PX));
            })
        });
        move || drop(listener)
    });
}

fn shown(here: &Address, what: &str) -> Shown {
    match (what, here.known_section(), &here.fact) {
        ("fact", _, Some(fact)) => Shown::Fact(fact.clone()),
        ("section", Some(section), _) => Shown::Section(section),
        _ => Shown::Whole,
    }
}

/// The element itself, in its own page as in others.
fn preview(props: &EmbeddingProps, embed: &Embed, choice: &Choice, node: &NodeRef) -> Html {
    let release = props.sheet.release.id.to_string();
    let edition = embed.edition.as_ref().map(Edition::code);
    let title = props.sheet.release.title.get(choice.language).to_owned();
    html! {
        <svodka-view ref={node.clone()} class={format!("is-{}", choice.width.trim_end_matches('%'))}
            {release} view={embed.shown.code()} lang={choice.language.tag()}
            theme={choice.theme.code()} {edition} {title} />
    }
}

fn choices(props: &EmbeddingProps, choice: &UseStateHandle<Choice>) -> Html {
    let EmbeddingProps { sheet, here, .. } = props;
    let words = &sheet.words;
    let section = here
        .known_section()
        .map(|section: Section| ("section", words.text(&format!("section-{}", section.code()))));
    let fact = here.fact.as_ref().and_then(|id: &Id| sheet.release.fact(id));
    let fact = fact.map(|fact| ("fact", fact.says.get(words.language).to_owned()));
    let whats = [section, fact, Some(("whole", words.text("embed-whole")))];
    let whats = whats.into_iter().flatten().map(|(code, label)| (code.to_owned(), label)).collect();
    let widths = WIDTHS.map(|width| {
        let px = width.parse().map(|px| words.with("embed-px", &[("px", Count(px))]));
        (width.to_owned(), px.unwrap_or_else(|_| words.text("embed-full")))
    });
    let languages = Language::ALL.map(|it| (it.tag().to_owned(), it.endonym().to_owned()));
    let themes =
        Theme::ALL.map(|(_, code)| (code.to_owned(), words.text(&format!("theme-{code}"))));
    let editions =
        ["live", "frozen"].map(|code| (code.to_owned(), words.text(&format!("embed-{code}"))));
    let is_frozen = if choice.is_frozen { "frozen" } else { "live" };
    html! {
        <div class="looks">
            { select(words.text("embed-what"), "what", &choice.what, whats, choice, |it, value| it.what = value) }
            { select(words.text("share-width"), "frame", &choice.width, widths.to_vec(), choice, |it, value| it.width = value) }
            { select(words.text("switch-language"), "lang", choice.language.tag(), languages.to_vec(), choice, |it, value| {
                it.language = Language::from_tag(&value).unwrap_or(it.language);
            }) }
            { select(words.text("switch-theme"), "look", choice.theme.code(), themes.to_vec(), choice, |it, value| it.theme = Theme::named(&value)) }
            if props.edition.is_some() {
                { select(words.text("embed-follows"), "edition", is_frozen, editions.to_vec(), choice, |it, value| it.is_frozen = value == "frozen") }
            }
        </div>
    }
}

/// A list of choices that changes one thing of how the frame is to be.
fn select(
    label: String,
    name: &'static str,
    chosen: &str,
    options: Vec<(String, String)>,
    choice: &UseStateHandle<Choice>,
    change: fn(&mut Choice, String),
) -> Html {
    let state = choice.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            let mut next = (*state).clone();
            change(&mut next, select.value());
            state.set(next);
        }
    });
    let options = options.into_iter().map(|(code, label)| {
        let selected = code == chosen;
        html! { <option value={code} {selected}>{ label }</option> }
    });
    let class = (name == "what").then_some("wide");
    html! {
        <label {class}>
            <span>{ label }</span>
            { list_box(name, chosen, list(&mut { options }), Some(onchange)) }
        </label>
    }
}

/// The code that puts a frame into a page.
struct Code<'a> {
    props: &'a EmbeddingProps,
    embed: &'a Embed,
    choice: &'a Choice,
    height_px: u32,
}

impl Code<'_> {
    /// What it is, the code, and a button that copies it.
    fn view(&self, name: &'static str, code: &str) -> Html {
        let EmbeddingProps { sheet, copied, on, .. } = self.props;
        let (key, text) = (name.to_owned(), code.to_owned());
        let onclick =
            on.reform(move |_: MouseEvent| Intent::Copy { key: key.clone(), text: text.clone() });
        let heading = format!("{name}-code");
        html! {
            <div class="embed-code">
                <h3 id={heading.clone()}>{ sheet.words.text(name) }</h3>
                <pre tabindex="0" role="region" aria-labelledby={heading}><code lang="en">{ code.to_owned() }</code></pre>
                <button type="button" class="control" {onclick}>
                    <span aria-live="polite">{ copied_label(&sheet.words, name, "embed-copy", copied) }</span>
                </button>
            </div>
        }
    }

    fn title(&self) -> String {
        escaped(self.props.sheet.release.title.get(self.choice.language))
    }

    /// A frame, which can be read without any script.
    fn frame(&self) -> String {
        let href = self.embed.href(&self.props.sheet.release.id, self.choice.language);
        format!(
            "<iframe src=\"{}{}\" title=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
            self.props.site,
            escaped(&href),
            self.title(),
            self.choice.width,
            self.height_px,
        )
    }

    /// The element, with a link inside for where no script runs.
    fn element(&self) -> String {
        let EmbeddingProps { sheet, site, .. } = self.props;
        let edition = self.embed.edition.as_ref();
        let edition = edition.map(|it| format!(" edition=\"{}\"", it.code())).unwrap_or_default();
        let page = still::file("release", &sheet.release.id, self.choice.language);
        format!(
            "<script src=\"{site}svodka-view.js\" async></script>\n\
             <svodka-view release=\"{}\" view=\"{}\" lang=\"{}\" theme=\"{}\" height=\"{}\"{edition}>\n  \
             <a href=\"{site}{}\">{}</a>\n</svodka-view>",
            sheet.release.id,
            self.embed.shown.code(),
            self.choice.language.tag(),
            self.choice.theme.code(),
            self.height_px,
            escaped(&page),
            self.title(),
        )
    }
}

/// A text between quotation marks of HTML.
fn escaped(text: &str) -> String {
    let signs = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")];
    signs.into_iter().fold(text.to_owned(), |text, (sign, name)| text.replace(sign, name))
}
