//! The frame in which the archive's charts stand.

use super::super::chart::{Chart, ChartWords, Moving, Table};
use super::super::masthead::share_href;
use super::super::sheet::Intent;
use super::{Ask, Hall, claim_of, key_of};
use crate::analysis::route::{Route, Screen};
use crate::charts::scene::Scene;
use crate::model::claim::Claim;
use std::rc::Rc;
use yew::prelude::*;

/// A chart of the archive, ready to be framed.
pub(super) struct Plate {
    /// The id of its figure, unique in the page.
    pub(super) name: String,
    /// What is seen, as a sentence.
    pub(super) title: String,
    /// How to read it.
    pub(super) note: String,
    /// Who says so, and where.
    pub(super) source: String,
    /// The drawing.
    pub(super) scene: Rc<Scene>,
    /// The same as a table.
    pub(super) table: Rc<Table>,
    /// What moves, where something does.
    pub(super) moving: Option<Moving>,
}

impl Plate {
    /// The framed chart, with what stands between its title and its drawing.
    pub(super) fn framed(self, hall: &Hall, children: Html) -> Html {
        let words = &hall.words;
        let name = self.name;
        let copied = hall.copied.as_ref().filter(|(key, _)| *key == name).map(|(_, done)| *done);
        let chart_words = Rc::new(ChartWords {
            chart: words.text("chart-drawing"),
            table: words.text("chart-table"),
            link: words.text("chart-link"),
            copy_link: words.text("copy-link"),
            copied: words.text(if copied == Some(false) { "copy-failed" } else { "copied" }),
        });
        let route = hall.route.clone();
        let on_select = hall.on.reform(move |key: String| {
            Ask::Amend(Route { claim: claim_of(&key), ..route.clone() })
        });
        let on_copy_link = hall.page().reform({
            let name = name.clone();
            move |fragment: String| Intent::CopyLink { key: name.clone(), fragment }
        });
        let share = match &hall.route.screen {
            Screen::Indicator(_) => Some(share_href(&hall.route.fragment(), words)),
            _ => None,
        };
        let tools = share.map_or_else(Html::default, |href| {
            html! { <a class="chart-button" {href}>{ words.text("share") }</a> }
        });
        let chosen = hall.route.claim.as_ref().map(|(release, fact)| format!("{release}:{fact}"));
        html! {
            <Chart
                id={name}
                scene={self.scene}
                title={self.title}
                note={self.note}
                source={html! { self.source }}
                table={self.table}
                moving={self.moving}
                selected={chosen}
                words={chart_words}
                is_copied={copied.is_some()}
                href={hall.route.fragment()}
                {on_select}
                {on_copy_link}
                {tools}
            >
                { children }
            </Chart>
        }
    }
}

/// The rows of claims as a table behind a chart.
pub(super) fn table(hall: &Hall, caption: String, claims: &[&Claim]) -> Table {
    let words = &hall.words;
    let heads = [
        "facts-column-period",
        "facts-column-value",
        "beside-column-counted",
        "beside-column-stated",
        "beside-column-printed",
    ];
    let rows = claims.iter().map(|claim| {
        let cells = vec![
            words.claim_when(claim),
            words.claim_value(claim, &hall.registry),
            words.counter(claim, &hall.registry).unwrap_or_default(),
            words.body_in_short(&claim.head.issuer, &hall.registry),
            words.printed(&claim.head, &hall.registry),
        ];
        (Some(key_of(claim)), cells)
    });
    Table { caption, head: heads.map(|key| words.text(key)).to_vec(), rows: rows.collect() }
}

/// The source line of a chart over these claims: how many texts, of how many outlets, from when to when.
pub(super) fn source(hall: &Hall, claims: &[&Claim]) -> String {
    use crate::i18n::Arg::{Count, Text};
    let words = &hall.words;
    let mut releases: Vec<&str> = claims.iter().map(|claim| &*claim.head.id).collect();
    releases.sort_unstable();
    releases.dedup();
    let mut outlets: Vec<String> =
        claims.iter().map(|claim| words.outlet(&claim.head.outlet, &hall.registry)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let names = outlets.join(", ");
    let args = [("texts", Count(releases.len())), ("outlets", Text(&names))];
    words.with("beside-source", &args)
}
