//! Addresses of what stands in frames on other pages: `embed/ID.LANG.html?theme=…&fact=…&from=…&to=…#SECTION`, and of an
//! edition that is held fast `embed/ID.N.LANG.html?edition=N-DIGEST…`.
//!
//! What is shown is the plain fragment, so that the style sheet alone can show it where no script runs;
//! `#fact-ID` is one fact, and no fragment is the whole release.

use super::address::{Section, by_name, encode, pairs};
use crate::model::Id;
use crate::model::period::Day;
use crate::model::wording::Language;

/// What a frame shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The whole release.
    #[default]
    Whole,
    /// A section.
    Section(Section),
    /// One fact.
    Fact(Id),
}

/// How the fragment of a fact begins; no section's name does.
const FACT: &str = "fact-";

impl Shown {
    /// Reads a fragment, with or without its `#`; what it does not name is the whole release.
    ///
    /// Some content systems put `#?secret=…` behind an address, also where it has a fragment already.
    pub fn parse(fragment: &str) -> Self {
        let name = fragment.trim_start_matches('#');
        let name = name.split(['#', '?', '&']).next().unwrap_or_default();
        match (by_name(&Section::ALL, name), name.strip_prefix(FACT)) {
            (Some(section), _) => Self::Section(section),
            (None, Some(id)) if !id.is_empty() => Self::Fact(id.into()),
            _ => Self::Whole,
        }
    }

    /// The fragment, without its `#`, which is the id of an element as well; empty for the whole release.
    pub fn code(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Section(section) => section.code().to_owned(),
            Self::Fact(id) => format!("{FACT}{id}"),
        }
    }
}

/// An edition of a release's file: its number, and how the digest of the file begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The number, from 1.
    pub number: u32,
    /// The first hexadecimal digits of the file's SHA-256.
    pub digest: String,
}

/// How many digits of a digest an address has: enough that no two files of a release share them.
const DIGITS: usize = 12;

impl Edition {
    /// The edition of a file with this digest.
    pub fn new(number: u32, digest: &str) -> Self {
        Self { number, digest: digest.chars().take(DIGITS).collect() }
    }

    /// Reads `1-58be7592f3f9`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, digest) = text.split_once('-')?;
        let is_digest =
            digest.len() == DIGITS && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = number.parse().ok().filter(|number| *number > 0)?;
        is_digest.then(|| Self::new(number, &digest.to_ascii_lowercase()))
    }

    /// As an address has it.
    pub fn code(&self) -> String {
        format!("{}-{}", self.number, self.digest)
    }

    /// Whether this is not what was embedded: none was named where the frame follows the release.
    pub fn is_corrected(&self, embedded: Option<&Self>) -> bool {
        embedded.is_some_and(|embedded| embedded != self)
    }
}

/// How what a frame shows stands to what was once embedded, and to what is there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is the latest edition, unchanged if one was named.
    Current,
    /// The file has changed without becoming another edition.
    Corrected,
    /// There is a later edition.
    Superseded,
}

impl Status {
    /// The name that messages and style sheets give it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Corrected => "corrected",
            Self::Superseded => "superseded",
        }
    }
}

/// What stands in a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// What it shows.
    pub shown: Shown,
    /// The chosen fact.
    pub fact: Option<Id>,
    /// The appearance, by name; the system's for none.
    pub theme: Option<String>,
    /// The edition that was embedded, where the frame is to keep it.
    pub edition: Option<Edition>,
    /// The stretch of time that the timeline shows.
    pub window: Option<(Day, Day)>,
}

impl Embed {
    /// Reads the query and the fragment of an address, with or without their signs. Every text is some address.
    pub fn parse(query: &str, fragment: &str) -> Self {
        let mut embed = Self { shown: Shown::parse(fragment), ..Self::default() };
        let (mut from, mut to) = (None, None);
        for (name, value) in pairs(query.trim_start_matches('?')) {
            match name {
                "fact" if !value.is_empty() => embed.fact = Some(value.into()),
                "theme" if !value.is_empty() => embed.theme = Some(value),
                "edition" => embed.edition = Edition::parse(&value),
                "from" => from = Day::from_iso(&value),
                "to" => to = Day::from_iso(&value),
                _ => {}
            }
        }
        embed.window = from.zip(to).filter(|(from, to)| from < to);
        embed
    }

    /// The document, relative to the site's folder: each edition has its own, and the latest is also that of the release.
    pub fn file(release: &Id, edition: Option<u32>, language: Language) -> String {
        let edition = edition.map(|number| format!(".{number}")).unwrap_or_default();
        format!("embed/{}{edition}.{}.html", encode(release), language.tag())
    }

    /// The address, relative to the site's folder.
    pub fn href(&self, release: &Id, language: Language) -> String {
        let number = self.edition.as_ref().map(|edition| edition.number);
        let mut text = Self::file(release, number, language);
        let edition = self.edition.as_ref().map(Edition::code);
        let days = self.window.map(|(from, to)| (from.iso(), to.iso()));
        let query = [
            ("theme", self.theme.as_deref()),
            ("edition", edition.as_deref()),
            ("fact", self.fact.as_deref()),
            ("from", days.as_ref().map(|(from, _)| from.as_str())),
            ("to", days.as_ref().map(|(_, to)| to.as_str())),
        ];
        let mut mark = '?';
        for (name, value) in query {
            if let Some(value) = value {
                text.push(mark);
                text.extend([name, "=", &encode(value)]);
                mark = '&';
            }
        }
        if self.shown != Shown::Whole {
            text.extend(["#", &self.shown.code()]);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, fragment: &str, expected: &str) {
        let address = Embed::parse(query, fragment).href(&"x".into(), Language::Kk);
        assert_eq!(address, format!("embed/x.{expected}"));
    }

    #[test]
    fn addresses_go_there_and_back() {
        check("", "", "kk.html");
        for (query, fragment) in
            [("?theme=dark", "#chain"), ("?theme=light&from=2025-01-01&to=2025-08-08", "#when")]
        {
            check(query, fragment, &format!("kk.html{query}{fragment}"));
        }
        let held = "?edition=2-58be7592f3f9&fact=drug-sale";
        check(held, "#fact-property", &format!("2.kk.html{held}#fact-property"));
    }

    #[test]
    fn any_text_is_an_address_and_what_it_does_not_name_is_the_whole() {
        for fragment in ["#", "#nowhere", "#fact-", "#/release/x", "#%00", "###"] {
            assert_eq!(Shown::parse(fragment), Shown::Whole, "{fragment}");
        }
        check("?edition=0-58be7592f3f9&from=2&to=1&x&=&theme=", "#", "kk.html");
        check("?edition=1-58be&childId=a&parentUrl=b", "#sums", "kk.html#sums");
    }

    #[test]
    fn what_content_systems_put_behind_an_address_is_passed_over() {
        check("", "#chain#?secret=abc", "kk.html#chain");
        check("", "#?secret=abc", "kk.html");
        check("", "#fact-sale?secret=abc", "kk.html#fact-sale");
    }

    #[test]
    fn a_change_is_never_silent() {
        let edition = |number, digest| Edition::new(number, digest);
        let now = edition(2, "aaaaaaaaaaaabbbb");
        assert_eq!(now.digest.len(), DIGITS);
        assert!(!now.is_corrected(None) && !now.is_corrected(Some(&now)));
        for number in 1..=3 {
            assert!(now.is_corrected(Some(&edition(number, "cccccccccccc"))));
        }
        assert_eq!(Edition::parse(&now.code()), Some(now));
    }
}
