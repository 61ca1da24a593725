//! The frame that every chart of the page stands in: title, drawing, note, source, table, link.

use super::super::chart::{Chart, ChartWords, Table};
use super::super::sheet::{Intent, SectionProps};
use crate::analysis::address::Section;
use crate::charts::scene::Scene;
use crate::model::Id;
use crate::model::fact::Fact;
use std::rc::Rc;
use yew::prelude::*;

/// A chart of a section, ready to be framed.
pub(super) struct Plate<'a> {
    /// The section that it stands in.
    pub(super) section: Section,
    /// The fact that it shows, where its section has a chart for each.
    pub(super) part: Option<&'a Id>,
    /// What is seen, as a sentence.
    pub(super) title: String,
    /// How to read it.
    pub(super) note: String,
    /// The facts that it shows, for its source line.
    pub(super) facts: Vec<&'a Fact>,
    /// The drawing.
    pub(super) scene: Rc<Scene>,
    /// The same as a table.
    pub(super) table: Rc<Table>,
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
            >
                { children }
            </Chart>
        }
    }
}

/// The heads of a chart's table, from message keys.
pub(super) fn heads(props: &SectionProps, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| props.sheet.words.text(key)).collect()
}
