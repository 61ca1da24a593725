//! The assembly of the archive's page.

use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <p>{ "…" }</p> }
}
