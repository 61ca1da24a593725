//! Lists of nodes, and list boxes.

use yew::prelude::*;

/// What yields nodes one after another, and no more: each iterator that is one brings its dozen other methods along.
pub trait Nodes {
    /// The next node; none after the last.
    fn next(&mut self) -> Option<Html>;
}

impl<I: Iterator<Item = Html>> Nodes for I {
    fn next(&mut self) -> Option<Html> {
        Iterator::next(self)
    }
}

/// Nodes one after another.
///
/// Not `{ for … }`: that makes a copy of the collecting code for each iterator, half a kilobyte a list.
pub fn list(nodes: &mut dyn Nodes) -> Html {
    let mut list = yew::virtual_dom::VList::new();
    while let Some(node) = nodes.next() {
        list.add_child(node);
    }
    list.into()
}

/// A list box that goes back to `value` when the state does, also after the reader has changed it.
///
/// That takes a property of the element, which only a browser has: what is rendered without one says it with
/// the attribute `selected` of its option.
pub fn list_box(
    name: &'static str,
    value: &str,
    options: Html,
    onchange: Option<Callback<Event>>,
) -> Html {
    if cfg!(target_arch = "wasm32") {
        html! { <select {name} ~value={value} {onchange}>{ options }</select> }
    } else {
        html! { <select {name} {onchange}>{ options }</select> }
    }
}
