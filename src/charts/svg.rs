//! A scene as an SVG file: concrete colours, the source drawn into it, text that can be selected.

use super::{
    paint::{dots, number, path, text_anchor},
    scene::{Mark, Node, Run, Scene, Shape},
    theme::{Theme, Token},
    typeset::{self, Role},
};

/// What a picture has to say of itself once it has left its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caption<'a> {
    /// The sentence over the picture.
    pub title: &'a str,
    /// What it shows, for those who cannot see it.
    pub description: &'a str,
    /// Who says so and where, under the picture.
    pub source: &'a str,
    /// The language of its words, as a BCP 47 tag.
    pub language: &'a str,
    /// What a picture needs besides that is to be read alone, years later.
    pub imprint: Option<Imprint<'a>>,
}

/// The lines of a picture that stands alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imprint<'a> {
    /// Who says it and when, over the title.
    pub kicker: &'a str,
    /// How to read the drawing, under it.
    pub note: &'a str,
    /// Where the same can be seen and held against the archive, last of all.
    pub foot: &'a str,
}

const SERIF: &str = "'PT Serif','Noto Serif',Cambria,'Times New Roman',serif";
const SANS: &str = "'PT Sans','Noto Sans','Segoe UI',system-ui,sans-serif";
const TITLE_LEADING_PX: f64 = 26.0;
/// Between the rule over a picture that stands alone and the line under it.
const KICKER_PX: f64 = 12.0;

/// Lines of words over or under the drawing.
struct Lines {
    role: Role,
    ink: Token,
    broken: Vec<String>,
}

impl Lines {
    fn new(role: Role, ink: Token, words: &str, (width_px, most): (f64, usize)) -> Self {
        Self { role, ink, broken: typeset::wrap(role, words, width_px, most) }
    }

    fn height_px(&self) -> f64 {
        self.role.leading_px() * self.broken.len() as f64
    }

    fn written(&self, margin_px: f64, top_px: f64, theme: Theme) -> String {
        let lines = self.broken.iter().enumerate().map(|(i, line)| {
            let y = top_px + self.role.leading_px() * (i as f64 + 0.8);
            let run = Run::new(self.role, self.ink, line.clone());
            text((margin_px, y), "start", &[run], theme)
        });
        lines.collect()
    }
}

