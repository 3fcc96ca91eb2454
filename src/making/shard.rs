//! Phần việc: one of several parts of the work, each for a machine of its own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Phần thứ mấy trong mấy phần: `2/4`.
///
/// The work is a line, as long as it is costly; each part is a range of it, all equally long.
/// What has its middle on the range belongs to the part, so that everything belongs to exactly
/// one, whoever does the sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Shard {
    /// From 1.
    index: u32,
    of: u32,
}

impl Shard {
    /// Which part, from 1.
    pub fn index(self) -> u32 {
        self.index
    }

    /// Of how many.
    pub fn of(self) -> u32 {
        self.of
    }

    /// The pieces of work that belong to this part, given what each one costs.
    ///
    /// They are a range of the whole work, by a measure of its own: an office knows what its
    /// documents cost among each other.
    pub fn choose(self, range: ShardRange, costs: &[u64]) -> Vec<bool> {
        let total = u128::from(costs.iter().sum::<u64>().max(1));
        let mut before = 0;
        let mine = |cost: &u64| {
            // In halves, so that a middle is a whole number.
            let middle = 2 * before + u128::from(*cost);
            before += u128::from(*cost);
            let (from, length) = (u128::from(range.from), u128::from(range.length));
            self.holds(
                2 * total * from + length * middle,
                2 * total * u128::from(range.of),
            )
        };
        costs.iter().map(mine).collect()
    }

    /// Whether anything of the range can belong to this part.
    pub fn touches(self, range: ShardRange) -> bool {
        let (index, parts) = (u128::from(self.index), u128::from(self.of));
        let (from, whole) = (u128::from(range.from), u128::from(range.of));
        let to = from + u128::from(range.length);
        from * parts <= index * whole && to * parts >= (index - 1) * whole
    }

    /// Whether a point of a line belongs to this part.
    fn holds(self, at: u128, length: u128) -> bool {
        let part = at * u128::from(self.of) / length.max(1);
        part.min(u128::from(self.of) - 1) == u128::from(self.index) - 1
    }
}

/// Một đoạn của công việc: where one office's work lies in the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShardRange {
    /// What comes before it.
    pub from: u64,
    /// What it costs.
    pub length: u64,
    /// What everything costs.
    pub of: u64,
}

impl ShardRange {
    /// The ranges of offices that cost so much, one behind the other.
    pub fn all(costs: &[u64]) -> Vec<Self> {
        let of = costs.iter().sum();
        let mut from = 0;
        let mut range = |&length: &u64| {
            let range = Self { from, length, of };
            from += length;
            range
        };
        costs.iter().map(&mut range).collect()
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/');
        let numbers = parts.and_then(|(index, of)| Some((index.parse().ok()?, of.parse().ok()?)));
        match numbers {
            Some((index, of)) if 1 <= index && index <= of => Ok(Self { index, of }),
            _ => Err(format!("`{text}`: 1/4 … 4/4")),
        }
    }
}

impl TryFrom<String> for Shard {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Shard> for String {
    fn from(shard: Shard) -> Self {
        shard.to_string()
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.index, self.of)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shards(of: u32) -> impl Iterator<Item = Shard> {
        (1..=of).map(move |index| Shard { index, of })
    }

    fn chosen(shard: Shard, offices: &[Vec<u64>]) -> Vec<(bool, u64)> {
        // What an office costs as a whole need not be the sum of what its documents cost.
        let whole: Vec<u64> = offices.iter().map(|it| it.len() as u64 * 7).collect();
        let ranges = ShardRange::all(&whole);
        let mut chosen = Vec::new();
        for (range, costs) in ranges.into_iter().zip(offices) {
            let mine = shard.choose(range, costs);
            assert!(shard.touches(range) || !mine.contains(&true));
            chosen.extend(mine.into_iter().zip(costs.iter().copied()));
        }
        chosen
    }

    fn offices() -> impl Strategy<Value = Vec<Vec<u64>>> {
        prop::collection::vec(prop::collection::vec(0_u64..1_000, 0..20), 1..8)
    }

    proptest! {
        #[test]
        fn every_piece_belongs_to_one_part(offices in offices(), of in 1_u32..12) {
            let parts: Vec<_> = shards(of).map(|it| chosen(it, &offices)).collect();
            for at in 0..parts[0].len() {
                prop_assert_eq!(parts.iter().filter(|part| part[at].0).count(), 1);
            }
        }

        #[test]
        fn no_part_of_one_office_is_longer_than_its_share_and_one_piece(
            costs in prop::collection::vec(1_u64..1_000, 1..60),
            of in 1_u32..12,
        ) {
            let total: u64 = costs.iter().sum();
            let largest = costs.iter().max().copied().unwrap_or_default();
            for shard in shards(of) {
                let mine = chosen(shard, std::slice::from_ref(&costs));
                let length: u64 = mine.iter().filter(|it| it.0).map(|it| it.1).sum();
                prop_assert!(length <= total / u64::from(of) + largest + 1);
            }
        }
    }

    #[test]
    fn a_part_reads_as_it_is_written() {
        assert_eq!(
            "2/4".parse::<Shard>().map(|it| it.to_string()),
            Ok("2/4".into())
        );
        for text in ["0/4", "5/4", "1", "1/0", "a/b", "-1/4", ""] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
