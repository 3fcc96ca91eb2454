//! What is secret stays out of every paper, and the office is told so.

use std::collections::BTreeSet;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Entry, Item, Model, Petition, Secrecy};

pub(super) static CHECKS: &[Check] = &[
    Check::Item(secret_items_have_no_letters),
    Check::Model(secrets_are_not_repeated_in_the_open),
    Check::Petition(secrets_stand_alone),
];

/// Letters about a secret item are not made here at all.
fn secret_items_have_no_letters(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    let has_letter = item.events.iter().any(|it| it.action.letter().is_some());
    if item.secrecy == Secrecy::Secret && has_letter {
        findings.push(item.code.finding(|code| SecretLetter { code }));
    }
}

/// What repeats a secret item, or is dealt with under its number, says the same as it does.
fn secrets_are_not_repeated_in_the_open(model: &Model, findings: &mut Vec<Finding>) {
    let items = model.listed().map(|entry| entry.item);
    let (open, secret): (Vec<&Item>, Vec<&Item>) =
        items.partition(|item| item.secrecy == Secrecy::Open);
    let secret: BTreeSet<&str> = secret.iter().map(|item| item.code.as_str()).collect();
    for item in open {
        let mut same = item.repeats.iter().chain(&item.merged_into);
        if same.any(|code| secret.contains(code.as_str())) {
            findings.push(item.code.finding(|code| SecretRepeated { code }));
        }
    }
}

/// A name that an open item prints stands beside the day on which a secret one came in.
fn secrets_stand_alone(_: &Model, petition: &Petition, findings: &mut Vec<Finding>) {
    let items = petition.items.iter();
    let secret: Vec<&Item> = items.filter(|it| it.secrecy == Secrecy::Secret).collect();
    for item in secret.iter().filter(|it| it.merged_into.is_some()) {
        findings.push(item.code.finding(|code| SecretMerged { code }));
    }
    if let Some(item) = secret.first()
        && secret.len() < petition.items.len()
    {
        findings.push(item.code.finding(|code| SecretBesideOpen { code }));
    }
}

rules! { RULES:

SecretLetter "D415" "secret-letter" Warning { code: String }
vi "nội dung mật “{code}”: không lập công văn đôn đốc hay trả lời"
=> "soạn văn bản riêng theo chế độ mật; trong hồ sơ này ghi việc ấy là `answered`, không ghi `notified`, `reminded`"
en "the item “{code}” is secret: no reminder and no reply is made for it"
=> "write the letter by hand; here record it as `answered`, not as `notified` or `reminded`"
why "Nội dung mật chỉ được nêu bằng mã số và ngày tiếp nhận (Luật Tố cáo 2018, Điều 47)."
  / "A secret item is named by code and day of receipt alone (Luật Tố cáo 2018, Điều 47)."
wrong r#"kind = "notified"
signer = "bi-thu"
text = "Đã trả lời.""#
right r#"kind = "answered"
text = "Đã trả lời bằng văn bản mật, lưu hồ sơ riêng.""#
by Law "Luật Tố cáo 2018, Điều 47"

SecretRepeated "D416" "secret-repeated" Error { code: String }
vi "nội dung “{code}” lặp lại hoặc gộp vào một nội dung mật nhưng chính nó không mật"
=> "ghi `confidential = true` ở nội dung này, hoặc bỏ liên kết"
en "the item “{code}” repeats a secret one, or is merged into it, and is not secret itself"
=> "write `confidential = true` at this item, or remove the link"
why "Hai nội dung như nhau: in một thì lộ cả hai."
  / "The two say the same: printing one gives away both."
wrong r#"lead = "ubnd"
repeats = ["2025-01"]"#
right r#"lead = "ubnd"
confidential = true
repeats = ["2025-01"]"#
by Law "Luật Tố cáo 2018, Điều 47"

SecretMerged "D419" "secret-merged" Error { code: String }
vi "nội dung mật “{code}” gộp vào một nội dung khác"
=> "bỏ `merged-into`: nội dung mật được xử lý riêng"
en "the secret item “{code}” is merged into another one"
=> "remove `merged-into`: a secret item is dealt with apart"
why "Số nội dung gộp cho thấy nội dung mật nói về điều gì."
  / "The count of merged items would show what the secret one is about."
wrong r#"confidential = true
merged-into = "2025-01""#
right "confidential = true"
by Law "Luật Tố cáo 2018, Điều 47"

SecretBesideOpen "D420" "secret-beside-open" Warning { code: String }
vi "lượt ý kiến này có cả nội dung mật “{code}” và nội dung không mật: tên người kiến nghị vẫn in ở nội dung không mật"
=> "nếu cần giữ kín người kiến nghị thì ghi `confidential = true` cho cả lượt ý kiến, hoặc tách thành hai hồ sơ"
en "this petition has both the secret item “{code}” and open ones: the open ones print the petitioner's name"
=> "to keep the petitioner secret write `confidential = true` for the whole petition, or make two records of it"
why "Cùng ngày tiếp nhận, người đọc đoán được ai đứng sau nội dung mật."
  / "By the day of receipt a reader could tell who stands behind the secret item."
wrong r#"received = 2025-04-18
villages = ["nuoc-tang"]"#
right r#"received = 2025-04-18
villages = ["nuoc-tang"]
confidential = true"#
by Law "Luật Tố cáo 2018, Điều 47"

}