/// The text of an SVG file.
pub fn write(scene: &Scene, theme: Theme, caption: &Caption<'_>) -> String {
    let inner = f64::from(scene.width_px);
    let margin = if caption.imprint.is_some() { 24.0 } else { 16.0 };
    let imprint = caption.imprint.unwrap_or_default();
    // The title is bold, 20 px, of which the table knows the 17 px regular.
    let title = typeset::wrap(Role::Unit, caption.title, inner / 1.26, 4);
    // What stands alone has all of its words; elsewhere the page has them.
    let room = (inner, if caption.imprint.is_some() { 40 } else { 4 });
    let kicker = Lines::new(Role::Small, Token::Dim, imprint.kicker, room);
    let note = Lines::new(Role::Small, Token::Ink, imprint.note, room);
    let source = Lines::new(Role::Small, Token::Dim, caption.source, room);
    let foot = Lines::new(Role::Tiny, Token::Dim, imprint.foot, room);
    let over = if kicker.broken.is_empty() { 0.0 } else { KICKER_PX + kicker.height_px() + 8.0 };
    let title_top = margin + over;
    let top = title_top + TITLE_LEADING_PX * title.len() as f64;
    let top = if title.is_empty() { top } else { top + 8.0 };
    let note_top = top + f64::from(scene.height_px) + 10.0;
    let rule = note_top + note.height_px() + if note.broken.is_empty() { 0.0 } else { 12.0 };
    let source_top = rule + if caption.imprint.is_some() { 10.0 } else { 0.0 };
    let foot_top = source_top + source.height_px() + if foot.broken.is_empty() { 0.0 } else { 2.0 };
    let height = foot_top + foot.height_px() + margin;
    let width = inner + 2.0 * margin;

    let (w, h) = (number(width), number(height));
    let paper = Token::Paper.colour(theme);
    let titles = title.iter().enumerate().map(|(i, line)| {
        let at = (margin, title_top + 16.0 + TITLE_LEADING_PX * i as f64);
        title_line(at, line, theme)
    });
    let rules = [(margin, Token::Ink, "2"), (rule, Token::Hair, "1")].map(|(y, ink, weight)| {
        let (x, y, colour) = (number(margin), number(y), ink.colour(theme));
        format!(
            "<path d=\"M{x} {y}h{}\" stroke=\"{colour}\" stroke-width=\"{weight}\"/>\n",
            number(inner)
        )
    });
    let parts = [
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" xml:lang=\"{}\">\n",
            escape(caption.language)
        ),
        format!("<title>{}</title>\n", escape(caption.title)),
        format!("<desc>{}</desc>\n", escape(caption.description)),
        metadata(caption),
        definitions(theme),
        format!("<rect width=\"{w}\" height=\"{h}\" fill=\"{paper}\"/>\n"),
        if caption.imprint.is_some() { rules.concat() } else { String::new() },
        kicker.written(margin, margin + KICKER_PX, theme),
        titles.collect(),
        format!("<g transform=\"translate({} {})\">\n", number(margin), number(top)),
        body(scene, theme),
        "</g>\n".to_owned(),
        note.written(margin, note_top, theme),
        source.written(margin, source_top, theme),
        foot.written(margin, foot_top, theme),
        "</svg>\n".to_owned(),
    ];
    parts.concat()
}

fn title_line(at: (f64, f64), line: &str, theme: Theme) -> String {
    let (x, y) = (number(at.0), number(at.1));
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-family=\"{SERIF}\" font-size=\"20\" font-weight=\"700\" \
         fill=\"{}\">{}</text>\n",
        Token::Ink.colour(theme),
        escape(line)
    )
}

fn metadata(caption: &Caption<'_>) -> String {
    format!(
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\
         <dc:title>{}</dc:title><dc:description>{}</dc:description><dc:source>{}</dc:source>\
         <dc:language>{}</dc:language></rdf:Description></rdf:RDF></metadata>\n",
        escape(caption.title),
        escape(caption.description),
        escape(caption.source),
        escape(caption.language)
    )
}

fn definitions(theme: Theme) -> String {
    let colour = Token::Accent.colour(theme);
    let stop = |offset: &str, opacity: &str| {
        format!("<stop offset=\"{offset}\" stop-color=\"{colour}\" stop-opacity=\"{opacity}\"/>")
    };
    let gradient = |name: &str, stops: &str| {
        format!("<linearGradient id=\"{name}\">{stops}</linearGradient>\n")
    };
    format!(
        "<defs>\n<pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"2\" height=\"5\" fill=\"{colour}\"/></pattern>\n{}{}{}</defs>\n",
        gradient("fade-left", &(stop("0", "0.08") + &stop("1", "1"))),
        gradient("fade-right", &(stop("0", "1") + &stop("1", "0.08"))),
        gradient(
            "fade-both",
            &(stop("0", "0.08") + &stop("0.35", "1") + &stop("0.65", "1") + &stop("1", "0.08"))
        ),
    )
}

/// The nodes in their order, those of one mark in one group with its claim as title.
fn body(scene: &Scene, theme: Theme) -> String {
    let mut out = String::new();
    let mut open: Option<usize> = None;
    for node in &scene.nodes {
        if node.mark != open {
            if open.is_some() {
                out += "</g>\n";
            }
            open = node.mark;
            if let Some(mark) = open.and_then(|i| scene.marks.get(i)) {
                out += &opening(mark);
            } else {
                open = None;
            }
        }
        out += &shape(node, theme);
    }
    if open.is_some() {
        out += "</g>\n";
    }
    out
}

