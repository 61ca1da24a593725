//! How what is shown is put into another page.

use super::Counter;
use yew::prelude::*;

/// The part of the page that embeds.
pub(super) fn embed(_counter: &Counter) -> Html {
    Html::default()
}
