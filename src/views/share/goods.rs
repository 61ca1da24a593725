//! What can be taken out at an address: rows, and a picture where there is one.

use super::super::release::{listed, plates};
use super::super::sheet::{Layout, Sheet};
use crate::analysis::address::{Address, Section};
use crate::charts::scene::Scene;
use crate::charts::svg::{self, Caption, Imprint};
use crate::charts::theme::Theme;
use crate::export::row::Row;
use crate::export::{About, digest, jsonld, picture};
use crate::i18n::Arg::Text;
use crate::model::fact::Fact;
use std::rc::Rc;

/// How a picture is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The width of its drawing, in CSS pixels.
    pub width_px: u32,
    /// Whether it is light ink on dark paper.
    pub is_dark: bool,
}

impl Look {
    /// The widths that are offered, with the messages that name them.
    pub const WIDTHS_PX: [(u32, &'static str); 3] =
        [(400, "phone"), (720, "column"), (1080, "page")];

    /// The look in which a page of this width shows a picture first.
    pub fn of_page(width_px: u32) -> Self {
        Self { width_px: if width_px < 600 { 400 } else { 720 }, is_dark: false }
    }

    fn theme(self) -> Theme {
        if self.is_dark { Theme::Dark } else { Theme::Light }
    }
}

/// What can be taken out.
#[derive(Clone, Debug)]
pub struct Goods {
    /// How the names of its files begin.
    pub name: String,
    /// Title, note, source, language and address.
    pub about: About,
    /// The facts, in the order in which they are shown.
    pub rows: Vec<Row>,
    /// The picture, where what is shown is one.
    pub picture: Option<Picture>,
}

/// A picture with the words around it.
#[derive(Clone, Debug)]
pub struct Picture {
    scene: Rc<Scene>,
    kicker: String,
    foot: String,
}

impl Goods {
    /// What a section of a release has to give; `address` is where others can see it, if anywhere.
    pub fn of_release(sheet: &Sheet, at: &Address, look: Look, address: Option<String>) -> Self {
        let section = at.known_section().unwrap_or(Section::Facts);
        let words = &sheet.words;
        let px = look.width_px;
        let laid =
            Sheet { layout: Layout { full_px: px, main_px: px, side_px: px }, ..sheet.clone() };
        let mut charts = plates(&laid, section, at.window);
        let is_wanted =
            |part: Option<&crate::model::Id>| part.is_some() && part == at.fact.as_ref();
        let wanted = charts.iter().position(|plate| is_wanted(plate.part)).unwrap_or(0);
        let chart = (wanted < charts.len()).then(|| charts.swap_remove(wanted));
        let facts: Vec<&Fact> = match &chart {
            Some(chart) => drawn(sheet, &chart.scene),
            None => listed(sheet, section, &at.filter),
        };
        let own = |fact: &&Fact| Row::of(fact, &sheet.release, &sheet.registry, words.language);
        let rows: Vec<Row> = facts.iter().map(own).collect();
        let published = sheet.release.published.as_ref().map(|period| words.period(period));
        let source = sheet.source(facts.iter().copied());
        let source = match &published {
            Some(date) => {
                words.with("share-printed", &[("source", Text(&source)), ("date", Text(date))])
            }
            None => source,
        };
        let part = chart.as_ref().and_then(|chart| chart.part).map(|part| format!("-{part}"));
        let title = match &chart {
            Some(chart) => chart.title.clone(),
            None => format!(
                "{}: {}",
                sheet.release.title.get(words.language),
                words.text(&format!("section-{}", section.code()))
            ),
        };
        let about = About {
            title,
            note: chart.as_ref().map(|chart| chart.note.clone()).unwrap_or_default(),
            source,
            language: words.language.tag(),
            address,
        };
        let picture = chart.map(|chart| Picture {
            scene: chart.scene,
            kicker: kicker(sheet),
            foot: foot(sheet, about.address.as_deref(), &rows),
        });
        let name = format!(
            "svodka-{}-{}{}-{}",
            sheet.release.id,
            section.code(),
            part.unwrap_or_default(),
            words.language.tag()
        );
        Self { name, about, rows, picture }
    }

    /// The picture as an SVG file that carries its rows.
    pub fn svg(&self, look: Look) -> Option<String> {
        let Picture { scene, kicker, foot } = self.picture.as_ref()?;
        let claims = scene.marks.iter().map(|mark| mark.label.as_str());
        let description: Vec<&str> = [self.about.note.as_str()].into_iter().chain(claims).collect();
        let caption = Caption {
            title: &self.about.title,
            description: &description.join(". "),
            source: &self.about.source,
            language: self.about.language,
            imprint: Some(Imprint { kicker, note: &self.about.note, foot }),
        };
        let svg = svg::write(scene, look.theme(), &caption);
        let evidence =
            |drawing: &picture::Drawing| jsonld::write(&self.about, &self.rows, Some(drawing));
        Some(picture::with_evidence(&svg, evidence))
    }
}

/// The facts that a picture shows, in its order.
fn drawn<'a>(sheet: &'a Sheet, scene: &Scene) -> Vec<&'a Fact> {
    let mut ids: Vec<&str> = Vec::new();
    for id in scene.marks.iter().flat_map(|mark| &mark.facts) {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    ids.into_iter().filter_map(|id| sheet.release.fact(id)).collect()
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

/// How many digits of a digest are drawn: enough to tell two files apart by eye.
const DRAWN_DIGITS: usize = 16;

fn foot(sheet: &Sheet, address: Option<&str>, rows: &[Row]) -> String {
    let edition = sheet.release.edition.to_string();
    let digest: String = digest::of_rows(rows).chars().take(DRAWN_DIGITS).collect();
    let args = [("edition", Text(&edition)), ("digest", Text(&digest))];
    let line = sheet.words.with("share-foot", &args);
    match address {
        Some(address) => format!("{line} · {address}"),
        None => line,
    }
}
