//! A press officer checks a file before it goes out; a journalist lays a source beside its figures.

use serde_json::{Value, json};
use svodka::analysis::locate::sha256;

use crate::page::{Page, quoted};

in_both_browsers!(
    errors_stand_at_their_lines,
    a_bad_file_takes_nothing_away,
    files_that_are_no_releases_say_why,
    a_large_file_is_judged_and_others_behind_it_can_be_stopped,
    the_very_text_lights_up_whole,
    one_changed_digit_is_gone_and_nothing_else,
    a_text_and_its_figures_lead_to_each_other,
    a_release_leads_to_its_source,
);

pub(crate) const FILES: &str = "check.html#/check?lang=ru";
pub(crate) const SOURCE: &str = "check.html#/source?lang=ru";

/// A text of two paragraphs with figures that look alike.
const TEXT: &str = "Ликвидировано 14 групп и 22 канала.\n\nИзъято 14 т, выявлено 1 637 фактов.";

/// A release of that text.
pub(crate) fn release() -> Value {
    let letters: Vec<char> = TEXT.chars().collect();
    let break_at = letters.iter().position(|letter| *letter == '\n').unwrap();
    let paragraphs = [(0, break_at), (break_at + 2, letters.len())];
    let fact = |id: &str, paragraph: usize, phrase: &str| {
        let (start, end) = paragraphs[paragraph - 1];
        let piece: String = letters[start..end].iter().collect();
        let before = piece.split(phrase).next().unwrap().chars().count();
        let first = start + before;
        json!({
            "kind": "statement", "role": "detail", "id": id,
            "says": { "ru": format!("Факт {id}."), "kk": format!("{id} фактісі."), "en": format!("Fact {id}.") },
            "locator": {
                "paragraph": paragraph, "start": first, "end": first + phrase.chars().count(),
                "figure": phrase, "sha256": sha256(piece.as_bytes()),
            },
        })
    };
    json!({
        "format": "svodka-release/1", "id": "made-up", "edition": 1,
        "title": { "ru": "Пробное сообщение", "kk": "Сынақ хабарлама", "en": "A trial release" },
        "issuer": "kz-pgo", "outlet": "zakon-kz", "language": "ru", "published": "2025-08-08",
        "headline": [],
        "source": { "url": "https://example.kz/a", "text": {
            "length": letters.len(), "sha256": sha256(TEXT.as_bytes()), "paragraphs": paragraphs,
        } },
        "facts": [fact("groups", 1, "14"), fact("channels", 1, "22"), fact("tonnes", 2, "14 т"), fact("sale", 2, "1 637")],
    })
}

fn pretty(release: &Value) -> String {
    serde_json::to_string_pretty(release).unwrap()
}

/// Gives files as if they were chosen or dropped.
pub(crate) async fn give(page: &Page, files: &[(&str, &str)]) {
    page.counts(".give", 1).await;
    let files: Vec<Value> = files.iter().map(|(name, text)| json!([name, text])).collect();
    let script = "const given = new DataTransfer(); \
                  for (const [name, text] of arguments[0]) given.items.add(new File([text], name)); \
                  const input = document.querySelector('.give input[type=file]'); \
                  input.files = given.files; \
                  input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.client.execute(script, vec![Value::Array(files)]).await.unwrap();
}

/// Pastes a text into the field and presses the button.
async fn paste(page: &Page, text: &str) {
    let field = page.element(".give textarea").await;
    field.clear().await.unwrap();
    let script = "arguments[0].value = arguments[1]";
    let field = serde_json::to_value(field).unwrap();
    page.client.execute(script, vec![field, json!(text)]).await.unwrap();
    page.click(".give button").await;
}

/// Opens the text of the made-up release beside that release.
pub(crate) async fn open_source(page: &Page, text: &str) {
    page.open(FILES).await;
    give(page, &[("made-up.json", &pretty(&release()))]).await;
    page.counts("#inspect-outcome", 1).await;
    page.click("nav.choices li:last-child a").await;
    page.has_address("source/made-up", true).await;
    paste(page, text).await;
    page.counts("#inspect-text", 1).await;
}

async fn errors_stand_at_their_lines(page: &Page) {
    page.open(FILES).await;
    let mut wrong = release();
    wrong["facts"][1]["locator"]["figure"] = json!("23 ");
    wrong["facts"][3]["says"]["kk"] = json!("");
    wrong["outlet"] = json!("no-such-outlet");
    let text = pretty(&wrong);
    give(page, &[("wrong.json", &text)]).await;
    page.counts(".problems li", 3).await;
    page.mentions("#inspect-outcome", "3").await;
    let mut all = String::new();
    for nth in 1..=3 {
        // What is marked stands on the line that the file has under that number.
        let item = format!("document.querySelector('.problems li:nth-child({nth})')");
        let line =
            format!("({item}.querySelector('.line mark').closest('.line').textContent.trim())");
        let seen = page.value(&line).await;
        let seen = seen.as_str().unwrap();
        let digits: String = seen.chars().take_while(char::is_ascii_digit).collect();
        let of_file = text.lines().nth(digits.parse::<usize>().unwrap() - 1).unwrap();
        assert_eq!(seen[digits.len()..].trim(), of_file.trim());
        all.push_str(seen);
    }
    for part in ["no-such-outlet", "\"end\"", "\"kk\": \"\""] {
        assert!(all.contains(part), "{part} is not in {all}");
    }
    // The release is shown all the same, without the facts that could not be read.
    page.counts(".preview h1", 1).await;
}

