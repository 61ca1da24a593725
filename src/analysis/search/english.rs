//! Stems of English words: plurals, -ed and -ing, and the letters that these change.
//!
//! Words come folded: small letters.

/// The stem of a word: laboratori for laboratory and for laboratories.
pub(super) fn stem(word: &str) -> String {
    let mut stem = singular(word);
    for ending in ["ing", "ed"] {
        let Some(rest) = stem.strip_suffix(ending) else { continue };
        if rest.len() >= 3 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
            stem = undoubled(rest);
            break;
        }
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    if stem.len() > 2 && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

fn singular(word: &str) -> String {
    let is_short = word.len() <= 3;
    if is_short || ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        return word.to_owned();
    }
    let without = |ending: &str| word.strip_suffix(ending);
    if let Some(rest) = without("ies") {
        return format!("{rest}y");
    }
    for sibilant in ["ss", "x", "z", "ch", "sh"] {
        if let Some(rest) = without("es").filter(|rest| rest.ends_with(sibilant)) {
            return rest.to_owned();
        }
    }
    without("s").unwrap_or(word).to_owned()
}

/// stopped is of stop.
fn undoubled(word: &str) -> String {
    let is_doubled = ["bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt"].iter();
    let is_doubled = is_doubled.into_iter().any(|pair| word.ends_with(pair));
    word.get(..word.len() - usize::from(is_doubled)).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        assert!(stems.iter().all(|stem| Some(stem) == stems.first()), "{stems:?}");
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        check(&["laboratory", "laboratories"]);
        check(&["wallet", "wallets"]);
        check(&["eliminate", "eliminates", "eliminated", "eliminating"]);
        check(&["stop", "stops", "stopped", "stopping"]);
        check(&["offence", "offences"]);
        check(&["seize", "seized", "seizes"]);
        check(&["box", "boxes"]);
        assert_ne!(stem("labour"), stem("laboratory"));
        assert_eq!(
            ["gas", "analysis", "red", "king"].map(stem),
            ["gas", "analysis", "red", "king"]
        );
    }
}
