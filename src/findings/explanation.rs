//! What `explain` says of a rule, and the page with all of them.

use super::rule::{Lang, Rule, Severity};

/// A rule in full, for the terminal.
pub fn explanation(rule: &Rule, lang: Lang) -> String {
    let word = |vi, en| lang.choose(vi, en);
    let mut out = format!(
        "{} {} ({})\n\n{}\n\n",
        rule.code,
        rule.name,
        rule.level.word(lang),
        without_arguments(rule.message.get(lang)),
    );
    for (title, text) in [
        (
            word("Cách sửa", "What to write"),
            without_arguments(rule.hint.get(lang)),
        ),
        (word("Vì sao", "Why"), rule.why.get(lang).to_owned()),
        (word("Căn cứ", "Source"), rule.source.name(lang).to_owned()),
    ] {
        out.push_str(&format!("{title}: {text}\n"));
    }
    for (title, text) in [
        (word("Sai", "Wrong"), rule.example.wrong),
        (word("Đúng", "Right"), rule.example.right),
    ] {
        out.push_str(&format!("\n{title}:\n"));
        for line in text.get(lang).lines() {
            out.push_str(format!("    {line}").trim_end());
            out.push('\n');
        }
    }
    out
}

/// Trang tra cứu: the rules, as Markdown.
pub fn reference_page(rules: &[&Rule], lang: Lang) -> String {
    let word = |vi, en| lang.choose(vi, en);
    let mut out = format!(
        "# {}\n\n{}\n",
        word("Danh mục lỗi và cảnh báo", "Catalogue of findings"),
        word(
            "Trang này lập từ bảng quy tắc trong chương trình; `doithoai explain MÃ` in từng mục.",
            "This page is made from the program's own table; `doithoai explain CODE` prints one entry.",
        ),
    );
    for (digit, title) in [
        (
            '1',
            word("Đọc tệp và chữ đã gõ", "Reading files, and what was typed"),
        ),
        ('2', word("Cơ quan và lịch", "The office and its calendars")),
        ('3', word("Kế hoạch", "The plan")),
        (
            '4',
            word(
                "Buổi đối thoại, kiến nghị, báo cáo",
                "Sessions, petitions, reports",
            ),
        ),
        (
            '5',
            word(
                "Trình tự, thời hạn, sự thống nhất",
                "Order, deadlines, consistency",
            ),
        ),
        ('6', word("Sổ Excel", "Workbooks")),
        ('7', word("Hồ sơ mới", "New records")),
        ('8', word("Mẫu và dàn trang", "Templates and typesetting")),
        ('9', word("Ghi văn bản", "Writing documents")),
    ] {
        out.push_str(&format!("\n## {title}\n"));
        for rule in rules.iter().filter(|it| it.code[1..].starts_with(digit)) {
            out.push_str(&entry(rule, lang));
        }
    }
    out
}

fn entry(rule: &Rule, lang: Lang) -> String {
    let mark = match rule.level {
        Severity::Error => "🛑",
        Severity::Warning => "⚠️",
    };
    let fence = if rule.example.is_text() {
        "toml"
    } else {
        "text"
    };
    format!(
        "\n### {} {}\n\n{mark} **{}**: {}\n\n{}: {}\n\n{}\n\n```{fence}\n# {}\n{}\n\n# {}\n{}\n```\n\n*{}: {}*\n",
        rule.code,
        rule.name,
        rule.level.word(lang),
        without_arguments(rule.message.get(lang)),
        lang.choose("Cách sửa", "What to write"),
        without_arguments(rule.hint.get(lang)),
        rule.why.get(lang),
        lang.choose("sai", "wrong"),
        rule.example.wrong.get(lang),
        lang.choose("đúng", "right"),
        rule.example.right.get(lang),
        lang.choose("Căn cứ", "Source"),
        rule.source.name(lang),
    )
}

/// The text with dots where a finding names something.
pub(crate) fn without_arguments(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push('…');
        out.push_str(piece.split_once('}').map_or(piece, |(_, rest)| rest));
    }
    out
}
