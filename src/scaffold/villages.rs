//! Các thôn của cơ quan mới, each with what it is called.

use minijinja::{Value, context};

use super::new_record::NotBegun;
use crate::findings::{Finding, rules};
use crate::vietnamese::{normalize, slug};

/// The villages of a list, each with code, kind and name, semicolons or commas between them.
///
/// # Errors
///
/// When one does not say what it is, and when there are none.
pub(super) fn villages(listed: &str) -> Result<Vec<Value>, NotBegun> {
    let mut villages = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    for village in listed.split([';', ',']).map(normalize) {
        if village.is_empty() {
            continue;
        }
        let Some((kind, name)) = kind_and_name(&village) else {
            return Err(Finding::nowhere(VillageWithoutKind { text: village }).into());
        };
        // A number says little where a code stands alone.
        let telling = slug(name).contains(|c: char| c.is_ascii_alphabetic());
        let usual = if telling { slug(name) } else { slug(&village) };
        let same = taken.iter().filter(|it| **it == usual).count();
        let id = match same {
            0 => usual.clone(),
            _ => format!("{usual}-{}", same + 1),
        };
        villages.push(context! { id, kind, name });
        taken.push(usual);
    }
    if villages.is_empty() {
        return Err(NotBegun::Missing(vec!["--village"]));
    }
    Ok(villages)
}

/// `tổ dân phố 5` is a `tổ dân phố` called `5`.
fn kind_and_name(village: &str) -> Option<(&'static str, &str)> {
    KINDS.iter().find_map(|kind| {
        let name = village.strip_prefix(*kind)?.strip_prefix(' ')?;
        Some((*kind, name.trim()))
    })
}

/// What villages are called, longer names first.
const KINDS: [&str; 12] = [
    "tổ dân phố",
    "khu dân cư",
    "khu phố",
    "thôn",
    "bản",
    "buôn",
    "bon",
    "ấp",
    "làng",
    "xóm",
    "khóm",
    "khu",
];

rules! { VILLAGES:

VillageWithoutKind "D705" "village-without-kind" Error { text: String }
vi "“{text}” chưa ghi là thôn, bản, buôn, ấp hay tổ dân phố"
=> "ghi cả loại trước tên, ví dụ `--village \"bản Pá Sang\"`"
en "“{text}” does not say what it is: thôn, bản, buôn, ấp, tổ dân phố"
=> "write it before the name, such as `--village \"bản Pá Sang\"`"
why "Văn bản in loại và tên: “Nhân dân bản Pá Sang”; mỗi nơi gọi một khác."
  / "Papers print both, “Nhân dân bản Pá Sang”, and every region has its own word."
wrong "`doithoai new office xa-moi --village \"Pá Sang\"`"
    / "`doithoai new office xa-moi --village \"Pá Sang\"`, a name alone"
right "`doithoai new office xa-moi --village \"bản Pá Sang\"`"
    / "`doithoai new office xa-moi --village \"bản Pá Sang\"`, what it is and its name"
by Practice

}
