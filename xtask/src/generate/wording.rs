//! Made-up facts in words: built of the registry's nouns and names, with the plurals of each language.

use svodka::i18n::Words;
use svodka::model::fact::Figure;
use svodka::model::period::Day;
use svodka::model::registry::Registry;
use svodka::model::wording::{Language, Wording};

use std::rc::Rc;

/// The words of all languages.
#[derive(Debug)]
pub(crate) struct Speech {
    pub(crate) ru: Rc<Words>,
    pub(crate) kk: Rc<Words>,
    pub(crate) en: Rc<Words>,
}

impl Speech {
    pub(crate) fn of(&self, language: Language) -> &Words {
        match language {
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
            Language::En => &self.en,
        }
    }

    fn each(&self, say: impl Fn(&Words) -> String) -> Wording {
        Wording { ru: say(&self.ru), kk: say(&self.kk), en: say(&self.en) }
    }

    /// "Январь–июль 2025 года: более 1 400 фактов сбыта наркотиков выявлено; Павлодарская область; было 1 200."
    pub(crate) fn figure(&self, figure: &Figure, place: &str, registry: &Registry) -> Wording {
        self.each(|words| {
            let mut says = String::new();
            if let Some(period) = &figure.period {
                says.push_str(&words.period(period));
                says.push_str(": ");
            }
            says.push_str(&counted(words, figure, registry));
            if place != "KZ" {
                says.push_str("; ");
                says.push_str(&words.place(place, registry));
            }
            if let Some(was) = words.was(figure, registry) {
                says.push_str("; ");
                says.push_str(&was);
            }
            // An abbreviation at the end has its own.
            capital(&format!("{}.", says.trim_end_matches('.')))
        })
    }

    /// The figure as a text in a language prints it.
    pub(crate) fn phrase(
        &self,
        figure: &Figure,
        language: Language,
        registry: &Registry,
    ) -> String {
        let whole = counted(self.of(language), figure, registry);
        let words: Vec<&str> = whole.split(' ').take(3).collect();
        words.join(" ")
    }

    /// Who says it on which day.
    pub(crate) fn title(&self, body: &str, day: Day, registry: &Registry) -> Wording {
        self.each(|words| {
            let start = match words.language {
                Language::Ru => "Придуманный текст",
                Language::Kk => "Ойдан шығарылған мәтін",
                Language::En => "Made-up text",
            };
            format!("{start}: {}, {}", words.body(body, registry), words.day(day))
        })
    }

    /// When an outlet's text is dated.
    pub(crate) fn dated(&self, outlet: &str, day: Day, registry: &Registry) -> Wording {
        self.each(|words| {
            let (outlet, day) = (words.outlet(outlet, registry), words.day(day));
            match words.language {
                Language::Ru => format!("Материал {outlet} датирован {day}."),
                Language::Kk => format!("{outlet} материалында {day} күні көрсетілген."),
                Language::En => format!("The {outlet} text is dated {day}."),
            }
        })
    }
}

fn counted(words: &Words, figure: &Figure, registry: &Registry) -> String {
    let quantity = words.quantity(&figure.quantity, registry).line();
    format!("{quantity} {}", words.noun(figure, registry))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
