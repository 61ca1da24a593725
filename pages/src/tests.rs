//! The static pages of the published archive, held against what each of them must be.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use svodka::model::quantity::Qualifier;
use svodka::views::release::STEPS;

use crate::about::About;
use crate::archive::Archive;
use crate::indicator::Shelf;
use crate::release::Checked;
use crate::site::Base;
use crate::still::Subject;
use crate::{head, linked, oembed, page, tags};

fn archive() -> Archive {
    Archive::of_site(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")).unwrap()
}

fn base() -> Base {
    Base::read(Some("https://example.org/svodka/")).unwrap()
}

/// Every place in a page to which its own links lead is there, each id once, and no link needs a program of this page.
#[track_caller]
fn check_links(name: &str, body: &str) {
    let (mut ids, mut links) = (Vec::new(), Vec::new());
    tags::changed(body, &mut |tag| {
        ids.extend(tag.get("id"));
        links.extend(tag.get("href"));
    });
    let known: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(known.len(), ids.len(), "{name}: an id stands twice");
    for link in links {
        assert!(!link.starts_with("#/"), "{name}: {link}");
        if let Some(place) = link.strip_prefix('#') {
            assert!(known.contains(place), "{name}: {link} leads nowhere");
        }
    }
}

#[test]
fn every_link_of_a_static_page_leads_somewhere_without_a_program() {
    let archive = archive();
    for (release, words) in archive.releases.iter().zip(archive.words.iter().cycle()) {
        let checked = Checked::of(release, &archive);
        let subject = Subject::Release(&release.id);
        let body =
            page::body(words, subject, ("wrap", ""), &|width| checked.view(words, width, STEPS));
        check_links(&release.id, &body);
    }
    let words = &archive.words[0];
    let all = Shelf::of(&archive, words);
    for (id, _) in archive.registry.indicators.iter() {
        let subject = Subject::Indicator(id);
        let body = page::body(words, subject, ("wrap", ""), &|width| all.view(id, width));
        check_links(id, &body);
    }
}

/// The members that an observation has, of those that bound its value.
fn bounds(observation: &Value) -> Vec<&str> {
    ["value", "minValue", "maxValue"]
        .into_iter()
        .filter(|name| observation.get(name).is_some())
        .collect()
}

fn mark<'a>(observation: &'a Value, name: &str) -> &'a Value {
    let marks = observation["additionalProperty"].as_array().unwrap();
    marks.iter().find(|mark| mark["name"] == name).unwrap()
}

#[track_caller]
fn check_shape(name: &str, linked: &Value) -> usize {
    assert_eq!(linked["@context"], "https://schema.org");
    let all = linked["@graph"].as_array().unwrap();
    let ids: Vec<&str> = all.iter().map(|one| one["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: an id twice");
    let of_type = |kind: &str| all.iter().filter(|one| one["@type"] == kind).collect::<Vec<_>>();
    assert_eq!(of_type("Dataset").len(), 1, "{name}");
    let observations = of_type("Observation");
    for observation in &observations {
        let variable = observation["variableMeasured"]["@id"].as_str().unwrap();
        assert!(ids.contains(&variable), "{name}: {variable}");
        assert!(!observation["description"].as_str().unwrap().is_empty(), "{name}");
        assert!(observation["url"].as_str().unwrap().starts_with("http"), "{name}");
        let qualifier = mark(observation, "qualifier")["value"].as_str().unwrap();
        let wanted: &[&str] = match qualifier {
            "exact" | "about" => &["value"],
            "more_than" | "at_least" => &["minValue"],
            _ => &["maxValue"],
        };
        assert_eq!(bounds(observation), wanted, "{name}: {qualifier}");
        let is_hedged = qualifier != Qualifier::Exact.code();
        assert_eq!(observation.get("measurementQualifier").is_some(), is_hedged, "{name}");
        let basis = mark(observation, "period_basis");
        assert_eq!(basis.get("description").is_some(), basis["value"] != "stated", "{name}");
    }
    observations.len()
}

#[test]
fn linked_data_keeps_hedges_and_says_what_is_inferred() {
    let archive = archive();
    for release in &archive.releases {
        let checked = Checked::of(release, &archive);
        for words in &archive.words {
            let about = About::release(&checked, words);
            let linked = linked::release(&about, release, &archive.registry, &base());
            let n = check_shape(&release.id, &linked);
            assert_eq!(n, release.figures().count(), "{}", release.id);
        }
    }
    for words in &archive.words {
        let all = Shelf::of(&archive, words);
        for (id, _) in archive.registry.indicators.iter() {
            let claims = all.claims(id);
            let about = About::indicator(id, &claims, 0, &archive.registry, words);
            let linked = linked::indicator(&about, &claims, &archive.registry, &base());
            assert_eq!(check_shape(id, &linked), claims.len());
        }
    }
}

#[test]
fn numbers_of_linked_data_have_the_digits_of_the_file() {
    let archive = archive();
    let release = archive.releases.iter().find(|it| &*it.id == "zakon-2025-08-08-meeting").unwrap();
    let checked = Checked::of(release, &archive);
    let about = About::release(&checked, &archive.words[1]);
    let linked = linked::release(&about, release, &archive.registry, &base()).to_string();
    assert!(linked.contains("\"minValue\":14,"), "{linked}");
    assert!(linked.contains("\"value\":18000000"), "{linked}");
}

/// Every address in a tree: what is a whole text, or stands in an attribute of a text of HTML.
fn addresses<'a>(tree: &'a Value, found: &mut Vec<&'a str>) {
    match tree {
        Value::String(text) if text.contains("://") => {
            let starts = text.match_indices("http").filter_map(|(at, _)| text.get(at..));
            found.extend(starts.filter_map(|text| text.split(['"', ' ']).next()));
        }
        Value::Array(items) => items.iter().for_each(|item| addresses(item, found)),
        Value::Object(members) => members.values().for_each(|member| addresses(member, found)),
        _ => {}
    }
}

