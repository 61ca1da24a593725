//! Views as text: what Yew's server renderer makes of them.

use yew::{Html, LocalServerRenderer, Properties, component};

/// The text of a view, without marks for hydration: the program draws its own and takes the place of this one.
pub(crate) fn text(html: Html) -> String {
    let renderer = LocalServerRenderer::<Shown>::with_props(ShownProps { html });
    pollster::block_on(renderer.hydratable(false).render())
}

/// Shows what it is given.
#[component]
fn Shown(ShownProps { html }: &ShownProps) -> Html {
    html.clone()
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    html: Html,
}
