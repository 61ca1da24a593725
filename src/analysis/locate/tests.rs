use super::*;
use crate::model::registry::Registry;

const SEED: &str = "  В 2025 году 14 групп из 22.\n\nИзъято 14 т, сбыт 1 637 (прежде 1 407, рост 16%).\n\nЕщё 22 и 14 раз.";

/// A release whose facts stand in [`SEED`]: paragraph, phrase, and which of its occurrences there.
fn release(phrases: &[(&str, usize, &str, usize)]) -> Release {
    let text = Text::new(SEED, SEED);
    let paragraphs: Vec<(usize, usize)> =
        text.paragraphs().map(|place| (place.start, place.end)).collect();
    let facts = phrases.iter().map(|(id, paragraph, phrase, nth)| {
        let (start, end) = paragraphs[paragraph - 1];
        let piece = text.piece(&(start..end));
        let byte = piece.match_indices(phrase).nth(*nth).unwrap().0;
        let first = start + piece[..byte].chars().count();
        let last = first + phrase.chars().count();
        let digest = sha256(piece.as_bytes());
        serde_json::json!({
            "kind": "statement", "role": "detail", "id": id,
            "says": { "ru": "р", "kk": "қ", "en": "e" },
            "locator": { "paragraph": paragraph, "start": first, "end": last, "figure": phrase, "sha256": digest },
        })
    });
    let file = serde_json::json!({
        "format": "svodka-release/1", "id": "a", "edition": 1,
        "title": { "ru": "р", "kk": "қ", "en": "e" },
        "issuer": "i", "outlet": "o", "language": "ru", "headline": [],
        "source": { "url": "https://a.example", "text": {
            "length": SEED.chars().count(), "sha256": text.digest, "paragraphs": paragraphs,
        } },
        "facts": facts.collect::<Vec<_>>(),
    });
    crate::wire::release::read(&file.to_string(), &Registry::default()).value.unwrap()
}

/// The phrases that these tests follow.
fn figures() -> Release {
    release(&[
        ("groups", 1, "14", 0),
        ("of", 1, "22", 0),
        ("tonnes", 2, "14 т", 0),
        ("sale", 2, "1 637", 0),
        ("before", 2, "1 407", 0),
        ("rise", 2, "16%", 0),
        ("again", 3, "22", 0),
        ("times", 3, "14", 0),
    ])
}

/// Looks a changed text up; gives what the text is, and for each fact its letters, or `-`, with `>` and the number
/// of its new paragraph, and `~` where other words of its paragraph have changed.
fn seen(text: &str) -> (Sameness, Vec<String>) {
    let text = Text::new(text, text);
    let located = locate(&figures(), &text);
    let lines = located.found.iter().map(|found| {
        let words =
            found.standing.place().map_or_else(|| "-".to_owned(), |place| text.piece(place));
        let moved = match found.standing {
            Standing::Moved(_, paragraph) => format!(">{paragraph}"),
            _ => String::new(),
        };
        format!("{words}{moved}{}", if found.is_beside_changes { "~" } else { "" })
    });
    (located.sameness, lines.collect())
}

#[track_caller]
fn check(text: &str, sameness: Sameness, expected: [&str; 8]) {
    assert_eq!(seen(text), (sameness, expected.map(str::to_owned).to_vec()));
}

const ALL: [&str; 8] = ["14", "22", "14 т", "1 637", "1 407", "16%", "22", "14"];

#[test]
fn the_very_text_lights_up_whole() {
    check(SEED, Sameness::VeryText, ALL);
}

#[test]
fn spaces_line_ends_and_dashes_change_nothing() {
    let saved =
        SEED.replace("\n\n", "\r\n").replace("1 637", "1\u{a0}637").replace("16%", "1\u{ad}6%");
    let expected = ["14", "22", "14 т", "1\u{a0}637", "1 407", "1\u{ad}6%", "22", "14"];
    // The first paragraph begins with two spaces, which the normal form makes one.
    let (sameness, seen) = seen(&saved);
    assert_eq!(sameness, Sameness::SameWords);
    assert_eq!(seen, expected.map(str::to_owned));
}

#[test]
fn one_changed_digit_is_not_found_and_the_others_are() {
    check(
        &SEED.replace("1 637", "1 638"),
        Sameness::Other,
        ["14", "22", "14 т~", "-~", "1 407~", "16%~", "22", "14"],
    );
    // Two 14s and two 22s elsewhere, and it is none of them.
    check(
        &SEED.replace("году 14", "году 15"),
        Sameness::Other,
        ["-~", "22~", "14 т", "1 637", "1 407", "16%", "22", "14"],
    );
}

