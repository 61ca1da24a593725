//! A file judged: its form by the reader of its format, a release's figures by the checks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context as _, Result};
use svodka::checks::{self, Check, Finding};
use svodka::i18n::Words;
use svodka::model::claim::Claim;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::verdict::Verdict;
use svodka::model::wording::Language;
use svodka::views::sums;
use svodka::views::trouble::{FileFault, fault_words};
use svodka::wire::check::{Checked, Content, check, check_of_one_language};
use svodka::wire::index::Index;
use svodka::wire::locate::{Place, Seek, locate};
use svodka::wire::{self, Details, Problem, Trouble};

use super::files;
use super::remark::{Judged, Level, Remark, error, error_at};
use crate::{digest, paths};

/// A registry, and the figures of the releases beside it.
type Known = (Rc<Registry>, Rc<Vec<Claim>>);

/// Judges files one after another, and keeps the registries that they use.
#[derive(Debug)]
pub(super) struct Judge {
    words: Rc<Words>,
    /// The registry for all files, where one is named.
    named: Option<PathBuf>,
    /// By path; none where nothing can be read of it.
    registries: BTreeMap<PathBuf, Known>,
    /// What is wrong in registries that were not asked for by themselves.
    remarks: Vec<Remark>,
    judged: Vec<PathBuf>,
}

/// The words of remarks, as the page has them.
pub(super) fn words() -> Result<Rc<Words>> {
    const SOURCE: &str = concat!(
        include_str!("../../../../assets/i18n/en.ftl"),
        "\n",
        include_str!("../../../../assets/i18n/check.en.ftl")
    );
    Words::read(Language::En, SOURCE).context("assets/i18n/en.ftl")
}

impl Judge {
    /// A judge with the project's words.
    pub(super) fn new(registry: Option<&Path>) -> Result<Self> {
        let named = registry.map(Path::to_path_buf);
        let (registries, remarks, judged) = (BTreeMap::new(), Vec::new(), Vec::new());
        Ok(Self { words: words()?, named, registries, remarks, judged })
    }

    /// What is wrong in registries that files rest on and that were not judged themselves.
    pub(super) fn into_remarks(self) -> Vec<Remark> {
        let is_new = |remark: &Remark| !self.judged.contains(&absolute(&remark.file));
        self.remarks.into_iter().filter(is_new).collect()
    }

    /// Judges a file.
    pub(super) fn file(&mut self, file: &Path) -> Judged {
        self.judged.push(absolute(file));
        let text = match read(file) {
            Ok(text) => text,
            Err(remark) => return unusable(*remark),
        };
        let (registry, history) = match self.registry_of(file) {
            Ok(known) => known,
            Err(remark) => return unusable(*remark),
        };
        // By its folder: one who forgets two languages writes the same.
        let is_worded = file.parent().is_some_and(|folder| folder.ends_with("worded"));
        let check = if is_worded { check_of_one_language } else { check };
        let Checked { format, content, problems } = check(&text, &registry);
        let mut remarks: Vec<Remark> =
            problems.iter().map(|problem| self.problem(file, problem)).collect();
        match content {
            Some(Content::Release(release)) => {
                remarks.extend(file_name(file, &text, &release));
                remarks.extend(self.findings(file, &text, &release, (&registry, &history)));
            }
            Some(Content::Index(index)) => remarks.extend(stale(file, &text, &index)),
            Some(Content::Registry(_) | Content::Derived) | None => {}
        }
        remarks.sort_by_key(|remark| (remark.place.line, remark.place.column));
        let is_foreign = problems.iter().any(|problem| is_of_others(&problem.trouble));
        Judged {
            remarks,
            is_unusable: format.is_none(),
            is_foreign: is_foreign && format.is_none(),
        }
    }

