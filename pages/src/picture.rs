//! The picture of a page's preview: its figure, large, with everything that belongs to it in words.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context as _, Result, anyhow, bail};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Group, Node, Options, Tree, fontdb};
use svodka::charts::typeset::{self, Role};
use svodka::views::reach::figure_and_unit;

use crate::about::{About, Told};
use crate::tags::escaped;

/// The size for which the makers of previews ask.
pub(crate) const WIDTH: u32 = 1_200;
pub(crate) const HEIGHT: u32 = 630;

const PAPER: &str = "#fbfaf6";
const INK: &str = "#1a1917";
const DIM: &str = "#605e56";
const HAIR: &str = "#d9d6ca";
const ACCENT: &str = "#0a5470";

/// The left margin, and how wide a line may be.
const LEFT: f64 = 64.0;
const ROOM: f64 = 1_072.0;

/// Draws pictures with the fonts that it was given, and with no others: the same on every machine.
#[derive(Debug)]
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    /// A painter with the fonts in these files.
    pub(crate) fn with_fonts(files: &[String]) -> Result<Self> {
        let mut fonts = fontdb::Database::new();
        for file in files {
            let font = fs::read(Path::new(file))
                .with_context(|| format!("cannot read the font {file}"))?;
            fonts.load_font_data(font);
        }
        Ok(Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } })
    }

    /// Paints pictures on all cores, each into its file.
    pub(crate) fn paint(&self, pictures: &[Picture]) -> Result<()> {
        let n_threads = thread::available_parallelism().map_or(1, usize::from);
        let n_each = pictures.len().div_ceil(n_threads).max(1);
        thread::scope(|scope| {
            let parts = pictures.chunks(n_each);
            let parts = parts.map(|part| {
                scope.spawn(|| part.iter().try_for_each(|picture| self.paint_one(picture)))
            });
            let parts: Vec<_> = parts.collect();
            parts
                .into_iter()
                .try_for_each(|part| part.join().map_err(|_panic| anyhow!("a painter stopped"))?)
        })
    }

    fn paint_one(&self, Picture { path, drawing }: &Picture) -> Result<()> {
        let tree = Tree::from_str(drawing, &self.options).context("a preview's drawing")?;
        if let Some(letters) = unknown_letters(tree.root()) {
            bail!("the fonts of previews have no letter for `{letters}` in {}", path.display());
        }
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).context("no room for a picture")?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        let bytes = match indexed(&pixels)? {
            Some(bytes) => bytes,
            None => pixels.encode_png().context("a preview's picture")?,
        };
        fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
    }
}

/// The first letters of a drawing for which no font has a glyph: boxes would stand in their place.
fn unknown_letters(group: &Group) -> Option<String> {
    group.children().iter().find_map(|node| match node {
        Node::Group(group) => unknown_letters(group),
        Node::Text(text) => {
            let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
            Some(glyphs.find(|glyph| glyph.id.0 == 0)?.text.clone())
        }
        _ => None,
    })
}

/// A picture as PNG with a palette, which halves it; none where it has too many colours.
fn indexed(pixels: &Pixmap) -> Result<Option<Vec<u8>>> {
    let mut places = BTreeMap::new();
    let (mut colours, mut dots) = (Vec::new(), Vec::new());
    for pixel in pixels.pixels() {
        // The paper covers all of it: nothing is transparent.
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        let n = places.len();
        let place = *places.entry(colour).or_insert(n);
        if place == n {
            colours.extend(colour);
        }
        let Ok(place) = u8::try_from(place) else { return Ok(None) };
        dots.push(place);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header().context("a preview's picture")?;
    writer.write_image_data(&dots).context("a preview's picture")?;
    writer.finish().context("a preview's picture")?;
    Ok(Some(bytes))
}

/// A picture to be painted.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) path: PathBuf,
    /// It as SVG.
    pub(crate) drawing: String,
}

