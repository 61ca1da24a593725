//! Numbers that look random and are the same for the same seed on every machine.

/// A stream of numbers (`SplitMix64`).
#[derive(Debug)]
pub(super) struct Random(u64);

impl Random {
    /// The stream of a seed and of what it is for.
    pub(super) fn new(seed: u64, of: &str) -> Self {
        Self(seed ^ hash(of))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// A number below `n`; 0 for 0.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    /// Whether something happens that happens so often in a thousand times.
    pub(super) fn happens(&mut self, in_thousand: u64) -> bool {
        self.below(1_000) < in_thousand
    }

    /// One of a list; the first ones more often, as with outlets and indicators that are quoted most.
    pub(super) fn early<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let n = u64::try_from(list.len()).unwrap_or(0);
        let place = self.below(n).min(self.below(n));
        list.get(usize::try_from(place).unwrap_or(0))
    }

    /// One of a list.
    pub(super) fn any<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let place = self.below(u64::try_from(list.len()).unwrap_or(0));
        list.get(usize::try_from(place).unwrap_or(0))
    }
}

/// A number that belongs to a text (FNV-1a, mixed).
pub(super) fn hash(text: &str) -> u64 {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed(text.bytes().fold(0xcbf2_9ce4_8422_2325, fold))
}

fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_one_stream_and_another_seed_another() {
        let numbers = |seed| {
            let mut random = Random::new(seed, "a");
            (0..100).map(|_| random.below(1_000)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(7), numbers(7));
        assert_ne!(numbers(7), numbers(8));
        assert!(numbers(7).iter().any(|n| *n < 100) && numbers(7).iter().any(|n| *n > 900));
    }
}
