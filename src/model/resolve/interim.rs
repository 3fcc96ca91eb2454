//! Trả lời tạm: whether an answer only says that one is to come.

use super::lookup::Lookup;
use crate::findings::{Place, rules};
use crate::records::Text;
use crate::vietnamese::holding_words;

/// Whether an event's text only says that an answer is to come: by its key, else by its words.
pub(super) fn is_interim(
    lookup: &Lookup<'_>,
    typed: Option<bool>,
    text: Option<&Text>,
    here: &Place,
) -> bool {
    if let Some(interim) = typed {
        return interim;
    }
    let Some(words) = text.and_then(|it| holding_words(it.as_str())) else {
        return false;
    };
    lookup.report_at(HoldingAnswer { words }, here.down("text"));
    true
}

rules! { INTERIM:

HoldingAnswer "D426" "holding-answer" Warning { words: String }
vi "câu trả lời mới nói “{words}” nên được tính là trả lời tạm: việc vẫn chờ, vẫn tính thời hạn"
=> "ghi `interim = true` nếu đúng là trả lời tạm, `interim = false` nếu đã trả lời thật"
en "the answer says “{words}” and so counts as an interim one: the work still waits, its deadline runs on"
=> "write `interim = true` if that is so, `interim = false` if it is the answer itself"
why "Báo đang xem xét, sẽ trả lời sau thì chưa phải là trả lời; tính là đã trả lời thì không ai đôn đốc nữa."
  / "Word that it is being looked into is no answer; counted as one, nobody would be reminded any more."
wrong r#"kind = "replied"
issuer = "UBND xã Sơn Bao"
text = "Đang xem xét, sẽ trả lời sau.""#
right r#"kind = "replied"
interim = true
issuer = "UBND xã Sơn Bao"
text = "Đang xem xét, sẽ trả lời sau.""#
by Practice

}
