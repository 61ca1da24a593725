//! What both pages of the site do alike: language, appearance, copies, and the words before there are any.

use crate::i18n::Words;
use crate::model::wording::Language;
use crate::platform;
use crate::views::masthead::{Masthead, foot, masthead};
use crate::views::sheet::{Copied, Intent, Theme};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Under which name the language is remembered.
const LANGUAGE_KEY: &str = "svodka-language";
/// Under which name the appearance is remembered; the boot script reads it too.
const THEME_KEY: &str = "svodka-theme";
/// How long a copy button says that it has copied.
const COPIED_MS: u32 = 2_500;

/// The address wins, then the earlier choice, then the browser; Russian, the language of the source, is last.
pub(super) fn language(of_address: Option<Language>) -> Language {
    let remembered = || platform::storage::remembered(LANGUAGE_KEY);
    of_address
        .or_else(|| Language::from_tag(&remembered()?))
        .or_else(|| {
            platform::page::browser_languages().iter().find_map(|tag| Language::from_tag(tag))
        })
        .unwrap_or(Language::Ru)
}

/// The appearance that was chosen earlier.
pub(super) fn theme() -> Theme {
    platform::storage::remembered(THEME_KEY).map_or(Theme::Auto, |name| Theme::named(&name))
}

/// Remembers the language for the next visit.
pub(super) fn remember_language(language: Language) {
    platform::storage::remember(LANGUAGE_KEY, language.tag());
}

/// Remembers the appearance for the next visit.
pub(super) fn remember_theme(theme: Theme) {
    platform::storage::remember(THEME_KEY, theme.code());
}

/// Acts once the page is drawn, whenever what the act follows from has changed.
///
/// `cause` spells that out: each further type of causes and acts costs the program a third of a kilobyte.
#[hook]
pub(super) fn use_following(cause: String, act: Box<dyn FnOnce()>) {
    use_effect_with(cause, move |_| act());
}

/// The reader's other ways to act: Back, typed addresses, the window's size.
#[hook]
pub(super) fn use_window(go: Rc<dyn Fn()>, resize: Rc<dyn Fn(u32)>) {
    use_effect_with((), move |()| {
        let listeners = platform::address::on_change(move || go());
        let on_resize = platform::page::on_resize(move |width_px| resize(width_px));
        move || drop((listeners, on_resize))
    });
}

/// The tab's title, and the page's language and theme; the language once there are words of it.
#[hook]
pub(super) fn use_dress(title: String, words: Option<&Rc<Words>>, theme: Theme) {
    let language = words.map(|words| words.language);
    let cause = format!("{title} {} {}", language.map_or("", Language::tag), theme.code());
    use_following(cause, Box::new(move || dress(&title, language, theme)));
}

/// What a tab is called whose view has the message `view` for a title.
pub(super) fn title(words: Option<&Rc<Words>>, view: &str) -> String {
    words.map_or_else(
        || String::from("Сводка · Svodka"),
        |words| format!("{} · {}", words.text(view), words.text("brand")),
    )
}

/// A page between the head and the foot of every page.
pub(super) fn framed(head: &Masthead, class: &'static str, content: Html) -> Html {
    html! {
        <>
            { masthead(head) }
            <main id="content" {class} tabindex="-1">{ content }</main>
            { foot(&head.words) }
        </>
    }
}

/// Sets the tab's title, the page's language and its theme.
fn dress(title: &str, language: Option<Language>, theme: Theme) {
    platform::page::set_title(title);
    if let Some(language) = language {
        platform::page::set_language(language.tag());
    }
    platform::page::set_theme((theme != Theme::Auto).then(|| theme.code()));
}

/// Puts a text on the clipboard and tells how it went, and after a while that it is past.
pub(super) fn copy(key: String, text: String, tell: impl Fn(Copied) + 'static) {
    platform::page::spawn(async move {
        let is_done = platform::clipboard::copy(&text).await;
        tell(Some((key, is_done)));
        Timeout::new(COPIED_MS, move || tell(None)).forget();
    });
}

/// The link that moves focus to the content; the address stays.
pub(super) fn skip(href: String, words: &Words) -> Html {
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        platform::page::reveal("#content");
    };
    html! { <a class="skip" {href} {onclick}>{ words.text("nav-skip") }</a> }
}

/// Before the words have come, or when they do not come: the few that are built in.
pub(super) fn waiting(language: Language, has_failed: bool, on: &Callback<Intent>) -> Html {
    let onclick = on.reform(|_: MouseEvent| Intent::Retry);
    let [loading, failed, retry] = match language {
        Language::Ru => [
            "Загружается…",
            "Слова страницы не загрузились. Проверьте связь.",
            "Попробовать ещё раз",
        ],
        Language::Kk => {
            ["Жүктелуде…", "Беттің сөздері жүктелмеді. Байланысты тексеріңіз.", "Қайталап көру"]
        }
        Language::En => {
            ["Loading…", "The words of the page did not load. Check the connection.", "Try again"]
        }
    };
    html! {
        <>
            <header class="masthead"><div class="wrap"><span class="brand" lang="ru">{ "Сводка" }</span></div></header>
            <main class="wrap waiting" lang={language.tag()}>
                if has_failed {
                    <p role="alert">{ failed }</p>
                    <button type="button" class="control" {onclick}>{ retry }</button>
                } else {
                    <p role="status">{ loading }</p>
                }
            </main>
        </>
    }
}