#[test]
fn what_a_page_says_of_itself_is_below_the_folder_of_the_site() {
    let archive = archive();
    for release in &archive.releases {
        let checked = Checked::of(release, &archive);
        for words in &archive.words {
            let about = About::release(&checked, words);
            let head = head::text(&about, &base(), &Value::Null);
            let mut named = Vec::new();
            tags::changed(&head, &mut |tag| {
                let says = tag.get("property").or_else(|| tag.get("name")).unwrap_or_default();
                let is_address = ["og:url", "og:image", "twitter:image"].contains(&says.as_str());
                named.extend(tag.get("href").or_else(|| tag.get("content").filter(|_| is_address)));
            });
            // The page itself, three languages and the one for all others, oEmbed; its address and twice its picture.
            assert_eq!(named.len(), 1 + 4 + 1 + 3, "{named:?}");
            let linked = linked::release(&about, release, &archive.registry, &base());
            let answer = oembed::answer(&about, &base());
            let mut found: Vec<&str> = named.iter().map(String::as_str).collect();
            addresses(&answer, &mut found);
            addresses(&linked, &mut found);
            let others =
                ["https://schema.org", "http://www.w3.org/", "http://purl.org/", &release.url];
            found.retain(|it| !others.iter().any(|other| it.starts_with(other)));
            for address in found {
                assert!(address.starts_with("https://example.org/svodka/"), "{address}");
            }
        }
    }
}

#[test]
fn a_head_is_absolute_where_the_address_is_known_and_relative_elsewhere() {
    let archive = archive();
    let release = archive.releases.iter().find(|it| &*it.id == "zakon-2025-08-08-meeting").unwrap();
    let checked = Checked::of(release, &archive);
    for words in &archive.words {
        let about = About::release(&checked, words);
        let own = about.subject.path(words.language);
        let known = head::text(&about, &base(), &Value::Null);
        let address = format!("https://example.org/svodka/{own}");
        for name in ["rel=\"canonical\" href", "property=\"og:url\" content"] {
            assert!(known.contains(&format!("{name}=\"{address}\"")), "{known}");
        }
        assert_eq!(known.matches("hreflang=").count(), 4);
        let anywhere = head::text(&about, &Base::default(), &Value::Null);
        assert!(!anywhere.contains("canonical") && !anywhere.contains("og:url"), "{anywhere}");
        assert!(anywhere.contains(&format!("href=\"../{own}\"")), "{anywhere}");
        assert_eq!(oembed::answer(&about, &base())["type"], "rich");
        assert_eq!(oembed::answer(&about, &Base::default())["type"], "link");
    }
}
