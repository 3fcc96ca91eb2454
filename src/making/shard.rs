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
    pub(super) index: u32,
    pub(super) of: u32,
}

impl Shard {
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
