use svodka::charts::{
    glyph::{self, GlyphSpec},
    reach::Reach,
};

use super::Case;

pub(crate) fn cases() -> Vec<Case> {
    let shapes = [
        ("exact", Reach::exact(1637.0), false),
        ("inferred", Reach::exact(21.0), true),
        ("rounded", Reach::rounded(47.2, 0.1), false),
        ("more-than", Reach::more_than(14.0), false),
        ("at-least", Reach::at_least(14.0), false),
        ("less-than", Reach::less_than(14.0), false),
        ("up-to", Reach::up_to(14.0), false),
        ("nearly", Reach::nearly(1500.0), false),
        ("about", Reach::about(1500.0), false),
        ("huge", Reach::exact(f64::INFINITY), false),
    ];
    shapes
        .into_iter()
        .map(|(name, reach, inferred)| {
            Case::new("glyph", name, "Интервал одного числа", move |width_px| {
                glyph::draw(&GlyphSpec { reach, inferred }, width_px.min(120))
            })
        })
        .collect()
}
