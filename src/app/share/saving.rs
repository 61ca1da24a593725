//! From what is shown to files and to the clipboard.

use super::effects::Dispatch;
use super::state::Action;
use crate::export::picture::data_address;
use crate::i18n::Words;
use crate::platform;
use crate::views::share::goods::{Goods, Look};
use crate::views::share::{Done, Form};
use std::rc::Rc;

/// What is taken out, and how it is to look.
pub(super) struct Order {
    pub(super) goods: Rc<Goods>,
    pub(super) words: Rc<Words>,
    pub(super) look: Look,
}

/// Makes a file and gives it to the browser.
pub(super) fn save(order: Order, form: Form, to: Dispatch) {
    let name = format!("{}{}", order.goods.name, form.ending());
    to.dispatch(Action::Busy);
    platform::page::spawn(async move {
        // So that the page can say that it is at work.
        platform::files::breathe().await;
        let made = bytes(&order, form).await;
        let is_saved = made.is_some_and(|bytes| platform::save::file(&name, &bytes, kind(form)));
        to.dispatch(Action::Done(if is_saved { Done::Saved(name) } else { Done::Failed(name) }));
    });
}

fn kind(form: Form) -> &'static str {
    match form {
        Form::Svg => "image/svg+xml",
        Form::Png(_) => "image/png",
        Form::Csv => "text/csv;charset=utf-8",
        Form::CsvMetadata => "application/csvm+json",
        Form::Json => "application/json",
        Form::JsonLd => "application/ld+json",
        Form::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
}

/// The bytes of a file; none where there is nothing to save, or the browser cannot make it.
async fn bytes(order: &Order, form: Form) -> Option<Vec<u8>> {
    let Order { goods, words, look } = order;
    let text = match form {
        Form::Png(scale) => return png(goods, *look, scale).await,
        Form::Xlsx => return Some(goods.xlsx()),
        Form::Svg => goods.svg(*look)?,
        Form::Csv => goods.csv(),
        Form::CsvMetadata => goods.csv_metadata(words),
        Form::Json => goods.json(),
        Form::JsonLd => goods.jsonld(),
    };
    Some(text.into_bytes())
}

async fn png(goods: &Goods, look: Look, scale: u8) -> Option<Vec<u8>> {
    let address = data_address(&goods.bare_svg(look)?);
    goods.told(&platform::raster::png(&address, scale).await?, scale)
}

/// Puts the picture on the clipboard; where the browser takes no pictures there, the words of it.
pub(super) fn copy_picture(order: Order, to: Dispatch) {
    const SCALE: u8 = 2;
    to.dispatch(Action::Busy);
    platform::page::spawn(async move {
        let Order { goods, look, .. } = order;
        let pixels = png(&goods, look, SCALE).await;
        let done = match pixels {
            Some(png) if platform::clipboard::copy_picture(&png).await => Done::Copied,
            _ => {
                let about = &goods.about;
                let lines = [&about.title, &about.note, &about.source, &goods.grid.text()];
                let text = lines.map(String::as_str).join("\n");
                let is_done = platform::clipboard::copy(&text).await;
                if is_done { Done::CopiedWords } else { Done::NotCopied }
            }
        };
        to.dispatch(Action::Done(done));
    });
}

/// Puts the table on the clipboard, as a table where the browser allows that.
pub(super) fn copy_table(goods: Rc<Goods>, to: Dispatch) {
    platform::page::spawn(async move {
        let (text, html) = (goods.grid.text(), goods.grid.html());
        let is_done = platform::clipboard::copy_table(&text, &html).await
            || platform::clipboard::copy(&text).await;
        to.dispatch(Action::Done(if is_done { Done::Copied } else { Done::NotCopied }));
    });
}