async fn a_bad_file_takes_nothing_away(page: &Page) {
    page.open(FILES).await;
    let good = pretty(&release());
    give(page, &[("good.json", &good)]).await;
    page.counts(".preview h1", 1).await;
    page.counts(".problems li", 0).await;
    give(page, &[("cut.json", &good[..good.len() / 2]), ("empty.json", "")]).await;
    page.counts(".given li", 3).await;
    page.counts(".preview h1", 0).await;
    page.click(".given li:first-child button").await;
    page.counts(".preview h1", 1).await;
    page.click(".languages [hreflang=kk]").await;
    page.is("document.documentElement.lang", "kk").await;
    page.reads(".preview h1", "Сынақ хабарлама").await;
}

async fn files_that_are_no_releases_say_why(page: &Page) {
    page.open(FILES).await;
    let script = "const given = new DataTransfer(); \
                  given.items.add(new File([new Uint8Array(9e6)], 'large.json')); \
                  given.items.add(new File([new Uint8Array([123, 207, 125])], 'coded.json')); \
                  const input = document.querySelector('.give input[type=file]'); \
                  input.files = given.files; \
                  input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.counts(".give", 1).await;
    page.client.execute(script, vec![]).await.unwrap();
    page.counts(".stray li", 2).await;
    page.mentions(".stray li:first-child", "large.json").await;
    page.mentions(".stray li:last-child", "UTF-8").await;
    for (name, text) in
        [("html.json", "<html>"), ("other.json", "{\"format\": \"svodka-index/1\"}")]
    {
        give(page, &[(name, text)]).await;
        page.is("document.querySelectorAll('.problems li').length > 0", true).await;
        page.mentions(".outcome", name).await;
    }
}

async fn a_large_file_is_judged_and_others_behind_it_can_be_stopped(page: &Page) {
    page.open(FILES).await;
    let mut large = release();
    let facts = large["facts"].as_array().unwrap().clone();
    let facts = (0..4_000).map(|n| {
        let mut fact = facts[n % facts.len()].clone();
        fact["id"] = json!(format!("fact-{n}"));
        fact
    });
    large["facts"] = facts.collect();
    large["facts"][3_999]["role"] = json!("agneda");
    let text = pretty(&large);
    assert!(text.len() > 1_500_000);
    give(page, &[("large.json", &text)]).await;
    page.counts(".problems li", 1).await;
    page.mentions(".problems", "facts[3999].role").await;
    page.counts(".preview", 0).await;
    page.mentions("main .note", "200").await;
    // Many of them take long, and whoever does not want to wait goes on with what is there.
    let script = "const given = new DataTransfer(); \
                  for (let n = 0; n < 40; n++) given.items.add(new File([arguments[0]], n + '.json')); \
                  const input = document.querySelector('.give input[type=file]'); \
                  input.files = given.files; \
                  input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.client.execute(script, vec![json!(text)]).await.unwrap();
    page.click(".progress button").await;
    page.counts(".progress", 0).await;
    page.is("document.querySelectorAll('.given li').length < 40", true).await;
    page.counts(".problems li", 1).await;
}

async fn the_very_text_lights_up_whole(page: &Page) {
    open_source(page, TEXT).await;
    page.counts("#inspect-text .mark", 4).await;
    page.counts("#inspect-phrases .fails", 0).await;
    page.counts(".outcome.is-wrong", 0).await;
    // As a text comes out of a page of the web or a word processor.
    let saved = TEXT.replace("1 637", "1\u{a0}637").replace("\n\n", "\n \n");
    paste(page, &saved).await;
    page.counts("#inspect-text .mark", 4).await;
    page.counts("#inspect-phrases .fails", 0).await;
}

async fn one_changed_digit_is_gone_and_nothing_else(page: &Page) {
    open_source(page, &TEXT.replacen("14", "15", 1)).await;
    page.counts("#inspect-phrases .fails", 1).await;
    page.counts("#inspect-phrases li:first-child .fails", 1).await;
    page.counts("#inspect-phrases li[data-fact=groups] .fails", 1).await;
    page.counts("#inspect-text .mark", 3).await;
    page.counts("#inspect-text .mark[data-fact=groups]", 0).await;
    // A paragraph above moves the others, and each is found where it is now.
    paste(page, &format!("Новый абзац: 14 и 22.\n{TEXT}")).await;
    page.counts("#inspect-phrases .cannot", 4).await;
    page.counts("#inspect-text p:first-child .mark", 0).await;
}

async fn a_text_and_its_figures_lead_to_each_other(page: &Page) {
    open_source(page, TEXT).await;
    page.click("#inspect-text .mark[data-fact=sale]").await;
    page.counts("#inspect-phrases li.is-chosen[data-fact=sale]", 1).await;
    page.has_address("fact=sale", true).await;
    page.click("#inspect-phrases li[data-fact=channels] a").await;
    page.counts("#inspect-text .mark.is-chosen[data-fact=channels]", 1).await;
    let link = "document.querySelector('#inspect-phrases li[data-fact=sale] .out').href";
    page.is(&format!("{link}.includes({})", quoted("#:~:text=")), true).await;
}

async fn a_release_leads_to_its_source(page: &Page) {
    page.open("#/release/zakon-2025-08-08-meeting/text?lang=en").await;
    page.click("#text a[href*='check.html']").await;
    page.has_address("source/zakon-2025-08-08-meeting", true).await;
    page.mentions(".imprint", "seven months of 2025").await;
}
