//! What can be taken out at an address: rows, their citations, and a picture where there is one.

use super::super::sheet::{Layout, Sheet};
use crate::charts::scene::Scene;
use crate::charts::svg::{self, Caption, Imprint};
use crate::charts::theme::Theme;
use crate::export::cite::Work;
use crate::export::grid::Grid;
use crate::export::png::{EVIDENCE, Text};
use crate::export::row::Row;
use crate::export::{About, csv, csvw, digest, json, jsonld, picture, png, xlsx};
use crate::i18n::Arg;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::period::Day;
use crate::model::registry::Registry;
use crate::model::release::Release;
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

/// What only the one who asks knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Where others can see what is taken out, if anywhere.
    pub address: Option<String>,
    /// The day.
    pub day: Option<Day>,
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
    /// The same in the reader's words.
    pub grid: Grid,
    /// What can be cited: all of it first, then each fact by its key.
    pub works: Vec<(Option<String>, Work)>,
    pub(super) picture: Option<Picture>,
}

/// A picture with the words around it.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    pub(super) scene: Rc<Scene>,
    pub(super) kicker: String,
    pub(super) foot: String,
}

impl Goods {
    /// The picture as an SVG file that carries its rows.
    pub fn svg(&self, look: Look) -> Option<String> {
        let svg = self.bare_svg(look)?;
        let made = |drawn: &picture::Drawing| jsonld::write(&self.about, &self.rows, Some(drawn));
        Some(picture::with_evidence(&svg, made))
    }

    /// The picture as an SVG file that carries nothing: what pixels are drawn from.
    pub fn bare_svg(&self, look: Look) -> Option<String> {
        let Picture { scene, kicker, foot } = self.picture.as_ref()?;
        let claims = scene.marks.iter().map(|mark| mark.label.as_str());
        let note = self.about.note.trim_end_matches('.');
        let description: Vec<&str> = [note].into_iter().chain(claims).collect();
        let caption = Caption {
            title: &self.about.title,
            description: &description.join(". "),
            source: &self.about.source,
            language: self.about.language,
            imprint: Some(Imprint { kicker, note: &self.about.note, foot }),
        };
        Some(svg::write(scene, look.theme(), &caption))
    }

    /// A PNG file with the texts that tell what it shows, who said it, and whether it was altered.
    pub fn told(&self, pixels: &[u8], scale: u8) -> Option<Vec<u8>> {
        let drawn = picture::Drawing { sha256: png::read(pixels)?.sha256, texts: Vec::new() };
        let evidence = jsonld::write(&self.about, &self.rows, Some(&drawn));
        let language = self.about.language;
        let mut texts = vec![
            Text { keyword: "Title", language, text: self.about.title.clone() },
            Text { keyword: "Description", language, text: self.about.note.clone() },
            Text { keyword: "Source", language, text: self.about.source.clone() },
            Text { keyword: "Software", language: "", text: "Svodka".to_owned() },
        ];
        if let Some(address) = &self.about.address {
            texts.push(Text { keyword: "URL", language: "", text: address.clone() });
        }
        texts.push(Text { keyword: EVIDENCE, language, text: evidence });
        png::with_texts(pixels, &texts, scale)
    }

    /// The rows as CSV.
    pub fn csv(&self) -> String {
        csv::write(&self.rows)
    }

    /// What describes the file of CSV.
    pub fn csv_metadata(&self, words: &Words) -> String {
        let title = |name: &str| words.text(&format!("column-{name}"));
        csvw::write(&self.about, &self.rows, &format!("{}.csv", self.name), &title)
    }

    /// The rows as JSON.
    pub fn json(&self) -> String {
        json::write(&self.about, &self.rows)
    }

    /// The rows as linked data.
    pub fn jsonld(&self) -> String {
        jsonld::write(&self.about, &self.rows, None)
    }

    /// The rows as a workbook.
    pub fn xlsx(&self) -> Vec<u8> {
        xlsx::write(&self.about, &self.rows)
    }

    /// The digest of all rows.
    pub fn digest(&self) -> String {
        digest::of_rows(&self.rows)
    }