    /// The registry that a file rests on and what other releases say, read once.
    fn registry_of(&mut self, file: &Path) -> Result<Known, Box<Remark>> {
        let own = || paths::root().join("assets").join("archive").join("registry.json");
        let path = self.named.clone().or_else(|| files::registry_above(file)).unwrap_or_else(own);
        if let Some((registry, history)) = self.registries.get(&path) {
            return Ok((Rc::clone(registry), Rc::clone(history)));
        }
        let shown = std::env::current_dir()
            .ok()
            .and_then(|folder| Some(path.strip_prefix(folder).ok()?.to_path_buf()))
            .unwrap_or_else(|| path.clone());
        let reading = wire::registry::read(&read(&shown)?);
        let remarks = reading.problems.iter().map(|problem| self.problem(&shown, problem));
        let remarks: Vec<Remark> = remarks.collect();
        let Some(registry) = reading.value else {
            let first = remarks.into_iter().next();
            return Err(Box::new(
                first.unwrap_or_else(|| error(&shown, "not-json", "it is no registry")),
            ));
        };
        self.remarks.extend(remarks);
        let history = Rc::new(claims_beside(&path, &registry));
        let registry = Rc::new(registry);
        self.registries.insert(path, (Rc::clone(&registry), Rc::clone(&history)));
        Ok((registry, history))
    }

    fn problem(&self, file: &Path, problem: &Problem) -> Remark {
        let Details { found, expected, nearest } = problem.trouble.details();
        let Problem { line, column, end_line, end_column, .. } = *problem;
        let (path, code) = (problem.path.clone(), problem.trouble.code());
        let fault =
            FileFault { file: "", line, column, path: &path, code, found, expected, nearest };
        let message = fault_words(&self.words, fault);
        Remark {
            file: file.to_path_buf(),
            place: Place { path, line, column, end_line, end_column },
            level: Level::Error,
            code: code.trim_start_matches("problem-").to_owned(),
            message,
        }
    }

    fn findings(
        &self,
        file: &Path,
        text: &str,
        release: &Release,
        (registry, history): (&Registry, &[Claim]),
    ) -> Vec<Remark> {
        let findings = checks::thorough(release, registry, history);
        let open: Vec<(Level, &Finding)> = findings
            .iter()
            .filter_map(|finding| Some((level(finding.verdict)?, finding)))
            .collect();
        let steps: Vec<Vec<Seek<'_>>> = open.iter().map(|(_, finding)| steps(finding)).collect();
        let steps: Vec<&[Seek<'_>]> = steps.iter().map(Vec::as_slice).collect();
        let places = locate(text, &steps);
        let remark = |(place, (level, finding)): (Place, (Level, &Finding))| Remark {
            file: file.to_path_buf(),
            place,
            level,
            code: finding.check.code().to_owned(),
            message: self.finding(finding, registry),
        };
        places.into_iter().zip(open).map(remark).collect()
    }

    /// A finding in words, with its sum.
    fn finding(&self, finding: &Finding, registry: &Registry) -> String {
        let words = &self.words;
        let verdict = match finding.verdict {
            Verdict::Holds => "verdict-holds",
            Verdict::CannotTell => "verdict-cannot-tell",
            Verdict::DoesNotHold => "verdict-does-not-hold",
        };
        let check = words.text(&format!("check-{}", finding.check.code()));
        let sums = finding.sum.iter().map(|terms| sums::line(words, registry, terms));
        let says = finding.says.as_ref().map(|says| says.get(Language::En).to_owned());
        let rests = finding.rests_on_inference.then(|| words.text("sum-inferred"));
        let parts: Vec<String> = sums.chain(says).chain(rests).collect();
        format!("{check}: {}: {}", words.text(verdict), parts.join("; "))
    }
}

/// The figures of the releases that stand beside a registry; files that cannot be read say so when they are judged.
fn claims_beside(registry_file: &Path, registry: &Registry) -> Vec<Claim> {
    let folder = registry_file.with_file_name("releases");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).collect())
        .unwrap_or_default();
    files.sort();
    let releases = files
        .iter()
        .filter_map(|file| wire::release::read(&fs::read_to_string(file).ok()?, registry).value);
    releases.flat_map(|release| Claim::all(&release, Language::En)).collect()
}

fn level(verdict: Verdict) -> Option<Level> {
    match verdict {
        Verdict::DoesNotHold => Some(Level::Warning),
        Verdict::CannotTell => Some(Level::Note),
        Verdict::Holds => None,
    }
}

