//! Where a reader gives something to the page: files dropped or chosen, or a text pasted.

use super::{Ask, Bench};
use crate::i18n::Words;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, DragEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The longest text, in bytes, that is pasted into the field; what is longer is read at once.
const MOST_SHOWN: usize = 200_000;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct GiveProps {
    words: Rc<Words>,
    /// The beginning of its messages: `inspect-files` or `inspect-source`.
    of: &'static str,
    /// What file choosers offer.
    accept: &'static str,
    is_many: bool,
    on: Callback<Ask>,
}

/// The place to give release files or a source text at.
pub(super) fn give(bench: &Bench, of: &'static str) -> Html {
    let is_many = of == "inspect-files";
    let accept = if is_many { ".json,.jsonld,.csv,.svg,.png" } else { ".txt,text/plain" };
    let (words, on) = (Rc::clone(&bench.words), bench.on.clone());
    html! { <Give key={of} {words} {of} {accept} {is_many} {on} /> }
}

/// The place itself.
#[component]
fn Give(props: &GiveProps) -> Html {
    let field = use_node_ref();
    let is_over = use_state_eq(|| false);
    let words = &props.words;
    let over = |is: bool| {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(is);
        })
    };
    let ondrop = {
        let (on, is_over) = (props.on.clone(), is_over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            let files = event.data_transfer().and_then(|given| given.files());
            send(&on, files);
        })
    };
    let onchange = {
        let on = props.on.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            send(&on, input.files());
            // So that the same file can be given again after it was changed.
            input.set_value("");
        })
    };
    // The browser would lay out megabytes for seconds only to show them in a field of four lines.
    let onpaste = {
        let on = props.on.clone();
        Callback::from(move |event: Event| {
            let event = event.dyn_into::<ClipboardEvent>().ok();
            let given = event.as_ref().and_then(ClipboardEvent::clipboard_data);
            let text = given.and_then(|given| given.get_data("text").ok()).unwrap_or_default();
            if let Some(event) = event.filter(|_| text.len() > MOST_SHOWN) {
                event.prevent_default();
                on.emit(Ask::Text(text));
            }
        })
    };
    let onclick = {
        let (on, field) = (props.on.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value());
            if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                on.emit(Ask::Text(text));
            }
        })
    };
    let text = |key: &str| words.text(&format!("{}-{key}", props.of));
    html! {
        <div class={if *is_over { "give is-over" } else { "give" }}
            ondragenter={over(true)} ondragover={over(true)} ondragleave={over(false)} {ondrop}>
            <label class="give-files">
                <span>{ text("drop") }</span>
                <input type="file" accept={props.accept} multiple={props.is_many} {onchange} />
            </label>
            <label class="give-text">
                <span>{ text("paste") }</span>
                <textarea ref={field} rows="4" spellcheck="false" autocomplete="off" {onpaste} />
            </label>
            <button type="button" class="control" {onclick}>{ text("go") }</button>
        </div>
    }
}

fn send(on: &Callback<Ask>, files: Option<FileList>) {
    let Some(files) = files else { return };
    let files: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    if !files.is_empty() {
        on.emit(Ask::Files(files));
    }
}
