//! A filter in an address: `q=…&indicator=…&body=…&outlet=…&place=…&year=…&link=…&kind=…&qualifier=…&findings=1&order=…&reversed=1`

use super::{Filter, Order};
use crate::analysis::address::{by_name, decode, encode};
use crate::analysis::store::Facet;
use crate::model::Id;

impl Filter {
    /// Reads the query of an address; what it does not know belongs to someone else and is passed over.
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            match name {
                "q" => filter.words = value,
                "findings" => filter.has_findings = value == "1",
                "order" => filter.order = by_name(&Order::ALL, &value).unwrap_or_default(),
                "reversed" => filter.is_reversed = value == "1",
                _ => {
                    let facet = by_name(&Facet::ALL, name).filter(|_| !value.is_empty());
                    if let Some(facet) = facet {
                        filter.chosen.set(facet, Some(Id::from(value)));
                    }
                }
            }
        }
        filter
    }

    /// The query that says the same, without its mark; nothing for a filter that lets all facts pass in their order.
    pub fn to_query(&self) -> String {
        let order = Order::ALL.iter().find(|(order, _)| *order == self.order);
        let order = order.filter(|_| self.order != Order::default()).map(|(_, name)| *name);
        let words = Some(self.words.as_str()).filter(|words| !words.is_empty());
        let chosen = self.chosen.iter().map(|(facet, id)| (facet.code(), id.as_deref()));
        let pairs = [("q", words)].into_iter().chain(chosen).chain([
            ("findings", self.has_findings.then_some("1")),
            ("order", order),
            ("reversed", self.is_reversed.then_some("1")),
        ]);
        let pairs = pairs.filter_map(|(name, value)| Some(format!("{name}={}", encode(value?))));
        pairs.collect::<Vec<_>>().join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, back: &str) {
        assert_eq!(Filter::from_query(query).to_query(), back);
    }

    #[test]
    fn filters_go_there_and_back() {
        for right in [
            "",
            "q=%D0%BD%D0%B0%D1%80%D0%BA%D0%BE%201%20637",
            "indicator=drugs-seized-mass&body=kz-pgo&outlet=zakon-kz&place=KZ-71&year=2025&link=sale",
            "kind=figure&qualifier=more_than&findings=1&order=value&reversed=1",
        ] {
            check(right, right);
        }
        check("reversed=1&q=a&lang=kk&x&order=date&kind=", "q=a&reversed=1");
        check("order=nosuch&findings=0&q=%FF", "q=%EF%BF%BD");
        assert!(Filter::from_query("order=value").is_open());
        assert!(!Filter::from_query("year=2025").is_open());
    }
}
