//! What the charts are tried on.

mod chain;
mod change;
mod density;
mod glyph;
mod headline;
mod multiples;
mod parts;
mod series;
mod strip;
mod tiles;
mod timeline;

use svodka::charts::{
    claim::Claim,
    scene::{Mark, Scene},
};

/// One input of one chart.
pub(crate) struct Case {
    pub(crate) chart: &'static str,
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) source: &'static str,
    pub(crate) language: &'static str,
    /// The narrow and the wide sheet on which it is kept.
    pub(crate) widths_px: [u32; 2],
    /// Whether its labels make way for each other.
    pub(crate) is_dense: bool,
    /// The least side of a target on it.
    pub(crate) smallest_px: f64,
    pub(crate) draw: Box<dyn Fn(u32) -> Scene>,
}

impl Case {
    fn new(
        chart: &'static str,
        name: &'static str,
        title: &'static str,
        draw: impl Fn(u32) -> Scene + 'static,
    ) -> Self {
        let is_kazakh = name == "kazakh";
        Self {
            chart,
            name,
            title,
            source: if is_kazakh {
                "Бас прокуратура, Zakon.kz, 2025 жылғы 8 тамыз"
            } else {
                "Генпрокуратура, Zakon.kz, 8 августа 2025 года"
            },
            language: if is_kazakh { "kk" } else { "ru" },
            widths_px: [320, 720],
            is_dense: false,
            smallest_px: Mark::SMALLEST_PX,
            draw: Box::new(draw),
        }
    }

    /// A chart that takes the whole width of a page, from the narrowest to the widest.
    fn across(self) -> Self {
        Self { widths_px: [288, 1132], ..self }
    }

    /// A chart whose claims stand where their days and values are, however near to each other: its targets
    /// are as large as their neighbours let them be, and its table has the same rows.
    fn crowded(self, smallest_px: f64) -> Self {
        Self { smallest_px, is_dense: true, ..self }
    }
}

/// Every input of every chart.
pub(crate) fn all() -> Vec<Case> {
    [
        glyph::cases(),
        headline::cases(),
        change::cases(),
        chain::cases(),
        parts::cases(),
        timeline::cases(),
        tiles::cases(),
        strip::cases(),
        density::cases(),
        series::cases(),
        multiples::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A claim that speaks its label.
fn claim(key: &str, label: &str) -> Claim {
    Claim::of_fact(key, label)
}
