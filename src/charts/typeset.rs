//! Setting text without a browser: faces, widths, line breaks.

use super::widths::{Advances, SANS, SERIF};

/// The face and size that a piece of text is set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Labels of marks: sans, 14 px.
    #[default]
    Label,
    /// Names that lead a group: bold sans, 14 px.
    Strong,
    /// Notes and axes: sans, 13 px.
    Small,
    /// Where there is no room for more: sans, 12 px.
    Tiny,
    /// The same in bold, 12 px.
    TinyStrong,
    /// The least that is ever set: sans, 11 px.
    Least,
    /// The same in bold, 11 px.
    LeastStrong,
    /// Figures that a chart is about: serif, 30 px.
    Figure,
    /// Figures among many: serif, 25 px.
    Middle,
    /// Units after figures, and small figures: serif, 17 px.
    Unit,
}

/// One row a role: its name in class names, its size in pixels, its advances, its widening if bold.
struct Row(Role, &'static str, f64, &'static Advances, f64);

const TABLE: [Row; 10] = [
    Row(Role::Label, "label", 14.0, &SANS, 1.0),
    Row(Role::Strong, "strong", 14.0, &SANS, 1.07),
    Row(Role::Small, "small", 13.0, &SANS, 1.0),
    Row(Role::Tiny, "tiny", 12.0, &SANS, 1.0),
    Row(Role::TinyStrong, "tiny-strong", 12.0, &SANS, 1.07),
    Row(Role::Least, "least", 11.0, &SANS, 1.0),
    Row(Role::LeastStrong, "least-strong", 11.0, &SANS, 1.07),
    Row(Role::Figure, "figure", 30.0, &SERIF, 1.0),
    Row(Role::Middle, "middle", 25.0, &SERIF, 1.0),
    Row(Role::Unit, "unit", 17.0, &SERIF, 1.0),
];

impl Role {
    /// Every face.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    /// Its name in the class names of the style sheet, `t-<name>`, and through plotters.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// The role of a name; labels for a name that is none.
    pub fn from_name(name: &str) -> Self {
        TABLE.iter().find(|row| row.1 == name).map_or(Self::Label, |row| row.0)
    }

    /// Its size, in CSS pixels.
    pub fn size_px(self) -> f64 {
        self.row().2
    }

    /// The distance between two baselines.
    pub fn leading_px(self) -> f64 {
        (self.size_px() * 1.3).round()
    }

    /// Whether it is set in the serif face.
    pub fn is_serif(self) -> bool {
        matches!(self, Self::Figure | Self::Middle | Self::Unit)
    }

    /// Whether it is set bold.
    pub fn is_bold(self) -> bool {
        matches!(self, Self::Strong | Self::TinyStrong | Self::LeastStrong)
    }

    fn row(self) -> &'static Row {
        const LABEL: Row = Row(Role::Label, "label", 14.0, &SANS, 1.0);
        TABLE.iter().find(|row| row.0 == self).unwrap_or(&LABEL)
    }
}

/// The width of a line of text, in CSS pixels.
pub fn width(role: Role, text: &str) -> f64 {
    let Row(_, _, size, advances, widening) = role.row();
    let thousandths: f64 = text.chars().map(|c| f64::from(advances.of(c))).sum();
    thousandths / 1000.0 * size * widening
}

/// Breaks text at its spaces into at most `most` lines of at most `limit_px`.
///
/// No-break spaces hold figures and their units together. A word that is too long for a line of its
/// own is hyphenated. What does not fit the last line ends in an ellipsis, and a figure is left out
/// whole, never cut.
pub fn wrap(role: Role, text: &str, limit_px: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut()
            && width(role, line) + width(role, " ") + width(role, word) <= limit_px
        {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        lines.extend(broken(role, word, limit_px));
    }
    let most = most.max(1);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shortened(role, last, limit_px);
        }
    }
    lines
}

/// The same lines as [`wrap`] makes, as many of them, but of lengths as even as they can be.
pub fn balanced(role: Role, text: &str, limit_px: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(role, text, limit_px, most);
    if lines.len() < 2 || !limit_px.is_finite() || lines.concat().ends_with('…') {
        return lines;
    }
    let (mut low, mut high) = (limit_px / lines.len() as f64, limit_px);
    while high - low > 2.0 {
        let middle = f64::midpoint(low, high);
        let tighter = wrap(role, text, middle, usize::MAX);
        if tighter.len() > lines.len()
            || widest(role, &tighter) > middle
            || n_hyphens(&tighter) > n_hyphens(&lines)
        {
            low = middle;
        } else {
            lines = tighter;
            high = middle;
        }
    }
    lines
}

fn n_hyphens(lines: &[String]) -> usize {
    lines.iter().filter(|line| line.ends_with('-')).count()
}

/// Text cut to one line of at most `limit_px`, with an ellipsis if anything had to go.
pub fn fit(role: Role, text: &str, limit_px: f64) -> String {
    let is_one_figure = !text.contains(' ') && text.chars().any(|c| c.is_ascii_digit());
    if is_one_figure || width(role, text) <= limit_px {
        text.to_owned()
    } else {
        shortened(role, text, limit_px)
    }
}

/// The widest of some lines.
pub fn widest(role: Role, lines: &[String]) -> f64 {
    lines.iter().map(|line| width(role, line)).fold(0.0, f64::max)
}

