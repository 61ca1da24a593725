//! A number in the title against the figures of the release. The title is the archive's own wording, so it gives no
//! number that the release does not.
//!
//! Dates and ranks are no figures, and neither is what follows "на", "с", "в": by how much, from where, how often.

use super::change::loosened;
use super::part_of_whole::{convert, in_unit_of};
use super::{Check, Finding, Term};
use crate::analysis::phrase::{self, Reading, Unit};
use crate::model::exact;
use crate::model::fact::{Fact, Figure};
use crate::model::quantity::{Qualifier, Quantity};
use crate::model::registry::Registry;
use crate::model::release::Release;
use crate::model::verdict::Verdict;

/// The title is read in Russian; its other wordings say the same.
const LANGUAGE: &str = "ru";

/// Words after which a number is no level.
const NO_LEVEL: [&str; 9] = ["на", "с", "со", "от", "в", "во", "из", "по", "№"];

pub(super) fn findings(release: &Release, registry: &Registry) -> Vec<Finding> {
    numbers(&release.title.ru)
        .into_iter()
        .filter_map(|reading| find(&reading, release, registry))
        .collect()
}

/// The figures that stand in a title.
fn numbers(title: &str) -> Vec<Reading> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = words.get(start..).filter(|rest| !rest.is_empty()) {
        let is_of_figure = |word: &&&str| phrase::is_of_figure(word, LANGUAGE);
        let n_words = rest.iter().take_while(is_of_figure).count();
        let (figure, after) = rest.split_at(n_words.min(rest.len()));
        let before = start.checked_sub(1).and_then(|at| words.get(at));
        let is_date = [before, after.first()]
            .into_iter()
            .flatten()
            .any(|word| phrase::is_of_time(word, LANGUAGE));
        let is_level = before.is_none_or(|word| !NO_LEVEL.contains(&&*word.to_lowercase()));
        if is_level && !is_date && !is_year(figure) && !after.first().is_some_and(is_joined) {
            let is_after_dash = before.is_some_and(is_joined);
            found.extend(phrase::read(&figure.join(" "), LANGUAGE).filter(|_| !is_after_dash));
        }
        start += n_words.max(1);
    }
    found
}

/// A dash makes a name or a stretch: «Карасора — 2025».
fn is_joined(word: &&str) -> bool {
    matches!(*word, "—" | "–" | "-")
}

/// Whether a number may be a year.
fn is_year(words: &[&str]) -> bool {
    words.iter().any(|word| {
        let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
        digits.len() == 4 && matches!(digits.get(..2), Some("19" | "20"))
    })
}

fn find(reading: &Reading, release: &Release, registry: &Registry) -> Option<Finding> {
    let unit = match reading.unit {
        Unit::Known(unit) => unit,
        Unit::Bare | Unit::Unknown => "1",
    };
    let hedge = reading.hedge.and_then(|hedge| hedge.first()).copied();
    let title = Quantity {
        value: reading.value,
        qualifier: hedge.unwrap_or(Qualifier::Exact),
        rounded_to: reading.step,
        unit: unit.into(),
    };
    let alike: Vec<(&Fact, &Figure)> = release
        .figures()
        .filter(|(_, figure)| in_unit_of(&figure.quantity, unit, registry).is_some())
        .collect();
    let verdict = |figure: &Figure| verdict(&title, &figure.quantity, registry);
    let (fact, figure) = alike.iter().copied().max_by_key(|(_, figure)| verdict(figure))?;
    // Of several figures the title may give a sum; of a count without a unit, one that the release only tells.
    let is_sure = alike.len() == 1 && matches!(reading.unit, Unit::Known(_));
    let mut verdict = verdict(figure)?;
    if !is_sure {
        verdict = verdict.max(Verdict::CannotTell);
    }
    let mut sum = vec![vec![Term::Word("sum-in-title"), Term::Claim(title.clone())]];
    let mut facts = Vec::new();
    if verdict != Verdict::CannotTell || is_sure {
        sum.push(vec![Term::Word("sum-in-file"), Term::Claim(figure.quantity.clone())]);
        facts.push(fact);
    } else {
        sum.push(vec![Term::Word("sum-nowhere")]);
    }
    Some(Finding::new(Check::Title, verdict, &facts, sum))
}

/// Whether a figure is that of the title: holds for one number with one hedge, and is open where both can be one value.
fn verdict(title: &Quantity, figure: &Quantity, registry: &Registry) -> Option<Verdict> {
    let factor = |unit: &str| registry.units.get(unit).map(|unit| unit.factor);
    let of_title = exact::times(title.value, factor(&title.unit)?)?;
    let of_figure = exact::times(figure.value, factor(&figure.unit)?)?;
    if exact::compare(of_title, of_figure).is_eq() && title.qualifier == figure.qualifier {
        return Some(Verdict::Holds);
    }
    let figure = convert(loosened(figure), figure, &title.unit, registry)?;
    let agrees = loosened(title).agrees(figure);
    Some(agrees.min(Verdict::CannotTell))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check_titled, said};

    #[track_caller]
    fn titled(title: &str, expected: &[&str]) {
        let figures = [said("cases", "1637"), said("seized", "more_than 14 t")];
        check_titled(title, "title", figures, expected);
    }

    #[test]
    fn a_number_of_the_title_is_a_figure_of_the_release() {
        titled("Изъято более 14 тонн наркотиков", &["holds: seized"]);
        titled("1 637 фактов сбыта, более 14 тонн", &["holds: cases", "holds: seized"]);
    }

    #[test]
    fn a_number_that_the_release_does_not_give() {
        titled("Изъято 11 тонн наркотиков", &["does not hold: seized"]);
        titled("Изъято 14 тонн наркотиков", &["cannot tell: seized"]);
        titled("Выявлено 1 673 факта", &["cannot tell: "]);
    }

    #[test]
    fn dates_and_changes_are_no_figures() {
        for title in [
            "МВД: итоги за 2025 год",
            "Итоги за семь месяцев, год прочитан как 2024",
            "Встреча 6 августа 2025 года",
            "Итоги августа 2025",
            "Операция «Карасора — 2025», июнь–октябрь",
            "Рост на 16 %, в 3 раза больше",
            "Итоги за 20 дней",
            "1-й квартал",
        ] {
            titled(title, &[]);
        }
    }
}
