//! What an indicator has to give: its claims, of many releases, in one picture.

use super::super::archive::{Hall, known, taken};
use super::super::sheet::Layout;
use super::goods::{self, Goods, Look, Picture, Seen, Told};
use crate::export::About;
use crate::export::cite::Work;
use crate::i18n::Arg;
use crate::model::Id;
use crate::model::order::sorted;
use crate::model::period::{Day, Period};
use crate::model::release::Release;
use std::rc::Rc;

/// An indicator with the texts that speak of it.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The indicator.
    pub id: &'a Id,
    /// The releases of its claims, each in the edition that was known on the day that is shown.
    pub releases: &'a [Rc<Release>],
    /// How many releases are left out of what was known on a day, because theirs is not known.
    pub n_undated: usize,
}

/// What an indicator has to give; none where the archive has no claim of it.
pub fn goods(hall: &Hall, given: &Given<'_>, look: Look, seen: &Seen) -> Option<Goods> {
    let Given { id, releases, n_undated } = *given;
    let (words, px) = (&hall.words, look.width_px);
    let laid = Hall { layout: Layout { full_px: px, main_px: px, side_px: px }, ..hall.clone() };
    let (chart, claims) = taken(&laid, id)?;
    let drawn = goods::drawn(&chart.scene);
    let told: Vec<Told<'_>> = drawn
        .iter()
        .filter_map(|key| {
            let (release, fact) = key.split_once(':')?;
            let release = releases.iter().find(|it| *it.id == *release)?;
            Some(Told { fact: release.fact(fact)?, release, registry: &hall.registry })
        })
        .collect();
    let days = claims.iter().filter_map(|claim| claim.head.published.as_ref());
    let days: Vec<Day> = sorted(days.map(|printed| printed.first).collect(), &Ord::cmp);
    let between = days.first().zip(days.last()).map(|(first, last)| Period::of_days(*first, *last));
    let date = between.as_ref().map(|period| words.period(period));
    let (mut title, mut note) =
        (format!("{}. {}", words.indicator(id, &hall.registry), chart.title), chart.note);
    let mut dated = String::new();
    if let Some(day) = hall.route.known {
        let shown = known::says(words, day, n_undated);
        let day_in_words = words.day(day);
        let args = [("title", Arg::Text(&title)), ("day", Arg::Text(&day_in_words))];
        (title, note) = (words.with("share-known", &args), format!("{note} {shown}"));
        dated = format!("-known-{}", day.iso());
    }
    let about = About {
        title,
        note,
        source: goods::printed(words, &chart.source, date.as_deref()),
        language: words.language.tag(),
        address: seen.address.clone(),
    };
    let rows = goods::rows(words, &told);
    let editions = several(told.iter().map(|told| told.release.edition.to_string()));
    let all = Work {
        key: format!("svodka-indicator-{id}{dated}"),
        title: about.title.clone(),
        kind: "cite-chart",
        issuer: several(told.iter().map(|told| words.body(&told.release.issuer, &hall.registry))),
        outlet: several(told.iter().map(|told| words.outlet(&told.release.outlet, &hall.registry))),
        printed: between,
        place: String::new(),
        source: several(told.iter().map(|told| told.release.url.clone())),
        edition: editions.clone(),
        address: seen.address.clone(),
        seen: seen.day,
    };
    let picture = Picture {
        scene: chart.scene,
        kicker: all.issuer.clone(),
        foot: goods::foot(words, &editions, seen.address.as_deref(), &rows),
    };
    let name = format!("{}-{}", all.key, words.language.tag());
    let each = told.iter().map(|told| {
        (Some(format!("{}:{}", told.release.id, told.fact.id)), goods::work(words, told, seen))
    });
    let cited = [(None, all)].into_iter().chain(each).collect();
    let grid = goods::grid(words, &told);
    Some(Goods { name, about, grid, rows, works: cited, picture: Some(picture) })
}

/// Texts one after another, each once.
fn several(texts: impl Iterator<Item = String>) -> String {
    let mut each: Vec<String> = Vec::new();
    for text in texts {
        if !each.contains(&text) {
            each.push(text);
        }
    }
    each.join(", ")
}
