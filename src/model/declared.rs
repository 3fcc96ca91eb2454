//! What `office.toml` declares, so that other records can name it by a code.

use chrono::NaiveDate;

use super::period::Period;
use crate::records::{BodyRecord, Day, Field, PersonRecord, SignerRecord, Text, VillageRecord};

/// Điều đã khai trong office.toml: what other records name by a code, and when it is there.
pub trait Declared {
    /// The code by which other records name it.
    fn code(&self) -> &Text;

    /// What it is called.
    fn name(&self) -> &Text;

    /// The first and the last day on which it is there, where they are recorded.
    fn days(&self) -> (Option<Day>, Option<Day>) {
        (None, None)
    }

    /// The code of whatever took its place.
    fn successor(&self) -> Option<&Text> {
        None
    }

    /// When it is there. Days that are turned round were reported, and spoil the whole office.
    fn period(&self) -> Period {
        let (from, until) = self.days();
        Period::new(from, until).unwrap_or_default()
    }

    /// Whether it is there on a day.
    fn is_there_on(&self, day: NaiveDate) -> bool {
        self.period().contains(day)
    }
}

macro_rules! declared {
    ($($record:ident { $code:ident $(, $from:ident, $until:ident $(, $successor:ident)?)? })*) => {
        $(
            impl Declared for $record {
                fn code(&self) -> &Text {
                    &self.$code
                }

                fn name(&self) -> &Text {
                    &self.name
                }

                $(
                    fn days(&self) -> (Option<Day>, Option<Day>) {
                        (self.$from, self.$until)
                    }

                    $(
                        fn successor(&self) -> Option<&Text> {
                            self.$successor.as_ref()
                        }
                    )?
                )?
            }
        )*
    };
}

declared! {
    BodyRecord { id, from, until, successor }
    VillageRecord { id, from, until, merged_into }
    PersonRecord { id, from, until }
    SignerRecord { role, from, until }
    Field { id }
}
