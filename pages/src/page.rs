//! A static page around a view: the head and foot of every page of the site, in every width, standing still.

use std::rc::Rc;

use svodka::analysis::address::Address;
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
    let addresses = Language::ALL.map(|language| (language, subject.file(language))).to_vec();
    let head = head(words, here, addresses);
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

/// The part of the front page that the program draws first, for readers of the language that the page has.
pub(crate) fn front(words: &Rc<Words>, view: &dyn Fn(u32) -> Html) -> String {
    let in_language =
        |language| Address { language: Some(language), ..Address::default() }.fragment();
    let addresses = Language::ALL.map(|language| (language, in_language(language))).to_vec();
    let head = head(words, "", addresses);
    let pages = WIDTHS.map(|(width_px, _)| {
        render::text(html! {
            <>{ masthead(&head) }<main id="content" class="wrap" tabindex="-1">{ view(width_px) }</main></>
        })
    });
    still::drawn(&still::in_every_width(&pages, &WIDTHS))
}

fn head(words: &Rc<Words>, here: &'static str, addresses: Vec<(Language, String)>) -> Masthead {
    Masthead {
        words: Rc::clone(words),
        theme: Theme::Auto,
        here,
        kept: String::new(),
        addresses,
        skip: html! { <a class="skip" href="#content">{ words.text("nav-skip") }</a> },
        on: Callback::noop(),
    }
}
