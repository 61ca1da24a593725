//! Rows that ascend, written as the steps from each to the next: most steps are 1, which pack to almost nothing.
//!
//! The first step is from row 0. A row past all numbers is the last of them, which no part has.

use serde::{Deserialize as _, Deserializer, Serializer};

/// Writes rows as steps.
pub(super) fn serialize<S: Serializer>(rows: &[u32], to: S) -> Result<S::Ok, S::Error> {
    let mut before = 0;
    to.collect_seq(rows.iter().map(|row| step(&mut before, *row)))
}

/// Reads rows from steps.
pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Vec<u32>, D::Error> {
    let mut rows = Vec::<u32>::deserialize(from)?;
    let mut row = 0;
    for step in &mut rows {
        row = step.saturating_add(row);
        *step = row;
    }
    Ok(rows)
}

fn step(before: &mut u32, row: u32) -> u32 {
    row - std::mem::replace(before, row).min(row)
}

/// Rows with something of theirs.
pub(super) mod of_pairs {
    use super::step;
    use serde::{Deserialize as _, Deserializer, Serializer};

    /// Writes the rows of pairs as steps.
    pub(in super::super) fn serialize<S: Serializer>(
        pairs: &[(u32, u32)],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let mut before = 0;
        to.collect_seq(pairs.iter().map(|(row, of)| (step(&mut before, *row), of)))
    }

    /// Reads the rows of pairs from steps.
    pub(in super::super) fn deserialize<'a, D: Deserializer<'a>>(
        from: D,
    ) -> Result<Vec<(u32, u32)>, D::Error> {
        let mut pairs = Vec::<(u32, u32)>::deserialize(from)?;
        let mut row = 0;
        for (step, _) in &mut pairs {
            row = step.saturating_add(row);
            *step = row;
        }
        Ok(pairs)
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    struct File {
        #[serde(with = "super")]
        rows: Vec<u32>,
        #[serde(with = "super::of_pairs")]
        pairs: Vec<(u32, u32)>,
    }

    #[test]
    fn rows_come_out_as_they_went_in() {
        let file = File { rows: vec![3, 4, 4, 9], pairs: vec![(0, 7), (1, 7), (5, 2)] };
        let text = serde_json::to_string(&file).unwrap();
        assert_eq!(text, r#"{"rows":[3,1,0,5],"pairs":[[0,7],[1,7],[4,2]]}"#);
        assert_eq!(serde_json::from_str::<File>(&text).unwrap(), file);
    }

    #[test]
    fn rows_past_all_numbers_are_the_last() {
        let text = r#"{"rows":[1,4294967295,1],"pairs":[[4294967295,0],[9,0]]}"#;
        let file: File = serde_json::from_str(text).unwrap();
        assert_eq!(file.rows, [1, u32::MAX, u32::MAX]);
        assert_eq!(file.pairs, [(u32::MAX, 0), (u32::MAX, 0)]);
    }
}
