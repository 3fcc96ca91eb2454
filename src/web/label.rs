//! Nhãn văn bản: what tells a paper from those of its kind beside it.

use crate::vietnamese::upper_first;

/// A title without the words that it has in common with others; all of it where nothing is left.
pub(super) fn label(title: &str, common: &str) -> String {
    let rest = title.strip_prefix(common).unwrap_or_default();
    match rest.trim_start_matches([' ', '-', ',']) {
        "" => title.to_owned(),
        rest => upper_first(rest),
    }
}

/// The words with which all of the titles begin.
pub(super) fn common_words<'a>(titles: &[&'a str]) -> &'a str {
    let Some((first, others)) = titles.split_first() else {
        return "";
    };
    let mut end = first.len();
    for other in others {
        let same = first.chars().zip(other.chars());
        let same = same.take_while(|(a, b)| a == b);
        end = end.min(same.map(|(it, _)| it.len_utf8()).sum());
    }
    let ends_a_word = |title: &&str| title.len() == end || title[end..].starts_with(' ');
    let common = first.get(..end).unwrap_or_default();
    if titles.iter().all(ends_a_word) {
        common
    } else {
        common.rfind(' ').map_or("", |at| &common[..at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_begin_with_is_left_out() {
        let titles = [
            "Giấy mời dự đối thoại - Đinh Văn Rít",
            "Giấy mời dự đối thoại - Đinh Thị Vơ",
            "Giấy mời dự đối thoại",
        ];
        assert_eq!(common_words(&titles), "Giấy mời dự đối thoại");
        assert_eq!(common_words(&titles[..2]), "Giấy mời dự đối thoại - Đinh");
        assert_eq!(common_words(&["trả lời", "trả lơi"]), "trả");
        assert_eq!(common_words(&["a", "b"]), "");
        assert_eq!(common_words(&["một", "một"]), "một");
        assert_eq!(label(titles[0], titles[2]), "Đinh Văn Rít");
        assert_eq!(label(titles[2], titles[2]), titles[2]);
    }
}
