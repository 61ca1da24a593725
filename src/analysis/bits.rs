//! Sets of rows, a bit for each.

/// A set of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

/// A row as an index; past what memory can hold for a row that is not there.
pub fn index(row: u32) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

/// The row at an index.
pub fn row(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl Bits {
    /// An empty set with room for `n` rows.
    pub fn with_room(n: usize) -> Self {
        Self { words: vec![0; n.div_ceil(64)] }
    }

    /// The rows `0..n`.
    pub fn all(n: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; n.div_ceil(64)] };
        if let Some(last) = bits.words.last_mut().filter(|_| !n.is_multiple_of(64)) {
            *last = (1 << (n % 64)) - 1;
        }
        bits
    }

    /// Puts a row in, and makes room for it.
    pub fn insert(&mut self, row: u32) {
        let word = index(row / 64);
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        if let Some(word) = self.words.get_mut(word) {
            *word |= 1 << (row % 64);
        }
    }

    /// Whether a row is in.
    pub fn has(&self, row: u32) -> bool {
        self.words.get(index(row / 64)).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Leaves the rows that are also in `other`.
    pub fn keep(&mut self, other: &Self) {
        let theirs = other.words.iter().copied().chain(std::iter::repeat(0));
        self.words.iter_mut().zip(theirs).for_each(|(word, other)| *word &= other);
    }

    /// How many rows are in.
    pub fn n(&self) -> usize {
        self.words.iter().map(|word| index(word.count_ones())).sum()
    }

    /// Whether no row is in.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The rows, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.words).flat_map(|(place, word): (u32, _)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = rest.trailing_zeros();
                rest &= rest.wrapping_sub(1);
                (bit < 64).then(|| place * 64 + bit)
            })
        })
    }
}

impl FromIterator<u32> for Bits {
    fn from_iter<T: IntoIterator<Item = u32>>(rows: T) -> Self {
        let mut bits = Self::default();
        rows.into_iter().for_each(|row| bits.insert(row));
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_in_and_come_out_in_order() {
        let bits: Bits = [130, 0, 63, 64, 130].into_iter().collect();
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 63, 64, 130]);
        assert_eq!(
            (bits.n(), bits.has(64), bits.has(65), bits.has(9_999)),
            (4, true, false, false)
        );
        for n in [0, 1, 63, 64, 65, 128] {
            let mut all = Bits::all(n);
            assert_eq!(all.n(), n);
            all.keep(&bits);
            assert_eq!(all.n(), bits.iter().filter(|row| index(*row) < n).count());
        }
    }
}