/// The parts of a word, hyphenated only if it holds no figure and no line is long enough for it.
fn broken(role: Role, word: &str, limit_px: f64) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = word;
    while width(role, rest) > limit_px && !rest.chars().any(|c| c.is_ascii_digit()) {
        let Some((head, tail)) = split(role, rest, limit_px) else { break };
        let hyphen = if head.ends_with(['-', '–', '/']) { "" } else { "-" };
        parts.push(format!("{head}{hyphen}"));
        rest = tail;
    }
    parts.push(rest.to_owned());
    parts
}

/// A word in two: after its own hyphen, else between syllables, else where the line ends.
fn split(role: Role, word: &str, limit_px: f64) -> Option<(&str, &str)> {
    let room = limit_px - width(role, "-");
    let fitting: Vec<(usize, &str, &str)> = word
        .char_indices()
        .skip(2)
        .map(|(byte, _)| word.split_at(byte))
        .filter(|(head, tail)| width(role, head) <= room && tail.chars().count() >= 2)
        .enumerate()
        .map(|(i, (head, tail))| (i, head, tail))
        .collect();
    let rank = |(i, head, tail): &(usize, &str, &str)| {
        let quality = if head.ends_with(['-', '–', '/']) {
            2
        } else {
            i32::from(is_between_syllables(head, tail))
        };
        (quality, *i)
    };
    fitting.into_iter().max_by_key(rank).map(|(_, head, tail)| (head, tail))
}

/// Whether a word may be broken here in Russian and Kazakh: a vowel on both sides, and the rest
/// starts with a consonant before a vowel.
fn is_between_syllables(head: &str, tail: &str) -> bool {
    const VOWELS: &str = "аеёиоуыэюяәөұүіaeiouyАЕЁИОУЫЭЮЯӘӨҰҮІAEIOUY";
    let is_vowel = |c: char| VOWELS.contains(c);
    let is_letter = |c: char| c.is_ascii_alphabetic() || ('\u{400}'..='\u{52f}').contains(&c);
    let mut after = tail.chars();
    let (first, second) = (after.next(), after.next());
    head.chars().any(is_vowel)
        && first.is_some_and(|c| is_letter(c) && !is_vowel(c) && !"ьъйЬЪЙ".contains(c))
        && second.is_some_and(is_vowel)
}

/// Drops whole words, or letters of the only word, until an ellipsis fits after the rest.
fn shortened(role: Role, text: &str, limit_px: f64) -> String {
    let mut rest = text.trim_end_matches(['-', ',', ';', ':', ' ']).to_owned();
    while width(role, &rest) + width(role, "…") > limit_px {
        if let Some(space) = rest.rfind(' ') {
            rest.truncate(space);
        } else if rest.chars().count() > 1 && !rest.chars().any(|c| c.is_ascii_digit()) {
            rest.pop();
        } else {
            break;
        }
    }
    let rest = rest.trim_end_matches([',', ';', ':', ' ', '—', '–']);
    format!("{rest}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, limit_px: f64, most: usize, expected: &[&str]) {
        assert_eq!(wrap(Role::Label, text, limit_px, most), expected);
    }

    #[test]
    fn cyrillic_and_kazakh_letters_are_measured_by_letter_not_by_byte() {
        let latin = width(Role::Label, "aeo");
        let cyrillic = width(Role::Label, "аео");
        assert!((latin - cyrillic).abs() < 0.5, "{latin} {cyrillic}");
        assert!(width(Role::Label, "қңғүұһәіө") < 9.0 * 10.0);
    }

    #[test]
    fn lines_break_at_spaces_only() {
        check("групп пресечено за год", 100.0, 3, &["групп", "пресечено за", "год"]);
        check("35\u{a0}000 надписей", 70.0, 3, &["35\u{a0}000", "надписей"]);
    }

    #[test]
    fn a_word_too_long_for_a_line_is_hyphenated() {
        check("көтермелеушілерге", 70.0, 4, &["көтерме-", "леушілер-", "ге"]);
    }

    #[test]
    fn words_break_between_syllables_or_at_their_own_hyphens() {
        assert_eq!(wrap(Role::Least, "Алматы", 40.0, 2), ["Алма-", "ты"]);
        assert_eq!(wrap(Role::Least, "Астана", 32.0, 2), ["Аста-", "на"]);
        assert_eq!(wrap(Role::Least, "Қызыл-орда", 45.0, 2), ["Қызыл-", "орда"]);
        assert_eq!(wrap(Role::Label, "Щщщщщщщщ", 50.0, 9).len(), 3);
        assert_eq!(wrap(Role::Label, "слово", 0.0, 9), ["слово"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_and_no_figure_is_cut() {
        check("изъято более 35\u{a0}000 надписей", 100.0, 1, &["изъято…"]);
        assert_eq!(fit(Role::Label, "1\u{a0}234\u{a0}567", 20.0), "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn balanced_lines_leave_no_word_alone() {
        let text = "14 топ, 14 тоннадан астам, 21 зертхана";
        assert_eq!(
            wrap(Role::Label, text, 240.0, 2),
            ["14 топ, 14 тоннадан астам, 21", "зертхана"]
        );
        assert_eq!(
            balanced(Role::Label, text, 240.0, 2),
            ["14 топ, 14 тоннадан", "астам, 21 зертхана"]
        );
    }

    #[test]
    fn nothing_makes_no_line() {
        check("", 100.0, 3, &[]);
        check("  \n ", 100.0, 3, &[]);
    }
}