fn opening(mark: &Mark) -> String {
    let facts = escape(&mark.facts.join(" "));
    format!("<g data-facts=\"{facts}\"><title>{}</title>\n", escape(&mark.label))
}

fn shape(node: &Node, theme: Theme) -> String {
    match &node.shape {
        Shape::Block { place, fill } => {
            let (x, y, w, h) = (number(place.x), number(place.y), number(place.w), number(place.h));
            format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" {}/>\n",
                filled(*fill, theme)
            )
        }
        Shape::Frame { place, stroke, weight } => {
            let (x, y, w, h) = (number(place.x), number(place.y), number(place.w), number(place.h));
            let stroke = stroked(*stroke, *weight, theme);
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" {stroke}/>\n")
        }
        Shape::Line { points, stroke, weight } => {
            format!("<path d=\"{}\" {}/>\n", path(points, false), stroked(*stroke, *weight, theme))
        }
        Shape::Area { points, fill } => {
            format!("<path d=\"{}\" {}/>\n", path(points, true), filled(*fill, theme))
        }
        Shape::Dot { at, radius, fill } => {
            let (x, y, r) = (number(at.0), number(at.1), number(*radius));
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {}/>\n", filled(*fill, theme))
        }
        Shape::Ring { at, radius, stroke, weight } => {
            let (x, y, r) = (number(at.0), number(at.1), number(*radius));
            let stroke = stroked(*stroke, *weight, theme);
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {stroke}/>\n")
        }
        Shape::Text { at, anchor, runs } => text(*at, text_anchor(*anchor), runs, theme),
    }
}

fn text(at: (f64, f64), anchor: &str, runs: &[Run], theme: Theme) -> String {
    let (x, y) = (number(at.0), number(at.1));
    let spans: Vec<String> = runs.iter().map(|run| span(run, theme)).collect();
    let spans = spans.concat();
    format!(
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" xml:space=\"preserve\">{spans}</text>\n"
    )
}

fn span(run: &Run, theme: Theme) -> String {
    let face = if run.role.is_serif() { SERIF } else { SANS };
    let bold = if run.role.is_bold() { " font-weight=\"700\"" } else { "" };
    let (size, colour) = (number(run.role.size_px()), run.ink.colour(theme));
    let words = escape(&run.text);
    format!(
        "<tspan font-family=\"{face}\" font-size=\"{size}\"{bold} fill=\"{colour}\">{words}</tspan>"
    )
}

fn filled(ink: Token, theme: Theme) -> String {
    if ink.is_patterned() {
        format!("fill=\"url(#{})\"", ink.name())
    } else {
        format!("fill=\"{}\"", ink.colour(theme))
    }
}

fn stroked(ink: Token, weight: f64, theme: Theme) -> String {
    let (colour, width) = (ink.colour(theme), number(weight));
    let line = format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"");
    if ink == Token::AccentHatch {
        format!("{line} stroke-linecap=\"round\" stroke-dasharray=\"{}\"", dots(weight))
    } else {
        line
    }
}

/// Text as XML holds it; what XML cannot hold at all is dropped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_break_out_of_the_file() {
        let title = "a<b & \"c\"\u{0}\u{1b}";
        let text = write(&Scene::default(), Theme::Light, &Caption { title, ..Caption::default() });
        assert!(text.contains("<title>a&lt;b &amp; &quot;c&quot;</title>"), "{text}");
    }

    #[test]
    fn a_file_says_its_source_in_its_picture_and_in_its_metadata() {
        let caption = Caption { source: "Prosecutor General", ..Caption::default() };
        let scene = Scene { width_px: 300, height_px: 10, ..Scene::default() };
        let text = write(&scene, Theme::Dark, &caption);
        assert_eq!(text.matches("Prosecutor General").count(), 2);
    }
}
