//! Quarters of the year.

/// Quý: a quarter of the year, 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter(u32);

impl Quarter {
    /// The quarter of that number, if there is one.
    pub fn new(number: u32) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self(number))
    }

    /// The quarter in which a month (1 to 12) lies.
    pub fn of_month(month: u32) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self((month - 1) / 3 + 1))
    }

    /// The Roman numeral, as documents write it.
    pub fn roman(self) -> &'static str {
        ["I", "II", "III", "IV"][self.0 as usize - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_fall_into_quarters() {
        let roman = |month| Quarter::of_month(month).map(Quarter::roman);
        assert_eq!(
            [1, 3, 4, 10, 12].map(roman),
            ["I", "I", "II", "IV", "IV"].map(Some)
        );
        assert_eq!(roman(0), None);
        assert_eq!(roman(13), None);
    }
}
