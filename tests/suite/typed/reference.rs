//! The pages of `docs/` that explain every rule.

use std::fs;
use std::path::Path;

use doithoai::catalogue;
use doithoai::findings::{Lang, Rule, Severity, without_arguments};

use crate::support::EXAMPLE;

/// The pages with all rules are made from the catalogue; `UPDATE=1 cargo test` writes them anew.
#[test]
fn the_reference_pages_are_up_to_date() {
    for (lang, page) in [(Lang::VI, "docs/quy-tac.md"), (Lang::EN, "docs/rules.md")] {
        let page = Path::new(EXAMPLE).join(page);
        let text = reference_page(&catalogue::all(), lang);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&page, &text).expect("written");
        }
        let kept = fs::read_to_string(&page).unwrap_or_default();
        assert!(kept == text, "{} is out of date", page.display());
    }
}

/// Trang tra cứu: the rules, as Markdown.
fn reference_page(rules: &[&Rule], lang: Lang) -> String {
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
