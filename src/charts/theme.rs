//! The inks. A chart names an ink, never a colour: a picture has no theme until it is painted.

use plotters::style::RGBColor;

/// An ink of the bulletin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Token {
    /// Text and the strongest rules.
    #[default]
    Ink,
    /// Secondary text.
    Dim,
    /// Hairlines and grid.
    Hair,
    /// The paper itself, to knock out what lies beneath.
    Paper,
    /// A faint ground.
    Wash,
    /// What is stated.
    Accent,
    /// Text on a ground of [`Token::Accent`].
    OnAccent,
    /// What cannot be told.
    Cannot,
    /// What does not hold.
    Fails,
    /// What is inferred: hatched as a ground, dotted as a line.
    AccentHatch,
    /// What starts on an unstated day: fades in from the left.
    FadeLeft,
    /// What ends on an unstated day: fades out to the right.
    FadeRight,
    /// What starts and ends on unstated days.
    FadeBoth,
}

/// One row an ink: its name in class names, its sentinel, its colour on light and on dark paper.
struct Row(Token, &'static str, (u8, u8, u8), &'static str, &'static str);

/// plotters passes nothing but RGB, so each ink travels as a colour that stands for it.
const TABLE: [Row; 13] = [
    Row(Token::Ink, "ink", (1, 0, 0), "#191817", "#ecebe5"),
    Row(Token::Dim, "dim", (2, 0, 0), "#66645c", "#a09e95"),
    Row(Token::Hair, "hair", (3, 0, 0), "#dcd9ce", "#33363c"),
    Row(Token::Paper, "paper", (4, 0, 0), "#fbfaf6", "#14161a"),
    Row(Token::Wash, "wash", (5, 0, 0), "#f1efe7", "#1c1f24"),
    Row(Token::Accent, "accent", (6, 0, 0), "#0a5470", "#7fc7e3"),
    Row(Token::OnAccent, "on-accent", (7, 0, 0), "#fbfaf6", "#14161a"),
    Row(Token::Cannot, "cannot", (8, 0, 0), "#7a5b00", "#e2bd5a"),
    Row(Token::Fails, "fails", (9, 0, 0), "#a8281e", "#ff9a8d"),
    Row(Token::AccentHatch, "hatch", (10, 0, 0), "#0a5470", "#7fc7e3"),
    Row(Token::FadeLeft, "fade-left", (11, 0, 0), "#0a5470", "#7fc7e3"),
    Row(Token::FadeRight, "fade-right", (12, 0, 0), "#0a5470", "#7fc7e3"),
    Row(Token::FadeBoth, "fade-both", (13, 0, 0), "#0a5470", "#7fc7e3"),
];

/// The paper that a picture is printed on, for painters that cannot leave it to a style sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Token {
    /// Every ink.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    /// The colour by which this ink passes through plotters.
    pub fn sentinel(self) -> RGBColor {
        let (r, g, b) = self.row().2;
        RGBColor(r, g, b)
    }

    /// The ink that a sentinel stands for. An unknown colour is plain ink: visible, never a panic.
    pub fn from_sentinel(rgb: (u8, u8, u8)) -> Self {
        TABLE.iter().find(|row| row.2 == rgb).map_or(Self::Ink, |row| row.0)
    }

    /// Its name in the class names of the style sheet: `f-<name>` fills, `s-<name>` strokes.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// Its colour on the paper of a theme.
    pub fn colour(self, theme: Theme) -> &'static str {
        let row = self.row();
        match theme {
            Theme::Light => row.3,
            Theme::Dark => row.4,
        }
    }

    /// Whether a ground of this ink needs a pattern or a gradient of the picture's own.
    pub fn is_patterned(self) -> bool {
        matches!(self, Self::AccentHatch | Self::FadeLeft | Self::FadeRight | Self::FadeBoth)
    }

    fn row(self) -> &'static Row {
        const INK: Row = Row(Token::Ink, "ink", (1, 0, 0), "#191817", "#ecebe5");
        TABLE.iter().find(|row| row.0 == self).unwrap_or(&INK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_back_from_its_sentinel() {
        for token in Token::all() {
            let RGBColor(r, g, b) = token.sentinel();
            assert_eq!(Token::from_sentinel((r, g, b)), token);
        }
    }

    #[test]
    fn an_unknown_colour_is_plain_ink() {
        assert_eq!(Token::from_sentinel((200, 10, 10)), Token::Ink);
    }
}
