//! A file for each year, written a group of rows at a time, so that no archive is held in memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use svodka::analysis::store::{Facet, Store};

use crate::columns::Column;
use crate::fact::{N_COLUMNS, schema, values};

/// How many rows a group has: large enough for dictionaries to pay, small enough for memory.
const GROUP: usize = 50_000;
/// The folder of facts that nothing dates, by the name that engines know from Hive.
const UNDATED: &str = "__HIVE_DEFAULT_PARTITION__";

/// The files under writing.
pub(crate) struct Years {
    out: PathBuf,
    open: BTreeMap<String, Year>,
    n_facts: usize,
}

struct Year {
    writer: SerializedFileWriter<File>,
    columns: Vec<Column>,
    n_rows: usize,
}

impl Years {
    /// No file yet, in a folder that is not there yet.
    pub(crate) fn new(out: &Path) -> Self {
        Self { out: out.to_owned(), open: BTreeMap::new(), n_facts: 0 }
    }

    /// Adds a fact to its year.
    pub(crate) fn add(&mut self, store: &Store, row: u32) -> Result<()> {
        let fact = store.row(row).context("a row is not there")?;
        let year = store.id(row, Facet::Year).map_or(UNDATED, |year| year);
        if !self.open.contains_key(year) {
            self.open.insert(year.to_owned(), Year::new(&self.out, year)?);
        }
        let of_year = self.open.get_mut(year).context("a year is not there")?;
        for (column, value) in of_year.columns.iter_mut().zip(values(&fact)) {
            column.push(value).with_context(|| format!("{} {}", fact.head.id, fact.fact))?;
        }
        of_year.n_rows += 1;
        self.n_facts += 1;
        if of_year.n_rows >= GROUP { of_year.flush() } else { Ok(()) }
    }

    /// Ends every file; gives the number of facts.
    pub(crate) fn end(self) -> Result<usize> {
        for (_, mut year) in self.open {
            if year.n_rows > 0 {
                year.flush()?;
            }
            year.writer.close()?;
        }
        Ok(self.n_facts)
    }
}

impl Year {
    fn new(out: &Path, year: &str) -> Result<Self> {
        let folder = out.join(format!("year={year}"));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let path = folder.join("part-0.parquet");
        let file =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let schema = Arc::new(parse_message_type(&schema())?);
        let writer = SerializedFileWriter::new(file, schema, Arc::new(properties))?;
        Ok(Self { writer, columns: empty(), n_rows: 0 })
    }

    fn flush(&mut self) -> Result<()> {
        let columns = std::mem::replace(&mut self.columns, empty());
        self.n_rows = 0;
        let mut group = self.writer.next_row_group()?;
        for column in &columns {
            column.write(&mut group)?;
        }
        group.close()?;
        Ok(())
    }
}

fn empty() -> Vec<Column> {
    (0..N_COLUMNS).map(|_| Column::default()).collect()
}
