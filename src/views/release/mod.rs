//! The page of one release: its sections, one a file, in the order of the page.

mod alone;
mod card;
mod chain;
mod change;
mod directives;
mod facts;
mod head;
mod headline;
mod parts;
mod places;
pub(super) mod plate;
mod sums;
mod text;
mod when;

use super::sheet::{Copied, Intent, SectionProps, Sheet};
use crate::analysis::address::Section;
use crate::analysis::table::Filter;
use crate::model::Id;
use crate::model::fact::{Fact, Figure, Kind};
use crate::model::period::Day;
use crate::model::release::Release;
use plate::Plate;
use yew::prelude::*;

/// In how many steps the page of a release is drawn: the browser may paint between them, so that what is read first is
/// seen first and no task is long.
pub const STEPS: usize = 10;

/// How many of the [`STEPS`] draw what is read first.
pub const FIRST_STEPS: usize = 3;

/// What the page of a release shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseView {
    /// The release.
    pub sheet: Sheet,
    /// The chosen fact.
    pub chosen: Option<Id>,
    /// The filter of the table.
    pub filter: Filter,
    /// The stretch of time that the timeline shows; all of it for none.
    pub window: Option<(Day, Day)>,
    /// The last copy.
    pub copied: Copied,
    /// How many of the [`STEPS`] are drawn.
    pub step: usize,
    /// What the page asks for.
    pub on: Callback<Intent>,
}

/// A section by itself, as it stands in a frame on another page; nothing where the release has none.
pub fn one(view: &ReleaseView, section: Section) -> Html {
    let ReleaseView { sheet, chosen, filter, window, copied, on, .. } = view.clone();
    if !has(&sheet, section) {
        return Html::default();
    }
    let props = SectionProps { sheet, chosen, copied, on };
    match section {
        Section::When => html! { <when::When {props} {window} /> },
        Section::Facts => html! { <OnePart part={Part::Facts(filter)} {props} /> },
        section => html! { <OnePart part={Part::Of(section)} {props} /> },
    }
}

/// A fact by itself, under an id of its own.
pub fn alone(sheet: &Sheet, fact: &Fact, id: &str) -> Html {
    alone::view(sheet, fact, id)
}

/// The card of the chosen fact, if one is chosen.
pub fn card(view: &ReleaseView) -> Html {
    let ReleaseView { sheet, chosen, copied, on, .. } = view.clone();
    html! { <OnePart part={Part::Card} props={SectionProps { sheet, chosen, copied, on }} /> }
}

/// A figure set large, with all that belongs to it; `sign` is the id of the sign of its interval.
pub fn face(sheet: &Sheet, fact: &Fact, figure: &Figure, sign: &str) -> Html {
    headline::face(sheet, fact, figure, sign)
}

/// Who says it, when, who printed it and when, in one line.
pub fn imprint(sheet: &Sheet) -> String {
    head::kicker(sheet)
}

/// The page of one release.
pub fn page(view: ReleaseView) -> Html {
    let ReleaseView { sheet, chosen, filter, window, copied, step, on } = view;
    let props = SectionProps { sheet, chosen, copied, on };
    let part = |part: Part| {
        if matches!(part, Part::Of(section) if !has(&props.sheet, section)) {
            return Html::default();
        }
        let props = props.clone();
        html! { <OnePart {part} {props} /> }
    };
    html! {
        <>
            { part(Part::Head) }
            if step > 1 {
                { part(Part::Of(Section::Headline)) }
            }
            if step > 2 {
                { part(Part::Of(Section::Change)) }
            }
            if step > 3 {
                { part(Part::Of(Section::Chain)) }
            }
            if step > 4 {
                { part(Part::Of(Section::Parts)) }
            }
            if step > 5 && has(&props.sheet, Section::When) {
                <when::When props={props.clone()} {window} />
            }
            if step > 6 {
                { part(Part::Of(Section::Where)) }
                { part(Part::Of(Section::Directives)) }
            }
            if step > 7 {
                <div class="pair">
                    { part(Part::Of(Section::Sums)) }
                    if step > 8 {
                        { part(Part::Of(Section::Text)) }
                    }
                </div>
            }
            if step > 9 {
                { part(Part::Facts(filter)) }
                { part(Part::Card) }
            }
        </>
    }
}

