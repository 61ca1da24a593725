//! The choices among all facts: a list box for each facet, with how many rows each value would leave.

use super::turn::use_turn;
use crate::analysis::selection::Counts;
use crate::analysis::store::{ByFacet, Facet};
use crate::i18n::Words;
use crate::model::Id;
use crate::model::registry::Registry;
use crate::views::list::{list, list_box};
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Facets`].
#[derive(Clone, Debug, Properties)]
pub(super) struct FacetsProps {
    pub(super) words: Rc<Words>,
    pub(super) registry: Rc<Registry>,
    /// The chosen value of each facet.
    pub(super) chosen: ByFacet<Option<Id>>,
    /// What is counted.
    pub(super) counts: Rc<Counts>,
}

impl PartialEq for FacetsProps {
    /// Shared data is never changed, so that its place tells it from other data.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.counts, &other.counts)
            && Rc::ptr_eq(&self.words, &other.words)
            && Rc::ptr_eq(&self.registry, &other.registry)
            && self.chosen == other.chosen
    }
}

/// All list boxes. A component, because hundreds of values are not to be looked through with every frame of a drag
/// and every letter that is typed.
#[component]
pub(super) fn Facets(props: &FacetsProps) -> Html {
    // Hundreds of values, which nobody reads before the box is opened: the facts come first.
    let has_all = use_turn(false);
    let boxes = Facet::ALL.iter().map(|(facet, code)| facet_box(props, *facet, code, has_all));
    list(&mut boxes.collect::<Vec<_>>().into_iter())
}

fn facet_box(props: &FacetsProps, facet: Facet, code: &'static str, has_all: bool) -> Html {
    let words = &props.words;
    let chosen = props.chosen.get(facet).as_deref();
    let values = props.counts.facets.get(facet).iter();
    let values = values.filter(|(id, _)| has_all || chosen == Some(&**id));
    let values = values.map(|(id, n)| {
        let name = format!("{} ({n})", name_of(props, facet, id));
        html! { <option value={id.to_string()} selected={chosen == Some(&**id)}>{ name }</option> }
    });
    let options = html! {
        <>
            <option value="" selected={chosen.is_none()}>{ words.text("facts-any") }</option>
            { list(&mut values.collect::<Vec<_>>().into_iter()) }
        </>
    };
    html! { <label>{ words.text(&format!("facet-{code}")) }{ list_box(code, chosen.unwrap_or_default(), options, None) }</label> }
}

/// A facet's value in words.
fn name_of(props: &FacetsProps, facet: Facet, id: &str) -> String {
    let (words, registry) = (&props.words, &props.registry);
    match facet {
        Facet::Indicator => words.indicator(id, registry),
        Facet::Body => words.body_in_short(id, registry),
        Facet::Outlet => words.outlet(id, registry),
        Facet::Place => words.place(id, registry),
        Facet::Year => id.to_owned(),
        Facet::Link => words.text(&format!("link-{id}")),
        Facet::Kind => words.text(&format!("kind-{id}")),
        Facet::Qualifier => words.text(&format!("qualifier-{id}")),
    }
}
