//! A static page around a view: the head and foot of every page of the site, in every width, standing still.

use std::rc::Rc;

use svodka::i18n::Words;
use svodka::model::wording::Language;
use svodka::views::masthead::{Masthead, foot, masthead};
use svodka::views::sheet::Theme;
use yew::{Callback, Html, html};

use crate::render;
use crate::still::{self, Subject, WIDTHS};

/// The body of a static page: a view in each width between the head and foot of every page.
///
/// `class` is that of its `<main>`; `here` is the entry of the head that leads to it.
pub(crate) fn body(
    words: &Rc<Words>,
    subject: Subject<'_>,
    (class, here): (&'static str, &'static str),
    view: &dyn Fn(u32) -> Html,
) -> String {
    let head = Masthead {
        words: Rc::clone(words),
        theme: Theme::Auto,
        here,
        addresses: Language::ALL.map(|language| (language, subject.file(language))).to_vec(),
        skip: html! { <a class="skip" href="#content">{ words.text("nav-skip") }</a> },
        on: Callback::noop(),
    };
    let pages = WIDTHS.map(|(width_px, _)| {
        render::text(html! {
            <>
                { masthead(&head) }
                <main id="content" {class} tabindex="-1">{ view(width_px) }</main>
                { foot(words) }
            </>
        })
    });
    still::stilled(&still::in_every_width(&pages, &WIDTHS), subject, words.language)
}
