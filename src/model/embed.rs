//! Mô hình ôm hồ sơ: how a part of the model holds the record it comes from.

/// Lets a part of the model be read like its record. What the part has resolved stands in a
/// field of its own, before the identifier of the same name in the record.
macro_rules! embeds {
    ($($part:ty: $record:ty;)*) => {
        $(
            impl std::ops::Deref for $part {
                type Target = $record;

                fn deref(&self) -> &Self::Target {
                    &self.record
                }
            }
        )*
    };
}

/// Lets a part of the model say where its values stand, by the place it keeps of itself.
macro_rules! stands {
    ($($part:ty)*) => {
        $(
            impl $part {
                /// The place of a value in it, by its keys: `date`, `conclusion.date`.
                pub fn place(&self, keys: &str) -> $crate::findings::Place {
                    self.here.down(keys)
                }

                /// A finding at a value in it.
                pub fn finding<B>(&self, keys: &str, breach: B) -> $crate::findings::Finding
                where
                    B: $crate::findings::Breach,
                {
                    $crate::findings::Finding::new(breach, self.place(keys))
                }
            }
        )*
    };
}

pub(super) use {embeds, stands};
