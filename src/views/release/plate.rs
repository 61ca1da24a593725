//! The frame that every chart of the page stands in: title, drawing, note, source, table, link.

use super::super::chart::{Chart, ChartWords, Table};
use super::super::sheet::{Intent, SectionProps};
use super::super::small::share_link;
use crate::analysis::address::{Address, Section};
use crate::charts::scene::Scene;
use crate::i18n::Words;
use crate::model::Id;
use crate::model::fact::Fact;
use crate::model::period::Day;
use std::rc::Rc;
use yew::prelude::*;

/// A chart of a section, ready to be framed.
pub(in crate::views) struct Plate<'a> {
    /// The section that it stands in.
    pub(in crate::views) section: Section,
    /// The fact that it shows, where its section has a chart for each.
    pub(in crate::views) part: Option<&'a Id>,
    /// What is seen, as a sentence.
    pub(in crate::views) title: String,
    /// How to read it.
    pub(in crate::views) note: String,
    /// The facts that it shows, for its source line.
    pub(in crate::views) facts: Vec<&'a Fact>,
    /// The drawing.
    pub(in crate::views) scene: Rc<Scene>,
    /// The same as a table.
    pub(in crate::views) table: Rc<Table>,
    /// The stretch of time that is drawn, where it is not all of it.
    pub(in crate::views) window: Option<(Day, Day)>,
}

impl Plate<'_> {
    /// The framed chart, with what stands between its drawing and its source line.
    pub(super) fn framed(self, props: &SectionProps, children: Html) -> Html {
        let sheet = &props.sheet;
        let words = &sheet.words;
        let code = self.section.code();
        let name =
            self.part.map_or_else(|| format!("{code}-chart"), |part| format!("{code}-{part}"));
        let href = sheet.section_href(self.section);
        let copied = props.copied.as_ref().filter(|(key, _)| *key == name).map(|(_, done)| *done);
        let chart_words = Rc::new(ChartWords {
            chart: words.text("chart-drawing"),
            table: words.text("chart-table"),
            link: words.text("chart-link"),
            copy_link: words.text("copy-link"),
            copied: words.text(if copied == Some(false) { "copy-failed" } else { "copied" }),
        });
        let address = Address {
            fact: self.part.map(Rc::clone),
            window: self.window,
            ..Address::of_section(&sheet.release.id, self.section, words.language)
        };
        let on_select = props.on.reform(|fact: String| Intent::Choose(Some(Id::from(fact))));
        let on_copy_link = props.on.reform({
            let name = name.clone();
            move |fragment: String| Intent::CopyLink { key: name.clone(), fragment }
        });
        html! {
            <Chart
                id={name}
                scene={self.scene}
                title={self.title}
                note={self.note}
                source={html! { sheet.source(self.facts.into_iter()) }}
                table={self.table}
                selected={props.chosen.as_ref().map(ToString::to_string)}
                words={chart_words}
                is_copied={copied.is_some()}
                {href}
                {on_select}
                {on_copy_link}
                tools={share_link(sheet, &address)}
            >
                { children }
            </Chart>
        }
    }
}

/// The heads of a chart's table, from message keys.
pub(super) fn heads(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.text(key)).collect()
}