/// The charts of a section, as who takes them out of the page wants them.
pub(super) fn plates(
    sheet: &Sheet,
    section: Section,
    window: Option<(Day, Day)>,
) -> Vec<Plate<'_>> {
    if !has(sheet, section) {
        return Vec::new();
    }
    match section {
        Section::Headline => headline::plate(sheet).into_iter().collect(),
        Section::Change => change::plates(sheet),
        Section::Chain => vec![chain::plate(sheet)],
        Section::Parts => vec![parts::plate(sheet)],
        Section::When => vec![when::plate(sheet, window)],
        Section::Where => vec![places::plate(sheet)],
        Section::Text => text::plate(sheet).into_iter().collect(),
        Section::Directives | Section::Sums | Section::Facts => Vec::new(),
    }
}

/// The facts of a section that has no chart, in its order.
pub(super) fn listed<'a>(sheet: &'a Sheet, section: Section, filter: &Filter) -> Vec<&'a Fact> {
    let release = &sheet.release;
    match section {
        Section::Headline => release.headline.iter().filter_map(|id| release.fact(id)).collect(),
        Section::Directives => release.facts.iter().filter(|fact| is_doing(fact)).collect(),
        Section::Sums => {
            let is_found =
                |fact: &&Fact| sheet.findings.iter().any(|it| it.facts.contains(&fact.id));
            release.facts.iter().filter(is_found).collect()
        }
        _ => facts::rows(sheet, filter),
    }
}

fn is_doing(fact: &Fact) -> bool {
    matches!(fact.kind(), Kind::Directive | Kind::Measure)
}

/// The last section of what is read first.
pub fn last_of_first(release: &Release) -> Section {
    if has_change(release) { Section::Change } else { Section::Headline }
}

/// Whether the release has anything to show in a section; only such sections are in the page and in its contents.
pub fn has(sheet: &Sheet, section: Section) -> bool {
    let release = &sheet.release;
    let in_region = |fact: &Fact| {
        let tile = fact.place.as_ref().and_then(|place| sheet.registry.tile_of(place));
        tile.is_some()
    };
    let mut figures = release.figures().map(|(_, figure)| figure);
    match section {
        Section::Change => has_change(release),
        Section::Chain => figures.any(|figure| figure.link.is_some()),
        Section::Parts => figures.any(|figure| figure.part_of.is_some()),
        Section::When => release.facts.iter().any(|fact| fact.period().is_some()),
        Section::Where => release.facts.iter().any(in_region),
        Section::Directives => release.facts.iter().any(is_doing),
        Section::Sums => !sheet.findings.is_empty(),
        Section::Headline | Section::Text | Section::Facts => true,
    }
}

fn has_change(release: &Release) -> bool {
    let mut changes = release.figures().filter_map(|(_, figure)| figure.change.as_ref());
    changes.any(|change| change.from.is_some())
}

/// A part of the page that has no state of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// The head.
    Head,
    /// A section.
    Of(Section),
    /// All facts under a filter.
    Facts(Filter),
    /// The card of the chosen fact.
    Card,
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct OnePartProps {
    part: Part,
    props: SectionProps,
}

/// One component for all stateless parts: a part is drawn again only when what it shows has changed,
/// and the program pays for one component type.
#[component]
fn OnePart(OnePartProps { part, props }: &OnePartProps) -> Html {
    match part {
        Part::Head => head::view(props),
        Part::Facts(filter) => facts::view(props, filter),
        Part::Card => card::view(props),
        Part::Of(Section::Headline) => headline::view(props),
        Part::Of(Section::Change) => change::view(props),
        Part::Of(Section::Chain) => chain::view(props),
        Part::Of(Section::Parts) => parts::view(props),
        Part::Of(Section::Where) => places::view(props),
        Part::Of(Section::Directives) => directives::view(props),
        Part::Of(Section::Sums) => sums::view(props),
        Part::Of(Section::Text) => text::view(props),
        // The one has state and stands in the page by itself, the other has a filter.
        Part::Of(Section::When | Section::Facts) => Html::default(),
    }
}
