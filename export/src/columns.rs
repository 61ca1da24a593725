//! Columns of Parquet under writing: values with their places, as the format keeps them apart.

use std::io::Write;

use anyhow::{Context as _, Result, bail};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::{ByteArray, FixedLenByteArray};
use parquet::file::writer::SerializedRowGroupWriter;
use svodka::model::period::Day;
use svodka::model::quantity::Decimal;

/// How many digits after the point a decimal column has; 28 may stand before it.
pub(crate) const SCALE: u32 = 10;

/// A value of a fact.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// A text.
    Text(String),
    /// An exact decimal.
    Number(Decimal),
    /// A day.
    Day(Day),
    /// A whole number.
    Whole(i32),
    /// True or false.
    Flag(bool),
}

/// The values of one column for the rows of a group.
#[derive(Debug, Default)]
pub(crate) struct Column {
    /// Whether each row has a value.
    levels: Vec<i16>,
    texts: Vec<ByteArray>,
    numbers: Vec<FixedLenByteArray>,
    wholes: Vec<i32>,
    flags: Vec<bool>,
}

impl Column {
    pub(crate) fn push(&mut self, value: Option<Value>) -> Result<()> {
        self.levels.push(i16::from(value.is_some()));
        match value {
            Some(Value::Text(text)) => self.texts.push(text.into_bytes().into()),
            Some(Value::Number(number)) => {
                let bytes = scaled(number)?.to_be_bytes();
                self.numbers.push(ByteArray::from(bytes.to_vec()).into());
            }
            Some(Value::Day(day)) => self.wholes.push(day.0),
            Some(Value::Whole(number)) => self.wholes.push(number),
            Some(Value::Flag(flag)) => self.flags.push(flag),
            None => {}
        }
        Ok(())
    }

    /// Writes the column as the next one of a group.
    pub(crate) fn write<W: Write + Send>(
        &self,
        group: &mut SerializedRowGroupWriter<'_, W>,
    ) -> Result<()> {
        let mut writer = group.next_column()?.context("the schema has fewer columns")?;
        let levels = Some(self.levels.as_slice());
        match writer.untyped() {
            ColumnWriter::ByteArrayColumnWriter(to) => to.write_batch(&self.texts, levels, None)?,
            ColumnWriter::FixedLenByteArrayColumnWriter(to) => {
                to.write_batch(&self.numbers, levels, None)?
            }
            ColumnWriter::Int32ColumnWriter(to) => to.write_batch(&self.wholes, levels, None)?,
            ColumnWriter::BoolColumnWriter(to) => to.write_batch(&self.flags, levels, None)?,
            _ => bail!("the schema has a column of a type that is not written here"),
        };
        writer.close()?;
        Ok(())
    }
}

/// A decimal in the column's scale, exactly or not at all.
fn scaled(number: Decimal) -> Result<i128> {
    let number = number.normalize();
    let zeros = SCALE
        .checked_sub(number.scale())
        .with_context(|| format!("{number} has more than {SCALE} digits after its point"))?;
    let all = 10_u128.pow(zeros).checked_mul(number.digits()).filter(|all| *all < 10_u128.pow(38));
    let all = all.and_then(|all| i128::try_from(all).ok());
    let all = all.with_context(|| format!("{number} is too long for a decimal column"))?;
    Ok(if number.is_sign_negative() { -all } else { all })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_or_refused() {
        let scaled = |text: &str| scaled(text.parse().unwrap());
        assert_eq!(scaled("47.2").unwrap(), 472_000_000_000);
        assert_eq!(scaled("-3").unwrap(), -30_000_000_000);
        assert_eq!(scaled("1.50").unwrap(), scaled("1.5").unwrap());
        assert_eq!(scaled("0.0000000001").unwrap(), 1);
        assert!(scaled("0.00000000001").is_err());
        assert!(scaled("9999999999999999999999999999").is_ok());
    }
}
