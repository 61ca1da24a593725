//! A file under reading: its faults so far, and the way from its text to what it says.

use super::place::{self, Note, Path};
use super::problem::{Problem, Reading, Trouble};
use super::row::Row;
use super::text;
use super::tree::{self, Tree};
use std::cell::{Cell, RefCell};

/// How many letters of ids may be compared for suggestions in one file: a file may have as many wrong ids as right ones.
const LETTERS: usize = 2_000_000;

/// How many faults are told of one file. Nobody reads more, and a file of nothing but faults must not fill the memory.
const MOST_NOTES: usize = 100_000;

/// What is wrong in a file so far.
#[derive(Debug)]
pub(super) struct File {
    notes: RefCell<Vec<Note>>,
    n_faults: Cell<usize>,
    letters: Cell<usize>,
    /// Whether its words are texts of one language, and not of all.
    pub(super) is_of_one_language: bool,
}

impl File {
    /// A file of which nothing is read yet.
    pub(super) fn new(is_of_one_language: bool) -> Self {
        let letters = Cell::new(LETTERS);
        Self { notes: RefCell::default(), n_faults: Cell::new(0), letters, is_of_one_language }
    }

    /// Notes a fault, for which the row around it is left out.
    pub(super) fn note(&self, path: Path<'_>, tree: &Tree, trouble: Trouble) {
        self.n_faults.set(self.n_faults.get() + 1);
        self.note_cut(path, tree, trouble);
    }

    /// Notes a fault that costs only the value: a link that is cut.
    pub(super) fn note_cut(&self, path: Path<'_>, tree: &Tree, trouble: Trouble) {
        let mut notes = self.notes.borrow_mut();
        if notes.len() < MOST_NOTES {
            notes.push(Note::new(path, tree, trouble));
        }
    }

    /// All faults with their places, in the order of the text.
    pub(super) fn problems(self, source: &str) -> Vec<Problem> {
        place::problems(source, self.notes.into_inner())
    }

    /// How many faults there are so far for which rows are left out.
    pub(super) fn n_faults(&self) -> usize {
        self.n_faults.get()
    }

    /// The candidate that is nearest to a wrong word, as long as the file has not asked for too many.
    pub(super) fn nearest(
        &self,
        word: &str,
        candidates: &mut dyn Iterator<Item = &str>,
    ) -> Option<Box<str>> {
        let mut letters = self.letters.get();
        let nearest = text::nearest(
            word,
            &mut candidates.take_while(|candidate| {
                letters = letters.saturating_sub(candidate.len());
                letters > 0
            }),
        );
        self.letters.set(letters);
        nearest
    }
}

/// Reads a whole file of one format: JSON first, then the format's name, then its members.
pub(super) fn read_file<T>(
    source: &str,
    format: &'static str,
    read: impl FnOnce(&Row<'_>) -> Option<T>,
) -> Reading<T> {
    read_worded(source, format, false, read)
}

/// The same for a file whose words may be texts of one language, and not of all.
pub(super) fn read_worded<T>(
    source: &str,
    format: &'static str,
    is_of_one_language: bool,
    read: impl FnOnce(&Row<'_>) -> Option<T>,
) -> Reading<T> {
    match tree::parse(source) {
        Ok(tree) => read_grown(source, &tree, (format, is_of_one_language), read),
        Err(problem) => Reading::unusable(problem),
    }
}

/// The same for a file that is read as JSON already.
pub(super) fn read_tree<T>(
    source: &str,
    tree: &Tree,
    format: &'static str,
    read: impl FnOnce(&Row<'_>) -> Option<T>,
) -> Reading<T> {
    read_grown(source, tree, (format, false), read)
}

fn read_grown<T>(
    source: &str,
    tree: &Tree,
    kind: (&'static str, bool),
    read: impl FnOnce(&Row<'_>) -> Option<T>,
) -> Reading<T> {
    let (mut read, mut value) = (Some(read), None);
    let problems = walk(source, tree, kind, &mut |row| {
        value = read.take().and_then(|read| read(row));
    });
    Reading { value, problems }
}

/// What is wrong in a file whose members `read` reads; of a file of another format only that it is one.
fn walk(
    source: &str,
    tree: &Tree,
    (format, is_of_one_language): (&'static str, bool),
    read: &mut dyn FnMut(&Row<'_>),
) -> Vec<Problem> {
    let file = File::new(is_of_one_language);
    if let Some(row) = opened(&file, tree, format) {
        read(&row);
        row.end();
    }
    file.problems(source)
}

/// The members of a file of this format; none of a file of another.
pub(super) fn opened<'a>(file: &'a File, tree: &'a Tree, format: &'static str) -> Option<Row<'a>> {
    let row = Row::new(file, Path::ROOT, tree)?;
    let is_other = row.format(format);
    // What editors find the schema by.
    row.maybe_text("$schema");
    (!is_other).then_some(row)
}
