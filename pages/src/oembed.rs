//! The answer to oEmbed, as a file: how a system that knows a page's address shows it.

use serde_json::{Value, json};

use crate::about::About;
use crate::picture::{HEIGHT, WIDTH};
use crate::site::Base;
use crate::still::Subject;
use crate::tags::escaped;

/// The size of the frame that shows a page.
const FRAME: (u32, u32) = (720, 900);

/// What a frame shows: of a release its document for frames, which tells its height.
fn framed(about: &About<'_>) -> String {
    match about.subject {
        Subject::Release(id) => format!("embed/{id}.{}.html", about.words.language.tag()),
        _ => about.path("html"),
    }
}

/// The answer: the page in a frame where its address is known, else a link.
pub(crate) fn answer(about: &About<'_>, base: &Base) -> Value {
    let mut answer = json!({
        "version": "1.0",
        "type": "link",
        "title": about.name,
        "provider_name": about.words.text("brand"),
    });
    let mut set = |name: &str, value: Value| {
        if let Some(answer) = answer.as_object_mut() {
            answer.insert(name.to_owned(), value);
        }
    };
    if let Some(author) = &about.author {
        set("author_name", json!(author));
    }
    let (width, height) = FRAME;
    if let (Some(page), Some(picture), Some(site)) =
        (base.absolute(&framed(about)), base.absolute(&about.path("png")), base.absolute(""))
    {
        set("type", json!("rich"));
        set("provider_url", json!(site));
        set("thumbnail_url", json!(picture));
        set("thumbnail_width", json!(WIDTH));
        set("thumbnail_height", json!(HEIGHT));
        set("width", json!(width));
        set("height", json!(height));
        set(
            "html",
            json!(format!(
                "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>",
                escaped(&page),
                escaped(&about.name),
            )),
        );
    }
    answer
}
