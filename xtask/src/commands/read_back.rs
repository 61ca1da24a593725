//! The Parquet export read back by an engine that is not ours: its totals against those of the parts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use svodka::analysis::store::{Facet, Store};
use svodka::model::exact;
use svodka::model::quantity::Decimal;
use svodka::wire;

use super::{export, generate};
use crate::{paths, run, tools};

/// How many facts the made-up archive of the test has: more than one group of rows in a file.
const N_FACTS: usize = 20_000;

/// What must be equal.
#[derive(Debug, Default, PartialEq, Deserialize)]
struct Totals {
    rows: usize,
    years: BTreeMap<String, usize>,
    /// For each unit how many figures there are, and their exact sum.
    units: BTreeMap<String, (usize, String)>,
}

/// Refuses an export whose totals, as the other engine reads them, are not those of the archive.
pub(super) fn refuse_other_totals() -> Result<()> {
    let folder = paths::work().join("read-back");
    let made_up = folder.join("archive");
    generate::write(&generate::Options { n_facts: N_FACTS, seed: 1, out: made_up.clone() })?;
    for archive in [made_up, export::own_archive()?] {
        let out = folder.join("parquet");
        if out.exists() {
            fs::remove_dir_all(&out).with_context(|| format!("cannot empty {}", out.display()))?;
        }
        export::parquet(&archive, &out)?;
        let (ours, theirs) = (ours(&archive)?, theirs(&out)?);
        if ours != theirs {
            bail!("DuckDB reads other totals.\nthe archive: {ours:?}\nDuckDB: {theirs:?}");
        }
        println!("DuckDB reads all {} facts, {} sums are equal", ours.rows, ours.units.len());
    }
    Ok(())
}

fn theirs(out: &Path) -> Result<Totals> {
    let script = paths::root().join("xtask").join("export").join("totals.py");
    let said = run::output(Command::new(tools::duckdb()?).arg(script).arg(out))?;
    let mut totals: Totals = serde_json::from_str(&said).context("what DuckDB said")?;
    for (_, sum) in totals.units.values_mut() {
        let exact = sum.parse::<Decimal>().with_context(|| format!("{sum} is no decimal"))?;
        *sum = exact.normalize().to_string();
    }
    Ok(totals)
}

fn ours(archive: &Path) -> Result<Totals> {
    let text = |file: &str| {
        let path = archive.join(file);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let contents = wire::contents::read(&text("contents.json")?).whole()?;
    let mut totals = Totals::default();
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    for part in &contents.parts {
        let mut store = Store::default();
        let columns = wire::contents::columns(part);
        let taken = store.append(wire::part::read(&text(&columns)?)?, None);
        if let Err(refused) = taken {
            bail!("{columns}: {refused:?}");
        }
        for row in store.rows_of_part(0) {
            totals.rows += 1;
            let year = store.id(row, Facet::Year).map_or("__HIVE_DEFAULT_PARTITION__", |y| y);
            *totals.years.entry(year.to_owned()).or_default() += 1;
            let Some(claim) = store.claim(row) else { continue };
            let quantity = &claim.figure.quantity;
            totals.units.entry(quantity.unit.to_string()).or_default().0 += 1;
            let sum = sums.entry(quantity.unit.to_string()).or_insert(Decimal::ZERO);
            *sum = exact::plus(*sum, quantity.value).context("a sum is past 28 digits")?;
        }
    }
    for (unit, sum) in sums {
        totals.units.entry(unit).or_default().1 = sum.normalize().to_string();
    }
    Ok(totals)
}
