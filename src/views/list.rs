//! Lists of nodes, and list boxes.

use yew::prelude::*;

/// Nodes one after another.
///
/// Not `{ for … }`: that makes a copy of the collecting code for each iterator, half a kilobyte a list.
pub fn list(nodes: &mut dyn Iterator<Item = Html>) -> Html {
    let mut list = yew::virtual_dom::VList::new();
    for node in nodes {
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
