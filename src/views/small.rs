//! Small parts that several views share: a link to a fact, a copy button, a section's frame.

use super::sheet::{Copied, Intent, Sheet};
use crate::analysis::address::Section;
use crate::model::Id;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`FactLink`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FactLinkProps {
    /// The release.
    pub(super) sheet: Sheet,
    /// The fact.
    pub(super) fact: Id,
    /// Whether it is the chosen one.
    #[prop_or_default]
    pub(super) is_chosen: bool,
    /// What it asks for.
    pub(super) on: Callback<Intent>,
    /// What the link is made of.
    pub(super) children: Html,
}

/// A link to a fact: a click chooses it here, the browser's own ways open or copy its address.
#[component]
pub(super) fn FactLink(props: &FactLinkProps) -> Html {
    let fact = Rc::clone(&props.fact);
    let onclick = on_plain_click(&props.on, move || Intent::Choose(Some(Rc::clone(&fact))));
    let current = props.is_chosen.then_some("true");
    html! {
        <a class="fact-link" href={props.sheet.href(&props.fact)} aria-current={current} {onclick}>
            { props.children.clone() }
        </a>
    }
}

/// The properties of [`SectionLink`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SectionLinkProps {
    /// The release.
    pub(super) sheet: Sheet,
    /// The section.
    pub(super) section: Section,
    /// What it asks for.
    pub(super) on: Callback<Intent>,
    /// What the link is made of.
    pub(super) children: Html,
}

/// A link to a section: a click goes there and keeps what is chosen and filtered.
#[component]
pub(super) fn SectionLink(props: &SectionLinkProps) -> Html {
    let section = props.section;
    let onclick = on_plain_click(&props.on, move || Intent::Visit(section));
    html! {
        <a href={props.sheet.section_href(section)} {onclick}>{ props.children.clone() }</a>
    }
}

/// Answers a click without a modifier key; the others are the browser's own, such as a new tab.
pub(super) fn on_plain_click(
    on: &Callback<Intent>,
    intent: impl Fn() -> Intent + 'static,
) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            on.emit(intent());
        }
    })
}

/// The properties of [`CopyButton`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CopyButtonProps {
    /// The release.
    pub(super) sheet: Sheet,
    /// Which button it is.
    pub(super) name: String,
    /// The message on it.
    pub(super) label: &'static str,
    /// What it asks for.
    pub(super) intent: Intent,
    /// The last copy.
    pub(super) copied: Copied,
    /// Whether the label is for speech only and a sign is shown.
    #[prop_or_default]
    pub(super) is_small: bool,
    /// Who answers.
    pub(super) on: Callback<Intent>,
}

/// A button that copies, and says that it has.
#[component]
pub(super) fn CopyButton(props: &CopyButtonProps) -> Html {
    let words = &props.sheet.words;
    let done = props.copied.as_ref().filter(|(key, _)| *key == props.name).map(|(_, done)| *done);
    let label = match done {
        Some(true) => words.text("copied"),
        Some(false) => words.text("copy-failed"),
        None => words.text(props.label),
    };
    let onclick = props.on.reform({
        let intent = props.intent.clone();
        move |_: MouseEvent| intent.clone()
    });
    if props.is_small && done.is_none() {
        return html! {
            <button type="button" class="plain copy-small" aria-label={label.clone()} title={label} {onclick}>
                <span aria-hidden="true">{ "⧉" }</span>
            </button>
        };
    }
    html! {
        <button type="button" class="plain" {onclick}><span aria-live="polite">{ label }</span></button>
    }
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
    html! {
        <section id={code} class={classes!("section", class)} aria-labelledby={heading.clone()} tabindex="-1">
            <h2 id={heading} class="section-name">
                <SectionLink sheet={sheet.clone()} {section} on={on.clone()}>
                    { sheet.words.text(&format!("section-{code}")) }
                </SectionLink>
            </h2>
            { inner }
        </section>
    }
}
