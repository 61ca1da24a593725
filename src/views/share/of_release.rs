//! What a section of a release has to give.

use super::super::release::{listed, plates};
use super::super::sheet::Sheet;
use super::goods::{self, Goods, Look, Picture, Seen, Told};
use crate::analysis::address::{Address, Section};
use crate::export::About;
use crate::export::cite::Work;
use crate::model::fact::Fact;

/// What the section of an address has to give, its picture in a look.
pub fn goods(sheet: &Sheet, at: &Address, look: Look, seen: &Seen) -> Goods {
    let section = at.known_section().unwrap_or(Section::Facts);
    let (words, release) = (&sheet.words, &sheet.release);
    let laid = goods::laid(sheet, look.width_px);
    let mut charts = plates(&laid, section, at.window);
    let is_wanted = |part| goods::is_asked_for(part, at.fact.as_ref());
    let wanted = charts.iter().position(|plate| is_wanted(plate.part)).unwrap_or(0);
    let chart = (wanted < charts.len()).then(|| charts.swap_remove(wanted));
    let facts: Vec<&Fact> = match &chart {
        Some(chart) => {
            goods::drawn(&chart.scene).iter().filter_map(|id| release.fact(id)).collect()
        }
        None => listed(sheet, section, &at.filter),
    };
    let told = |fact| Told { fact, release, registry: &sheet.registry };
    let told: Vec<Told<'_>> = facts.iter().map(|fact| told(fact)).collect();
    let published = release.published.as_ref().map(|period| words.period(period));
    let source = sheet.source(facts.iter().copied());
    let part = chart.as_ref().and_then(|chart| chart.part).map(|part| format!("-{part}"));
    let part = part.unwrap_or_default();
    let title = chart.as_ref().map_or_else(|| heading(sheet, section), |it| it.title.clone());
    let about = About {
        title,
        note: chart.as_ref().map(|chart| chart.note.clone()).unwrap_or_default(),
        source: goods::printed(words, &source, published.as_deref()),
        language: words.language.tag(),
        address: seen.address.clone(),
    };
    let rows = goods::rows(words, &told);
    let key = format!("svodka-{}-{}{part}", release.id, section.code());
    let cited = works(sheet, (&key, &about.title, chart.is_some()), &told, seen);
    let picture = chart.map(|chart| Picture {
        scene: chart.scene,
        kicker: kicker(sheet),
        foot: goods::foot(words, &release.edition.to_string(), seen.address.as_deref(), &rows),
    });
    let name = format!("{key}-{}", words.language.tag());
    Goods { name, about, grid: goods::grid(words, &told), rows, works: cited, picture }
}

/// What can be cited: all of it by its key and title, then each fact.
fn works(
    sheet: &Sheet,
    (key, title, is_drawn): (&str, &str, bool),
    told: &[Told<'_>],
    seen: &Seen,
) -> Vec<(Option<String>, Work)> {
    let (words, release) = (&sheet.words, &sheet.release);
    let all = Work {
        key: key.to_owned(),
        title: title.to_owned(),
        kind: if is_drawn { "cite-chart" } else { "cite-table" },
        issuer: words.body(&release.issuer, &sheet.registry),
        outlet: words.outlet(&release.outlet, &sheet.registry),
        printed: release.published.clone(),
        place: sheet.paragraphs(told.iter().map(|told| told.fact)),
        source: release.url.clone(),
        edition: release.edition.to_string(),
        address: seen.address.clone(),
        seen: seen.day,
    };
    let each = told.iter().map(|told| {
        let fact = Address::of_fact(&release.id, &told.fact.id, words.language).fragment();
        let address = seen.address.as_ref().and_then(|address| address.split_once('#'));
        let address = address.map(|(folder, _)| format!("{folder}{fact}"));
        let work = goods::work(words, told, &Seen { address, day: seen.day });
        (Some(told.fact.id.to_string()), work)
    });
    [(None, all)].into_iter().chain(each).collect()
}

/// What a table is called: the release, and its section.
fn heading(sheet: &Sheet, section: Section) -> String {
    let name = sheet.words.text(&format!("section-{}", section.code()));
    format!("{}: {name}", sheet.release.title.get(sheet.words.language))
}

/// Who says it, and when it was said.
fn kicker(sheet: &Sheet) -> String {
    let words = &sheet.words;
    let issuer = words.body(&sheet.release.issuer, &sheet.registry);
    let given = sheet.release.occasion.as_ref().map(|occasion| &occasion.date);
    match given.or(sheet.release.published.as_ref()) {
        Some(date) => format!("{issuer} · {}", words.period(date)),
        None => issuer,
    }
}
