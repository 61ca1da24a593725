//! What is to be done, as the build says it on standard input.

use std::io;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::site::Base;

/// A plan.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The folder of the built site.
    pub(crate) site: PathBuf,
    /// Where its static pages go.
    pub(crate) out: PathBuf,
    /// What the head of each page has besides its own, as HTML.
    pub(crate) head: String,
    /// What the head of each fact sheet has besides its own, as HTML.
    pub(crate) paper: String,
    /// The policy and the styles of the page for addresses that lead nowhere, as HTML.
    pub(crate) missing: String,
    /// The files of the fonts for pictures.
    pub(crate) fonts: Vec<String>,
    pub(crate) base: Base,
}

impl Plan {
    /// Reads the plan: `{"site", "out", "head", "paper", "missing", "fonts": […], "base"}`, without `base` for a site that may stand
    /// anywhere.
    pub(crate) fn read() -> Result<Self> {
        let plan: Value = serde_json::from_reader(io::stdin()).context("the plan is no JSON")?;
        let text = |name: &str| {
            let text = plan.get(name).and_then(Value::as_str);
            text.with_context(|| format!("the plan has no `{name}`"))
        };
        let fonts = plan.get("fonts").and_then(Value::as_array).into_iter().flatten();
        Ok(Self {
            site: text("site")?.into(),
            out: text("out")?.into(),
            head: text("head")?.to_owned(),
            paper: text("paper")?.to_owned(),
            missing: text("missing")?.to_owned(),
            fonts: fonts.filter_map(|font| font.as_str().map(str::to_owned)).collect(),
            base: Base::read(plan.get("base").and_then(Value::as_str))?,
        })
    }
}
