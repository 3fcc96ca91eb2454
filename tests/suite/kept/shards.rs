//! Parts of the work: every piece belongs to exactly one, and they are about as long.

use doithoai::making::{Shard, ShardRange};
use proptest::prelude::*;

fn shards(of: u32) -> impl Iterator<Item = Shard> {
    (1..=of).map(move |index| format!("{index}/{of}").parse().expect("a part"))
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
