//! The facts of a made-up archive as the peers' pages read them: one JSON of columns, names by their number.
//!
//! Of all forms that were tried it is the smallest in brotli and the fastest to read: rows repeat every name.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use svodka::model::claim::Head;
use svodka::model::fact::Fact;
use svodka::model::registry::Registry;
use svodka::model::release::Release;
use svodka::model::wording::{Language, Wording};

const LANGUAGE: Language = Language::Ru;

/// A column of names: each name once, and its number in each row.
#[derive(Debug, Default)]
struct Names {
    names: Vec<String>,
    rows: Vec<Option<usize>>,
}

impl Names {
    fn push(&mut self, name: Option<String>) {
        let place = name.map(|name| {
            self.names.iter().position(|known| *known == name).unwrap_or_else(|| {
                self.names.push(name);
                self.names.len() - 1
            })
        });
        self.rows.push(place);
    }

    /// Rows without a name have the number -1.
    fn json(&self) -> Value {
        let rows: Vec<Value> =
            self.rows.iter().map(|row| row.map_or(json!(-1), |row| json!(row))).collect();
        json!({ "names": self.names, "rows": rows })
    }
}

/// The columns.
#[derive(Debug, Default)]
struct Columns {
    says: Vec<String>,
    value: Vec<Value>,
    /// First and last day of the period, from 1 January 1970.
    first: Vec<Option<i32>>,
    last: Vec<Option<i32>>,
    /// The day of the statement.
    stated: Vec<Option<i32>>,
    hedge: Names,
    unit: Names,
    indicator: Names,
    link: Names,
    body: Names,
    outlet: Names,
    place: Names,
}

/// The facts of the releases as JSON, the newest statement first.
pub(super) fn json(registry: &Registry, releases: &[Release]) -> Result<String> {
    let mut releases: Vec<&Release> = releases.iter().collect();
    releases.sort_by_key(|release| std::cmp::Reverse(Head::of(release).stated_on()));
    let mut columns = Columns::default();
    for release in releases {
        for fact in &release.facts {
            columns.push(registry, release, fact)?;
        }
    }
    Ok(columns.json().to_string())
}

impl Columns {
    fn push(&mut self, registry: &Registry, release: &Release, fact: &Fact) -> Result<()> {
        let word = |wording: &Wording| wording.get(LANGUAGE).to_owned();
        self.says.push(word(&fact.says));
        let figure = fact.figure();
        let value = figure.map(|figure| serde_json::from_str(&figure.quantity.value.to_string()));
        self.value.push(value.transpose().context("a figure is no number")?.unwrap_or_default());
        let period = fact.period().map(|(period, _)| period);
        self.first.push(period.map(|period| period.first.0));
        self.last.push(period.map(|period| period.last.0));
        self.stated.push(Head::of(release).stated_on().map(|day| day.0));
        let indicator = figure.and_then(|figure| registry.indicators.get(&figure.indicator));
        let unit = figure.and_then(|figure| registry.units.get(&figure.quantity.unit));
        let place = fact.place.as_ref().and_then(|id| registry.places.get(id));
        self.hedge.push(figure.map(|figure| figure.quantity.qualifier.code().to_owned()));
        self.unit.push(unit.map(|unit| word(&unit.symbol)));
        self.indicator.push(indicator.map(|indicator| word(&indicator.name)));
        self.link.push(fact.link().map(|link| link.code().to_owned()));
        self.body.push(registry.bodies.get(&release.issuer).map(|body| word(&body.short)));
        self.outlet.push(registry.outlets.get(&release.outlet).map(|outlet| outlet.name.clone()));
        self.place.push(place.map(|place| word(&place.name)));
        Ok(())
    }

    fn json(&self) -> Value {
        json!({
            "says": self.says,
            "value": self.value,
            "first": self.first,
            "last": self.last,
            "stated": self.stated,
            "hedge": self.hedge.json(),
            "unit": self.unit.json(),
            "indicator": self.indicator.json(),
            "link": self.link.json(),
            "body": self.body.json(),
            "outlet": self.outlet.json(),
            "place": self.place.json(),
        })
    }
}

/// The id and the name of the indicator with the most figures, of which the peers' pages draw the chart.
pub(super) fn most_frequent(registry: &Registry, releases: &[Release]) -> (String, String) {
    let mut counts = BTreeMap::<&str, usize>::new();
    for figure in releases.iter().flat_map(|release| &release.facts).filter_map(Fact::figure) {
        *counts.entry(&figure.indicator).or_default() += 1;
    }
    let most = counts.into_iter().max_by(|(a, n), (b, m)| n.cmp(m).then_with(|| b.cmp(a)));
    let id = most.map_or("", |(id, _)| id);
    let name = registry.indicators.get(id).map_or("", |found| found.name.get(LANGUAGE));
    (id.to_owned(), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::generate;

    #[test]
    fn each_fact_is_a_row_of_every_column() {
        let (registry, releases) = generate::releases(30, 1).unwrap();
        let facts: Value = serde_json::from_str(&json(&registry, &releases).unwrap()).unwrap();
        for (name, column) in facts.as_object().unwrap() {
            let rows = column.get("rows").unwrap_or(column).as_array().unwrap();
            assert_eq!(rows.len(), 30, "{name}");
            let names = column.get("names").and_then(Value::as_array);
            let is_named = |row: &Value| {
                row == &json!(-1)
                    || names.unwrap().get(usize::try_from(row.as_u64().unwrap()).unwrap()).is_some()
            };
            assert!(names.is_none() || rows.iter().all(is_named), "{name}");
        }
        assert!(
            facts["indicator"]["names"]
                .as_array()
                .unwrap()
                .contains(&json!(most_frequent(&registry, &releases).1))
        );
        let stated: Vec<i64> =
            facts["stated"].as_array().unwrap().iter().filter_map(Value::as_i64).collect();
        assert!(stated.is_sorted_by(|a, b| a >= b), "{stated:?}");
    }
}
