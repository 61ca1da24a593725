//! The reading of what a reader gives to the page of checks.

use super::effects::Dispatch;
use super::examine::{examine, refuse_crowded, refuse_large, refuse_long, refuse_many_rows, text};
use super::state::{Action, State};
use crate::analysis::locate::Text;
use crate::app::whole::{self, Frame};
use crate::export::{compare, read};
use crate::model::claim::Claim;
use crate::model::registry::Registry;
use crate::platform;
use crate::views::check::{Examined, Progress, Refused};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::File;

/// The archive's figures, asked for when the first file is given.
async fn history(state: &State, frame: &Frame, to: &Dispatch) -> Rc<Vec<Claim>> {
    if let Some(history) = &state.history {
        return Rc::clone(history);
    }
    // Without it, a file is held against itself alone.
    let store = whole::store(&frame.contents, None).await.unwrap_or_default();
    let history = Rc::new(whole::figures(&store, None));
    to.dispatch(Action::History(Rc::clone(&history)));
    history
}

/// What a reader gave.
pub(super) enum Given {
    File(File),
    /// A text that was pasted, under the name that it has here.
    Text(String, String),
}

impl Given {
    fn name(&self) -> String {
        match self {
            Self::File(file) => file.name(),
            Self::Text(name, _) => name.clone(),
        }
    }

    async fn bytes(self) -> Result<Vec<u8>, Refused> {
        match self {
            Self::File(file) => bytes_of(&file).await,
            Self::Text(name, text) => {
                refuse_large(&name, u64::try_from(text.len()).unwrap_or(u64::MAX))?;
                Ok(text.into_bytes())
            }
        }
    }
}

/// Reads release files one after another and each in steps: the page shows how far it is, and answers.
pub(super) async fn releases(state: &State, to: &Dispatch, given: Vec<Given>) {
    let Some(frame) = &state.frame else { return };
    let history = history(state, frame, to).await;
    // Who stops one reading means all.
    let stop = state.reading.as_ref().map(|(_, stop)| Rc::clone(stop)).unwrap_or_default();
    let all = given.len();
    for (n, given) in given.into_iter().enumerate() {
        let name = given.name();
        let shown = Cell::new(None);
        let go_on = async |share: usize| {
            // What is not seen to move need not be drawn, and nothing once it was stopped.
            if !stop.get() && shown.replace(Some(share / 5)) != Some(share / 5) {
                let progress = Progress { name: name.clone(), n, all, share };
                to.dispatch(Action::Reading(progress, Rc::clone(&stop)));
            }
            platform::page::pause().await;
            !stop.get()
        };
        if !go_on(0).await {
            return;
        }
        match examined(given, (&*frame.registry, history.as_slice()), &go_on).await {
            Ok(None) => return,
            Ok(Some(file)) => to.dispatch(Action::Examined(Rc::new(file))),
            Err(refused) => to.dispatch(Action::Refused(refused)),
        }
    }
    to.dispatch(Action::Read);
}

/// A file of any sort: one that was saved from these pages, or a release; none where the reading was stopped.
async fn examined(
    given: Given,
    known: (&Registry, &[Claim]),
    go_on: &impl AsyncFn(usize) -> bool,
) -> Result<Option<Examined>, Refused> {
    let (name, bytes) = (given.name(), given.bytes().await?);
    if !go_on(5).await {
        return Ok(None);
    }
    if read::is_of_rows(&bytes) {
        refuse_many_rows(&name, bytes.len())?;
    }
    if let Some(held) = held(&name, &bytes, known.0).await {
        return Ok(Some(held));
    }
    let text = text(&name, bytes)?;
    refuse_crowded(&name, &text)?;
    if !go_on(10).await {
        return Ok(None);
    }
    Ok(examine(name, &text, known, go_on).await)
}

/// A file that was saved from these pages, held against the releases that it names; none for any other.
async fn held(name: &str, bytes: &[u8], registry: &Registry) -> Option<Examined> {
    let given = read::read(bytes)?;
    let mut releases = Vec::new();
    for id in compare::releases(&given) {
        // One that is not in the archive is said to be not of it.
        releases.extend(whole::release(&id, None, registry).await.ok());
    }
    let compared = compare::compare(&given, &releases, registry);
    Some(Examined::exported(name.to_owned(), compared))
}

/// Reads the text of a source: the first file, as there is one source.
pub(super) async fn source(to: &Dispatch, files: Vec<File>) {
    let Some(file) = files.into_iter().next() else { return };
    to.dispatch(match text_of(&file).await {
        Ok(text) => {
            let composed = platform::files::composed(&text);
            Action::Text(Rc::new(Text::new(&text, &composed)))
        }
        Err(refused) => Action::Refused(refused),
    });
}

async fn text_of(file: &File) -> Result<String, Refused> {
    let name = file.name();
    refuse_long(&name, platform::files::size(file))?;
    text(&name, bytes_of(file).await?)
}

async fn bytes_of(file: &File) -> Result<Vec<u8>, Refused> {
    let name = file.name();
    refuse_large(&name, platform::files::size(file))?;
    let bytes = platform::files::bytes(file).await;
    bytes.ok_or(Refused { name, why: "inspect-not-read", number: String::new() })
}