#[test]
fn a_digit_more_or_less_is_not_found() {
    check(
        &SEED.replace("1 637", "11 637"),
        Sameness::Other,
        ["14", "22", "14 т~", "-~", "1 407~", "16%~", "22", "14"],
    );
    check(
        &SEED.replace("году 14", "году 14 000"),
        Sameness::Other,
        ["-~", "22~", "14 т", "1 637", "1 407", "16%", "22", "14"],
    );
    check(
        &SEED.replace("из 22.", "из 22,5."),
        Sameness::Other,
        ["14~", "-~", "14 т", "1 637", "1 407", "16%", "22", "14"],
    );
}

#[test]
fn a_new_paragraph_moves_those_below_it() {
    check(
        &format!("Заголовок 14 и 22\n{SEED}"),
        Sameness::Other,
        ["14>2", "22>2", "14 т>3", "1 637>3", "1 407>3", "16%>3", "22>4", "14>4"],
    );
}

#[test]
fn a_changed_paragraph_that_moved_is_found_between_its_neighbours() {
    check(
        &format!("Новое.\n{}", SEED.replace("прежде", "ранее было")),
        Sameness::Other,
        ["14>2", "22>2", "14 т>3~", "1 637>3~", "1 407>3~", "16%>3~", "22>4", "14>4"],
    );
}

#[test]
fn a_paragraph_that_is_gone_leaves_nothing_behind() {
    let without: Vec<&str> = SEED.lines().filter(|line| !line.contains("Изъято")).collect();
    check(
        &without.join("\n"),
        Sameness::Other,
        ["14", "22", "-~", "-~", "-~", "-~", "22>2", "14>2"],
    );
    check("", Sameness::Other, ["-~"; 8]);
}

#[test]
fn a_source_that_is_not_known_letter_by_letter_is_looked_up_by_its_words() {
    let mut release = figures();
    release.text = None;
    for fact in &mut release.facts {
        fact.locator.span.offsets = None;
        fact.locator.paragraph_digest = None;
    }
    let text = Text::new(SEED, SEED);
    let located = locate(&release, &text);
    assert_eq!(located.sameness, Sameness::Unknown);
    assert!(located.found.iter().all(|found| matches!(found.standing, Standing::ByWords(_))));
    let twice = SEED.replace("из 22", "из 14");
    let text = Text::new(&twice, &twice);
    let located = locate(&release, &text);
    assert_eq!(located.found[0].standing, Standing::NotFound);
}

#[test]
fn each_changed_digit_takes_its_own_figures_and_no_others() {
    let letters: Vec<char> = SEED.chars().collect();
    let spans: Vec<(usize, usize)> =
        figures().facts.iter().filter_map(|fact| fact.locator.span.offsets).collect();
    for at in (0..letters.len()).filter(|at| letters[*at].is_ascii_digit()) {
        for digit in '0'..='9' {
            let mut changed = letters.clone();
            changed[at] = digit;
            let text: String = changed.into_iter().collect();
            let text = Text::new(&text, &text);
            let gone: Vec<bool> = locate(&figures(), &text)
                .found
                .iter()
                .map(|found| found.standing == Standing::NotFound)
                .collect();
            let is_changed = digit != letters[at];
            let expected: Vec<bool> = spans
                .iter()
                .map(|(start, end)| is_changed && (*start..*end).contains(&at))
                .collect();
            assert_eq!(gone, expected, "{digit} at {at}");
        }
    }
}

#[test]
fn a_text_is_cut_where_phrases_begin_and_end() {
    let release = release(&[("both", 2, "1 637 (прежде 1 407", 0), ("sale", 2, "1 637", 0)]);
    let text = Text::new(SEED, SEED);
    let pieces = pieces(&text, &locate(&release, &text));
    assert_eq!(pieces.len(), 3);
    let second: Vec<(&str, &[usize])> =
        pieces[1].iter().map(|piece| (piece.text.as_str(), piece.found.as_slice())).collect();
    let expected: [(&str, &[usize]); 4] = [
        ("Изъято 14 т, сбыт ", &[]),
        ("1 637", &[0, 1]),
        (" (прежде 1 407", &[0]),
        (", рост 16%).", &[]),
    ];
    assert_eq!(second, expected);
}

#[test]
fn a_link_names_the_words_around_a_phrase() {
    let text = Text::new(SEED, SEED);
    let located = locate(&figures(), &text);
    let href = link("https://a.example/b#c", &text, &located.found[5]).unwrap();
    let (page, directive) = href.split_once("#:~:text=").unwrap();
    assert_eq!(page, "https://a.example/b");
    let decoded = percent_encoding::percent_decode_str(directive).decode_utf8().unwrap();
    assert_eq!(decoded, "(прежде 1 407, рост-,16%,-).");
    assert!(directive.starts_with("%28") && directive.contains("-,16%25,-"), "{directive}");
}
