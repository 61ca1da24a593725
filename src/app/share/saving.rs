//! From what is shown to the files that the browser saves.

use super::effects::Dispatch;
use super::state::Action;
use crate::platform;
use crate::views::share::goods::{Goods, Look};
use crate::views::share::{Done, Form};
use std::rc::Rc;

/// Makes a file and gives it to the browser.
pub(super) fn save(goods: Rc<Goods>, look: Look, form: Form, to: Dispatch) {
    let name = format!("{}{}", goods.name, form.ending());
    platform::page::spawn(async move {
        let made = bytes(&goods, look, form).await;
        let is_saved = made.is_some_and(|bytes| platform::save::file(&name, &bytes, kind(form)));
        to.dispatch(Action::Done(if is_saved { Done::Saved(name) } else { Done::Failed(name) }));
    });
}

fn kind(form: Form) -> &'static str {
    match form {
        Form::Svg => "image/svg+xml",
        Form::Png(_) => "image/png",
    }
}

/// The bytes of a file; none where there is nothing to save, or the browser cannot make it.
async fn bytes(goods: &Goods, look: Look, form: Form) -> Option<Vec<u8>> {
    let svg = goods.svg(look);
    match form {
        Form::Svg => Some(svg?.into_bytes()),
        Form::Png(scale) => {
            platform::raster::png(&crate::export::picture::data_address(&svg?), scale).await
        }
    }
}