/// The member on which a finding rests most.
fn steps(finding: &Finding) -> Vec<Seek<'_>> {
    let Some(fact) = finding.facts.first() else { return Vec::new() };
    let members: &[&str] = match finding.check {
        Check::ChangePercent | Check::PercentPoints => &["change", "percent"],
        Check::ChangeDirection => &["change", "direction"],
        Check::PartOfWhole => &["part_of"],
        Check::ChangeFactor => &["change", "factor"],
        Check::PartsSum | Check::SameMeasure | Check::Slip => &["value"],
        Check::DateInside => &["date"],
        Check::EndsBeforePrint => &["period"],
        Check::Printed => &["locator", "figure"],
        Check::OtherUnit => &["unit"],
        Check::OpenLink | Check::Title => &["id"],
    };
    let fact = [Seek::Member("facts"), Seek::Id(fact)];
    fact.into_iter().chain(members.iter().copied().map(Seek::Member)).collect()
}

/// Whether a file is not meant for this project at all.
fn is_of_others(trouble: &Trouble) -> bool {
    match trouble {
        Trouble::OtherFormat { format, .. } => !format.starts_with("svodka"),
        Trouble::MissingMember(member) => member == "format",
        Trouble::WrongShape(_) => true,
        _ => false,
    }
}

fn read(file: &Path) -> Result<String, Box<Remark>> {
    let bytes = fs::read(file).map_err(|cause| {
        Box::new(error(file, "unreadable", &format!("the file cannot be read: {cause}")))
    })?;
    String::from_utf8(bytes).map_err(|cause| {
        let right = cause.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(cause.as_bytes().get(..right).unwrap_or_default());
        let line = before.rsplit('\n').next().unwrap_or_default();
        let mut remark = error(file, "not-utf8", "the file is not UTF-8 from here on");
        let (line_number, column) = (before.matches('\n').count() + 1, line.chars().count() + 1);
        remark.place = Place {
            line: line_number,
            column,
            end_line: line_number,
            end_column: column + 1,
            ..remark.place
        };
        Box::new(remark)
    })
}

fn unusable(remark: Remark) -> Judged {
    Judged { remarks: vec![remark], is_unusable: true, is_foreign: false }
}

fn absolute(file: &Path) -> PathBuf {
    fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf())
}

/// A release's file is called by its id: the page finds it by that name.
fn file_name(file: &Path, text: &str, release: &Release) -> Option<Remark> {
    let stem = file.file_stem()?.to_string_lossy().into_owned();
    let is_earlier = file.parent().is_some_and(|folder| folder.ends_with("editions"));
    let expected = Some(format!("{}.{}", release.id, release.edition)).filter(|_| is_earlier);
    if stem == expected.as_deref().unwrap_or(&release.id) {
        return None;
    }
    let place = locate(text, &[&[Seek::Member("id")]]).pop()?;
    let message = format!("the id is “{}”, but the file is called “{stem}”", release.id);
    Some(error_at(file, place, "file-name", message))
}

/// Lines of an index whose files are not there, or not those that it lists.
fn stale(file: &Path, text: &str, index: &Index) -> Vec<Remark> {
    let folder = file.parent().unwrap_or_else(|| Path::new(""));
    let registry = (vec![Seek::Member("registry")], &index.registry);
    let releases = index
        .releases
        .iter()
        .map(|(id, listed)| (vec![Seek::Member("releases"), Seek::Id(id)], listed));
    let earlier = index.earlier.iter().map(|((release, at), listed)| {
        let release = [Seek::Member("releases"), Seek::Item(*release)];
        (release.into_iter().chain([Seek::Member("earlier"), Seek::Item(*at)]).collect(), listed)
    });
    let mut remarks = Vec::new();
    for (mut steps, listed) in releases.chain(earlier).chain([registry]) {
        let wrong = match fs::read(folder.join(&listed.file)) {
            Err(_) => Some(("file", "missing-file", "there is no such file")),
            Ok(bytes) if digest::sha256(&bytes) != listed.sha256 => {
                Some(("sha256", "stale", "the file has another digest: run `cargo xtask index`"))
            }
            Ok(bytes) if bytes.len() != listed.n_bytes => {
                Some(("bytes", "stale", "the file has another length: run `cargo xtask index`"))
            }
            Ok(_) => None,
        };
        let Some((member, code, message)) = wrong else { continue };
        steps.push(Seek::Member(member));
        let place = locate(text, &[&steps]).pop().unwrap_or_default();
        remarks.push(error_at(file, place, code, message.to_owned()));
    }
    remarks
}
