//! The page of one release: its sections, one a file, in the order of the page.

mod card;
mod chain;
mod change;
mod directives;
mod facts;
mod head;
mod headline;
mod parts;
mod places;
mod plate;
mod sums;
mod text;
mod when;

use super::sheet::{Copied, Intent, Sheet};
use crate::analysis::table::Filter;
use crate::model::Id;
use crate::model::period::Day;
use yew::prelude::*;

/// The properties of [`ReleasePage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReleasePageProps {
    /// The release.
    pub sheet: Sheet,
    /// The chosen fact.
    #[prop_or_default]
    pub chosen: Option<Id>,
    /// The filter of the table.
    #[prop_or_default]
    pub filter: Filter,
    /// The stretch of time that the timeline shows; all of it for none.
    #[prop_or_default]
    pub window: Option<(Day, Day)>,
    /// The last copy.
    #[prop_or_default]
    pub copied: Copied,
    /// What the page asks for.
    pub on: Callback<Intent>,
}

/// The page of one release.
#[component]
pub fn ReleasePage(props: &ReleasePageProps) -> Html {
    let ReleasePageProps { sheet, chosen, filter, window, copied, on } = props.clone();
    html! {
        <>
            <head::Head sheet={sheet.clone()} on={on.clone()} />
            <headline::Headline sheet={sheet.clone()} chosen={chosen.clone()} on={on.clone()} />
            <change::Changes sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} on={on.clone()} />
            <chain::Chain sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} on={on.clone()} />
            <parts::Parts sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} on={on.clone()} />
            <when::When sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} {window} on={on.clone()} />
            <places::Places sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} on={on.clone()} />
            <directives::Directives sheet={sheet.clone()} chosen={chosen.clone()} on={on.clone()} />
            <div class="pair">
                <sums::Sums sheet={sheet.clone()} chosen={chosen.clone()} on={on.clone()} />
                <text::Text sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} on={on.clone()} />
            </div>
            <facts::Facts sheet={sheet.clone()} chosen={chosen.clone()} copied={copied.clone()} {filter} on={on.clone()} />
            <card::Card {sheet} {chosen} {copied} {on} />
        </>
    }
}
