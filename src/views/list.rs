//! Lists of nodes.

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