/// The picture as SVG.
pub(crate) fn drawing(about: &About<'_>) -> String {
    let mut page = Page::default();
    page.push(&format!("<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>"));
    page.push(&format!("<rect width=\"{WIDTH}\" height=\"10\" fill=\"{ACCENT}\"/>"));
    let brand = about.words.text("brand").to_uppercase();
    page.push(&format!(
        "<text x=\"{LEFT}\" y=\"72\" font-family=\"Noto Serif\" font-weight=\"700\" font-size=\"26\" \
         letter-spacing=\"4\" fill=\"{INK}\">{}</text>",
        escaped(&brand)
    ));
    if let Some(figure) = &about.figure {
        with_figure(&mut page, about, figure);
    } else {
        let face = Face { size: 58.0, is_serif: true, is_bold: true, ink: INK };
        page.lines(face, 220.0, 74.0, &face.lines(&about.name, 4));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" xml:lang=\"{}\">{}</svg>",
        about.words.language.tag(),
        page.0
    )
}

fn with_figure(page: &mut Page, about: &About<'_>, figure: &Told) {
    /// A digit and its unit, as parts of the number's size.
    const DIGIT: f64 = 0.57;
    const UNIT: f64 = 0.42;
    let (number, unit) = figure_and_unit(&figure.parts);
    let unit = unit.unwrap_or_default();
    let letters = |text: &str| text.chars().count() as f64;
    let ems = letters(&number) * DIGIT + letters(&unit) * DIGIT * UNIT + UNIT / 2.0;
    let size = (ROOM / ems).min(150.0);
    let hedge = Face { size: 40.0, is_serif: false, is_bold: false, ink: DIM };
    page.lines(hedge, 146.0, 0.0, std::slice::from_ref(&figure.parts.before));
    page.push(&format!(
        "<text x=\"{LEFT}\" y=\"276\" font-family=\"Noto Serif\" fill=\"{INK}\" xml:space=\"preserve\">\
         <tspan font-size=\"{size:.1}\">{}</tspan><tspan font-size=\"{:.1}\" dx=\"{:.1}\">{}</tspan></text>",
        escaped(&number),
        size * UNIT,
        size * UNIT * 0.35,
        escaped(&unit),
    ));
    let noun = Face { size: 36.0, is_serif: false, is_bold: true, ink: INK };
    let lines = noun.lines(&figure.noun, 2);
    let y = page.lines(noun, 334.0, 42.0, &lines);
    let when = Face { size: 28.0, is_serif: false, is_bold: false, ink: DIM };
    page.lines(when, y + 2.0, 35.0, &when.lines(&figure.when, 2));

    page.push(&format!(
        "<rect x=\"{LEFT}\" y=\"480\" width=\"{ROOM}\" height=\"2\" fill=\"{HAIR}\"/>"
    ));
    let name = Face { size: 30.0, is_serif: true, is_bold: true, ink: INK };
    let lines = name.lines(&about.name, 2);
    page.lines(name, 524.0, 38.0, &lines);
    let source = Face { size: 24.0, is_serif: false, is_bold: false, ink: DIM };
    page.lines(source, 604.0, 0.0, &source.lines(&about.source, 1));
}

/// How a line is set.
#[derive(Clone, Copy, Debug)]
struct Face {
    size: f64,
    is_serif: bool,
    is_bold: bool,
    ink: &'static str,
}

impl Face {
    /// The text in lines that fit, the last one cut with a sign where there would be more.
    fn lines(self, text: &str, most: usize) -> Vec<String> {
        /// Bold letters are wider.
        const BOLD: f64 = 1.1;
        let role = if self.is_serif { Role::Unit } else { Role::Label };
        let room = ROOM * role.size_px() / self.size / if self.is_bold { BOLD } else { 1.0 };
        typeset::wrap(role, text, room, most)
    }
}

#[derive(Debug, Default)]
struct Page(String);

impl Page {
    fn push(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Sets lines from a baseline on, and returns the baseline after them.
    fn lines(&mut self, face: Face, y: f64, leading: f64, lines: &[String]) -> f64 {
        let family = if face.is_serif { "Noto Serif" } else { "Noto Sans" };
        let weight = if face.is_bold { 700 } else { 400 };
        for (at, line) in lines.iter().enumerate() {
            let y = y + leading * at as f64;
            self.push(&format!(
                "<text x=\"{LEFT}\" y=\"{y:.1}\" font-family=\"{family}\" font-weight=\"{weight}\" \
                 font-size=\"{}\" fill=\"{}\">{}</text>",
                face.size,
                face.ink,
                escaped(line)
            ));
        }
        y + leading * lines.len() as f64
    }
}
