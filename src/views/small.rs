//! Small parts that several views share: a link to a fact, a copy button, a section's frame.
//!
//! Functions, not components: they hold no state, and each component type costs several kilobytes of program.

use super::masthead::{archive_href, share_href};
use super::sheet::{Copied, Intent, Place, Sheet};
use crate::analysis::address::{Address, Section};
use crate::i18n::Words;
use crate::model::Id;
use crate::model::fact::{Fact, Figure};
use std::rc::Rc;
use yew::prelude::*;

/// A link to a fact: a click chooses it here, the browser's own ways open or copy its address.
/// In a frame there is no room for what is chosen: there the link leads to the full page.
pub(super) fn fact_link(
    sheet: &Sheet,
    fact: &Id,
    chosen: Option<&Id>,
    on: &Callback<Intent>,
    children: Html,
) -> Html {
    let onclick = answered(sheet, on, Intent::Choose(Some(Rc::clone(fact))));
    let current = (chosen == Some(fact)).then_some("true");
    html! {
        <a class="fact-link" href={sheet.href(fact)} aria-current={current} {onclick}>{ children }</a>
    }
}

/// A link to where a view is saved, cited and embedded, by its address.
pub(super) fn share_link(sheet: &Sheet, address: &Address) -> Html {
    if sheet.place != Place::Page {
        return Html::default();
    }
    let href = share_href(&address.fragment(), &sheet.words);
    html! { <a class="chart-button" {href}>{ sheet.words.text("share") }</a> }
}

/// A link from a figure to all claims of its indicator.
pub(super) fn compare_link(sheet: &Sheet, fact: &Fact, figure: &Figure, label: String) -> Html {
    let view = format!("indicator/{}", figure.indicator);
    let name = sheet.words.text("card-compare");
    let claim =
        format!("{}&claim={}:{}", archive_href(&view, &sheet.words), sheet.release.id, fact.id);
    html! { <a class="fact-link" href={claim} title={name}>{ label }</a> }
}

/// The class of what stands for a fact, when that fact is the chosen one.
pub(super) fn chosen_class(fact: &Id, chosen: Option<&Id>) -> Option<&'static str> {
    (chosen == Some(fact)).then_some("is-chosen")
}

/// A link to a section: a click goes there and keeps what is chosen and filtered.
pub(super) fn section_link(
    sheet: &Sheet,
    section: Section,
    on: &Callback<Intent>,
    label: String,
) -> Html {
    let onclick = answered(sheet, on, Intent::Visit(section));
    html! { <a href={sheet.section_href(section)} {onclick}>{ label }</a> }
}

/// The answer to a click on a link, where it is not the link's own.
fn answered(sheet: &Sheet, on: &Callback<Intent>, intent: Intent) -> Option<Callback<MouseEvent>> {
    (sheet.place != Place::Frame).then(|| on_plain_click(on, intent))
}

/// Answers a click without a modifier key; the others are the browser's own, such as a new tab.
pub(super) fn on_plain_click<T: Clone + 'static>(
    on: &Callback<T>,
    intent: T,
) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            on.emit(intent.clone());
        }
    })
}

/// A button that copies, and says that it has. What it copies is made when it is pressed.
pub(super) fn copy_button(
    sheet: &Sheet,
    (name, label, is_small): (&str, &str, bool),
    copied: &Copied,
    onclick: Callback<MouseEvent>,
) -> Html {
    let is_done = copied.as_ref().is_some_and(|(key, _)| key == name);
    let label = copied_label(&sheet.words, name, label, copied);
    let is_sign = is_small && !is_done;
    // The sign is drawn by the style sheet: a letter for it is in few fonts, and browsers are long in looking for one.
    let shown = if is_sign { String::new() } else { label.clone() };
    html! {
        <button type="button" class={if is_sign { "plain copy-small" } else { "plain" }}
            aria-label={label.clone()} title={label} {onclick}>
            <span aria-live="polite">{ shown }</span>
        </button>
    }
}

/// What a copy button says: what it does, or how it went.
pub(super) fn copied_label(words: &Words, name: &str, label: &str, copied: &Copied) -> String {
    let done = copied.as_ref().filter(|(key, _)| key == name).map(|(_, done)| *done);
    words.text(match done {
        Some(true) => "copied",
        Some(false) => "copy-failed",
        None => label,
    })
}

/// The frame of a section: an address, a small heading, and what it holds.
pub(super) fn section(
    sheet: &Sheet,
    section: Section,
    class: &'static str,
    on: &Callback<Intent>,
    inner: Html,
) -> Html {
    let code = section.code();
    let heading = format!("{code}-heading");
    let name = sheet.words.text(&format!("section-{code}"));
    html! {
        <section id={code} {class} aria-labelledby={heading.clone()} tabindex="-1">
            <h2 id={heading} class="section-name">{ section_link(sheet, section, on, name) }</h2>
            { inner }
        </section>
    }
}
