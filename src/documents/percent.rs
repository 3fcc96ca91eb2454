//! Tỷ lệ: shares as documents write them.

use crate::model::share;
use crate::records::RateDecimals;

/// A share as `39,1 %`, or `39 %` without decimals; `None` of nothing.
pub(crate) fn percent(part: u64, whole: u64, decimals: RateDecimals) -> Option<String> {
    // A no-break space: number and sign stay together.
    Some(match decimals {
        RateDecimals::None => format!("{}\u{a0}%", share(part, whole, 100)?),
        RateDecimals::One => {
            let permille = share(part, whole, 1000)?;
            match permille % 10 {
                0 => format!("{}\u{a0}%", permille / 10),
                tenths => format!("{},{tenths}\u{a0}%", permille / 10),
            }
        }
    })
}

/// Whether the printed shares of all parts of a whole add up to a hundred; rounding may leave
/// a little over.
pub(crate) fn shares_add_up(parts: &[u64], decimals: RateDecimals) -> bool {
    let per = match decimals {
        RateDecimals::None => 100,
        RateDecimals::One => 1000,
    };
    let whole = parts.iter().sum();
    let shares = parts.iter().filter_map(|part| share(*part, whole, per));
    whole == 0 || shares.sum::<u64>() == per
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_a_decimal_comma() {
        let one = |part, whole| percent(part, whole, RateDecimals::One);
        assert_eq!(one(45, 115).as_deref(), Some("39,1\u{a0}%"));
        assert_eq!(one(4, 8).as_deref(), Some("50\u{a0}%"));
        assert_eq!(one(0, 0), None);
        // As the provinces print them: Sơn La 2017, Bắc Kạn 2022.
        let none = |part, whole| percent(part, whole, RateDecimals::None);
        assert_eq!(none(40, 83).as_deref(), Some("48\u{a0}%"));
        assert_eq!(none(109, 139).as_deref(), Some("78\u{a0}%"));
        assert!(shares_add_up(&[45, 70], RateDecimals::One));
        assert!(!shares_add_up(&[1, 1, 1], RateDecimals::One));
        assert!(shares_add_up(&[0, 0], RateDecimals::One));
    }
}
