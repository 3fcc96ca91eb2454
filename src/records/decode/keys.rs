//! Keys that a table should not have, and what a misspelt one was most likely meant to be.

use toml::de::DeTable;

use super::decoder::Decoder;
use crate::findings::{Finding, Place, rules};

impl Decoder<'_, '_> {
    /// Notes the keys that do not belong here and returns those that were meant by a misspelt
    /// one, with that one: they need not be called missing as well.
    pub(super) fn unknown_keys<'t>(
        &self,
        table: &'t DeTable<'_>,
        known: &[&'static str],
    ) -> Vec<(&'static str, &'t str)> {
        // Of a part that repeats, one more may be meant though others are there.
        let may_be_meant = |key: &&str| table.get(*key).is_none_or(|it| it.get_ref().is_array());
        let possible: Vec<_> = known.iter().copied().filter(may_be_meant).collect();
        let mut meant = Vec::new();
        for (key, _) in table {
            let key = key.get_ref().as_ref();
            if known.contains(&key) {
                continue;
            }
            let place = Place::key(self.notes.file, self.path.key(key));
            let near = nearest(key, &possible);
            meant.extend(near.map(|near| (near, key)));
            let (key, known) = (key.to_owned(), known.join(", "));
            self.note(match near {
                Some(near) => {
                    let nearest = near.to_owned();
                    Finding::new(
                        MisspeltKey {
                            key,
                            nearest,
                            known,
                        },
                        place,
                    )
                    .suggest(near)
                }
                None => Finding::new(UnknownKey { key, known }, place),
            });
        }
        meant
    }
}

/// The known name that `word` was most likely meant to be.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(word, name), *name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min()
        .map(|(_, name)| name)
}

rules! { KEYS:

MisspeltKey "D107" "misspelt-key" Error { key: String, nearest: String, known: String }
vi "không có khóa `{key}`"
=> "có phải là `{nearest}` không? Các khóa ở đây: {known}"
en "there is no key `{key}`"
=> "did you mean `{nearest}`? The keys here are: {known}"
why "Khóa viết sai thì giá trị của nó không được in ra, mà không ai hay."
  / "The value of a misspelt key would silently be left out of print."
wrong r#"subjct = "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025""#
right r#"subject = "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025""#
by Records

UnknownKey "D108" "unknown-key" Error { key: String, known: String }
vi "không có khóa `{key}`"
=> "xóa khóa này, hoặc chuyển về đúng bảng của nó. Các khóa ở đây: {known}"
en "there is no key `{key}`"
=> "remove it, or move it to the table it belongs to. The keys here are: {known}"
why "Khóa không ai đọc thì giá trị của nó không được in ra, mà không ai hay."
  / "The value of a key that nobody reads would silently be left out of print."
wrong r#"name = "Công an xã"
phone = "0255 000 000""#
right r#"name = "Công an xã""#
by Records

}
