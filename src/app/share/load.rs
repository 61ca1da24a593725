//! Loading of the page: its words, where the archive begins, the release.

use super::state::{Action, Gathered, Opened};
use crate::analysis::derived;
use crate::analysis::embed::Edition;
use crate::analysis::locate::sha256;
use crate::app::load::{ARCHIVE, file, is_plain, read_words};
use crate::app::state::Failure;
use crate::app::whole;
use crate::checks;
use crate::model::Id;
use crate::model::archive::Start;
use crate::model::claim::Head;
use crate::model::period::Day;
use crate::model::wording::Language;
use crate::views::archive::Beside;
use crate::wire;
use std::rc::Rc;

/// The words of a language: those of every page, and those of this one.
pub(super) async fn words(language: Language) -> Action {
    let paths =
        ["", "archive.", "share."].map(|start| format!("i18n/{start}{}.ftl", language.tag()));
    let [common, archive, own] = paths.each_ref().map(|path| file(path));
    let read = async {
        let [common, archive, own] = [common.await?, archive.await?, own.await?];
        let [.., path] = &paths;
        read_words(language, path, &format!("{common}\n{archive}\n{own}"))
    };
    read.await.map_or_else(Action::Fail, Action::Words)
}

/// Where the archive begins.
pub(super) async fn start() -> Action {
    let path = format!("{ARCHIVE}contents.json");
    let read = file(&path).await.and_then(|text| {
        wire::contents::read_start(&text).whole().map_err(|problem| Failure::File(path, problem))
    });
    read.map_or_else(Action::Fail, |start| Action::Start(Rc::new(start)))
}

/// A release of the archive with its words in all languages, and with the names that it uses.
pub(super) async fn release(start: Rc<Start>, id: Id) -> Action {
    opened(&start, &id).await.map_or_else(Action::Fail, Action::Release)
}

async fn opened(start: &Start, id: &Id) -> Result<Opened, Failure> {
    let [_, registry_path] = wire::contents::paths(start, id);
    let registry_path = format!("{ARCHIVE}{registry_path}");
    if !is_plain(id) {
        return Err(Failure::Fetch(registry_path, Some(404)));
    }
    let registry = wire::registry::read(&file(&registry_path).await?)
        .whole()
        .map_err(|problem| Failure::File(registry_path, problem))?;
    let release = whole::release(id, None, &registry).await?;
    let findings = Rc::new(checks::run(&release, &registry));
    // The browser has the file; which edition it is, whoever embeds it may want to hold fast.
    let [path, _] = wire::contents::paths(start, id);
    let text = file(&format!("{ARCHIVE}{path}")).await.ok();
    let edition = text.map(|text| Edition::new(release.edition, &sha256(text.as_bytes())));
    Ok(Opened { release: Rc::new(release), registry: Rc::new(registry), findings, edition })
}

/// An indicator as known on a day: its claims and those of near ones, with the releases in which they stand.
pub(super) async fn indicator(id: Id, known: Option<Day>) -> Action {
    let gathered = gathered(id, known).await;
    gathered.map_or_else(Action::Fail, |gathered| Action::Gathered(Rc::new(gathered)))
}

async fn gathered(id: Id, known: Option<Day>) -> Result<Gathered, Failure> {
    let frame = whole::frame().await?;
    let registry = frame.registry;
    let is_near = |one: &str, other: &str| {
        let row = registry.indicators.get(one);
        row.is_some_and(|row| row.near.iter().any(|near| *near.indicator == *other))
    };
    let store = whole::store(&frame.contents, known).await?;
    let mut claims = whole::figures(&store, known);
    claims.retain(|claim| {
        let own = &claim.figure.indicator;
        *own == id || is_near(own, &id) || is_near(&id, own)
    });
    let edition = |head: &Head| head.is_superseded.then_some(head.edition);
    let mut wanted: Vec<(Id, Option<u32>)> =
        claims.iter().map(|claim| (Rc::clone(&claim.head.id), edition(&claim.head))).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let asked: Vec<_> =
        wanted.iter().map(|(id, earlier)| whole::release(id, *earlier, &registry)).collect();
    let mut releases = Vec::new();
    for release in asked {
        releases.push(Rc::new(release.await?));
    }
    let derived = derived::parts(&claims, &registry);
    let beside = Beside { claims, derived, ..Beside::default() };
    let undated = store.heads().iter().filter(|head| head.known_from.is_none());
    let n_undated = known.map_or(0, |_| undated.count());
    Ok(Gathered { indicator: id, known, n_undated, registry, beside: Rc::new(beside), releases })
}