    /// The citation of one fact; of all for none.
    pub fn work(&self, key: Option<&str>) -> Option<&Work> {
        let own = self.works.iter().find(|(own, _)| own.as_deref() == key);
        own.or_else(|| self.works.first()).map(|(_, work)| work)
    }
}

/// A fact of a release with the names that it uses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub(super) fact: &'a Fact,
    pub(super) release: &'a Release,
    pub(super) registry: &'a Registry,
}

/// The heads of the table in the reader's words.
const HEADS: [&str; 6] = [
    "facts-column-says",
    "facts-column-value",
    "facts-column-period",
    "facts-column-place",
    "facts-column-phrase",
    "release-source",
];

/// The facts in the reader's words.
pub(super) fn grid(words: &Words, facts: &[Told<'_>]) -> Grid {
    let row = |Told { fact, release, registry }: &Told<'_>| {
        let value = fact.figure().map(|figure| words.quantity(&figure.quantity, registry).line());
        vec![
            fact.says.get(words.language).to_owned(),
            value.unwrap_or_default(),
            words.when(fact).unwrap_or_default(),
            words.placed(fact, registry).unwrap_or_default(),
            fact.locator.span.phrase.clone(),
            words.source(fact, release, registry),
        ]
    };
    Grid { head: HEADS.map(|key| words.text(key)).to_vec(), rows: facts.iter().map(row).collect() }
}

/// What is cited when a fact is.
pub(super) fn work(words: &Words, told: &Told<'_>, seen: &Seen) -> Work {
    let Told { fact, release, registry } = told;
    let paragraph = fact.locator.span.paragraph.to_string();
    Work {
        key: format!("svodka-{}-{}", release.id, fact.id),
        title: fact.says.get(words.language).trim_end_matches('.').to_owned(),
        kind: "cite-fact",
        issuer: words.body(&release.issuer, registry),
        outlet: words.outlet(&release.outlet, registry),
        printed: release.published.clone(),
        place: words.with("chart-paragraph", &[("first", Arg::Text(&paragraph))]),
        source: release.url.clone(),
        edition: release.edition.to_string(),
        address: seen.address.clone(),
        seen: seen.day,
    }
}

/// The rows of facts, in words of the page's language.
pub(super) fn rows(words: &Words, facts: &[Told<'_>]) -> Vec<Row> {
    let row = |told: &Told<'_>| Row::of(told.fact, told.release, told.registry, words.language);
    facts.iter().map(row).collect()
}

/// How many digits of a digest are drawn: enough to tell two files apart by eye.
const DRAWN_DIGITS: usize = 16;

/// The last line of a picture, with the page that shows it; the file has the whole address inside.
pub(super) fn foot(words: &Words, edition: &str, address: Option<&str>, rows: &[Row]) -> String {
    let digest: String = digest::of_rows(rows).chars().take(DRAWN_DIGITS).collect();
    let args = [("edition", Arg::Text(edition)), ("digest", Arg::Text(&digest))];
    let line = words.with("share-foot", &args);
    match address.and_then(|address| address.split('#').next()) {
        Some(page) => format!("{line} · {page}"),
        None => line,
    }
}

/// A source line with the days of print.
pub(super) fn printed(words: &Words, source: &str, date: Option<&str>) -> String {
    match date {
        Some(date) => {
            words.with("share-printed", &[("source", Arg::Text(source)), ("date", Arg::Text(date))])
        }
        None => source.to_owned(),
    }
}

/// The facts that a picture shows, in its order, by the keys that its marks have.
pub(super) fn drawn(scene: &Scene) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    for key in scene.marks.iter().flat_map(|mark| &mark.facts) {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    keys
}

/// The same sheet, laid out for a picture of this width.
pub(super) fn laid(sheet: &Sheet, px: u32) -> Sheet {
    let layout = Layout { full_px: px, main_px: px, side_px: px.min(480) };
    Sheet { layout, ..sheet.clone() }
}

/// Whether a chart is the one that an address asks for.
pub(super) fn is_asked_for(part: Option<&Id>, asked: Option<&Id>) -> bool {
    part.is_some() && part == asked
}
