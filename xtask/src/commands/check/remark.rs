//! What is said of files, and what it comes to.

use std::path::{Path, PathBuf};

use svodka::wire::locate::Place;

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// The file breaks a rule of its format.
    Error,
    /// Figures do not go together.
    Warning,
    /// Whether figures go together cannot be told.
    Note,
}

/// Something said of a place of a file.
#[derive(Clone, Debug)]
pub(super) struct Remark {
    pub(super) file: PathBuf,
    pub(super) place: Place,
    pub(super) level: Level,
    /// What sort of remark it is: the problem's or the check's name.
    pub(super) code: String,
    pub(super) message: String,
}

/// What became of one file.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) remarks: Vec<Remark>,
    /// Whether it could not be judged at all.
    pub(super) is_unusable: bool,
    /// Whether it is not meant for this project.
    pub(super) is_foreign: bool,
}

/// All that is said of all files.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) remarks: Vec<Remark>,
    pub(super) n_files: usize,
    pub(super) n_passed_over: usize,
    pub(super) n_unusable: usize,
}

impl Report {
    /// Adds a file; one that was found in a folder and is not meant for this project is passed over.
    pub(super) fn add(&mut self, judged: Judged, is_found: bool) {
        if is_found && judged.is_foreign {
            self.n_passed_over += 1;
            return;
        }
        self.n_files += 1;
        self.n_unusable += usize::from(judged.is_unusable);
        self.remarks.extend(judged.remarks);
    }

    /// How many remarks have this weight.
    pub(super) fn count(&self, level: Level) -> usize {
        self.remarks.iter().filter(|remark| remark.level == level).count()
    }

    /// The exit status.
    pub(super) fn status(&self) -> u8 {
        match () {
            () if self.n_unusable > 0 => 2,
            () if self.count(Level::Error) + self.count(Level::Warning) > 0 => 1,
            () => 0,
        }
    }
}

/// An error at the beginning of a file.
pub(super) fn error(file: &Path, code: &str, message: &str) -> Remark {
    let place = Place { path: String::new(), line: 1, column: 1, end_line: 1, end_column: 2 };
    error_at(file, place, code, message.to_owned())
}

pub(super) fn error_at(file: &Path, place: Place, code: &str, message: String) -> Remark {
    let (file, code) = (file.to_path_buf(), code.to_owned());
    Remark { file, place, level: Level::Error, code, message }
}
