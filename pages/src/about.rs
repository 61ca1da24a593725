//! What a static page says of itself to whoever does not open it: title, description, the figure of its preview.

use std::rc::Rc;

use svodka::i18n::numbers::Parts;
use svodka::i18n::{Arg, Words};
use svodka::model::claim::Claim;
use svodka::model::fact::{Fact, Figure};
use svodka::model::period::Grain;
use svodka::model::registry::Registry;
use svodka::model::release::Release;

use crate::release::Checked;
use crate::still::Subject;

/// A page in words.
#[derive(Clone, Debug)]
pub(crate) struct About<'a> {
    pub(crate) subject: Subject<'a>,
    pub(crate) words: &'a Rc<Words>,
    pub(crate) name: String,
    pub(crate) description: String,
    /// The figure of its preview; none where it has no figure.
    pub(crate) figure: Option<Told>,
    /// Who says so, and who printed it.
    pub(crate) source: String,
    /// Who states what it shows.
    pub(crate) author: Option<String>,
    /// The day on which its text was printed, if that is known to the day.
    pub(crate) published: Option<String>,
}

/// A figure in words, whole: with its hedge, its unit, its period and how that is known.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) parts: Parts,
    pub(crate) noun: String,
    pub(crate) when: String,
}

/// So many headline figures stand in a description.
const MOST_FIGURES: usize = 3;

impl<'a> About<'a> {
    /// A release.
    pub(crate) fn release(checked: &'a Checked, words: &'a Rc<Words>) -> Self {
        let (release, registry) = (&checked.release, &*checked.registry);
        let figures: Vec<(&Fact, &Figure)> = headline(release);
        let told: Vec<Told> = figures
            .iter()
            .map(|(fact, figure)| Told {
                parts: words.quantity(&figure.quantity, registry),
                noun: words.noun(figure, registry),
                when: with_place(words.when(fact), words.placed(fact, registry)),
            })
            .collect();
        let (issuer, outlet) =
            (words.body(&release.issuer, registry), words.outlet(&release.outlet, registry));
        let printed = release.published.as_ref().map(|day| words.period(day));
        let source = [Some(issuer.clone()), Some(outlet), printed];
        let source = source.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let lines: Vec<String> = told.iter().take(MOST_FIGURES).map(Told::line).collect();
        let said = if lines.is_empty() {
            release.title.get(words.language).to_owned()
        } else {
            lines.join("; ")
        };
        let description = format!("{said}. {source}");
        let day = release.published.as_ref().filter(|day| day.grain == Grain::Day);
        Self {
            subject: Subject::Release(&release.id),
            words,
            name: release.title.get(words.language).to_owned(),
            description,
            figure: told.into_iter().next(),
            source,
            author: Some(issuer),
            published: day.map(|day| day.first.iso()),
        }
    }

    /// An indicator, with its claims in the order of time.
    pub(crate) fn indicator(
        id: &'a str,
        claims: &[&Claim],
        n_found: usize,
        registry: &Registry,
        words: &'a Rc<Words>,
    ) -> Self {
        let mut texts: Vec<&str> = claims.iter().map(|claim| &*claim.head.id).collect();
        texts.sort_unstable();
        texts.dedup();
        let counts = [
            ("claims", Arg::Count(claims.len())),
            ("texts", Arg::Count(texts.len())),
            ("found", Arg::Count(n_found)),
        ];
        let latest = claims.last();
        let figure = latest.map(|claim| Told {
            parts: words.quantity(&claim.figure.quantity, registry),
            noun: words.noun(&claim.figure, registry),
            when: with_place(
                Some(words.claim_when(claim)),
                claim.place.as_ref().map(|place| words.place(place, registry)),
            ),
        });
        let source = latest.map_or_else(String::new, |claim| {
            let issuer = words.body(&claim.head.issuer, registry);
            format!("{issuer}, {}", words.printed(&claim.head, registry))
        });
        let description = match &figure {
            Some(figure) => {
                let counted = words.with("indicator-counts", &counts);
                format!("{counted}. {}. {source}", figure.line())
            }
            None => words.text("indicator-none"),
        };
        Self {
            subject: Subject::Indicator(id),
            words,
            name: words.indicator(id, registry),
            description,
            figure,
            source,
            author: None,
            published: None,
        }
    }

    /// What the picture of its preview shows, for those who do not see it.
    pub(crate) fn picture_in_words(&self) -> String {
        match &self.figure {
            Some(figure) => format!("{}. {}. {}", figure.line(), self.name, self.source),
            None => self.name.clone(),
        }
    }

    /// The path of a file of its own in the site.
    pub(crate) fn path(&self, extension: &str) -> String {
        let page = self.subject.path(self.words.language);
        format!("{}{extension}", page.trim_end_matches("html"))
    }
}

impl Told {
    /// The claim in one line.
    pub(crate) fn line(&self) -> String {
        format!("{} {}, {}", self.parts.line(), self.noun, self.when)
    }
}

/// The headline figures of a release; all its figures where it names none.
fn headline(release: &Release) -> Vec<(&Fact, &Figure)> {
    let named: Vec<_> = release
        .headline
        .iter()
        .filter_map(|id| {
            let fact = release.fact(id)?;
            Some((fact, fact.figure()?))
        })
        .collect();
    if named.is_empty() { release.figures().collect() } else { named }
}

fn with_place(when: Option<String>, place: Option<String>) -> String {
    [when, place].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
