//! The archive's own words, one plain text in each of the three languages.

/// A language in which the archive words its facts and the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Russian.
    Ru,
    /// Kazakh.
    Kk,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which the switch shows them.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Kk => "kk",
            Self::En => "en",
        }
    }

    /// The language's own name.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Ru => "Русский",
            Self::Kk => "Қазақша",
            Self::En => "English",
        }
    }

    /// The language of a BCP 47 tag, by its first subtag: `kk-KZ` is Kazakh.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| first.eq_ignore_ascii_case(language.tag()))
    }
}

/// One statement in the archive's own words, in each language; never a sentence of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The Russian words.
    pub ru: String,
    /// The Kazakh words.
    pub kk: String,
    /// The English words.
    pub en: String,
}

impl Wording {
    /// The words in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
            Language::En => &self.en,
        }
    }
}
