//! What goes wrong in a template, told at its line.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use minijinja::{Error, ErrorKind};
use regex::Regex;

use super::templates::shown_name;
use crate::findings::{Finding, Place, rules};
use crate::render::limits::TooMuchMemory;

/// The finding of a template error; `template` is the one that was asked for.
pub(crate) fn template_error(template: &str, error: &Error) -> Finding {
    // An error inside an included template is wrapped in one at the including line.
    let mut inner = error;
    while let Some(deeper) =
        std::error::Error::source(inner).and_then(|e| e.downcast_ref::<Error>())
    {
        inner = deeper;
    }
    let file: Arc<str> = Arc::from(shown_name(inner.name().unwrap_or(template)));
    let detail = inner.detail().map(str::to_owned);
    let mut detail = detail.unwrap_or_else(|| inner.kind().to_string());
    // What was expected at the end belongs to what stands open.
    let open = inner
        .template_source()
        .filter(|_| detail.contains("end of input"));
    let mut range = open.and_then(open_block).or(inner.range());
    if inner.kind() == ErrorKind::UnknownFunction {
        // The same as of a value that is not called.
        let name = detail.split(' ').next().unwrap_or_default();
        range = range.map(|it| it.start..it.start + name.len());
        detail = format!("`{name}` is undefined");
    }
    let place = match range {
        Some(range) => Place::bytes(&file, range),
        None => Place::file(&file),
    };
    match inner.kind() {
        ErrorKind::TemplateNotFound => Finding::new(TemplateMissing, place),
        ErrorKind::SyntaxError => Finding::new(TemplateSyntax { detail }, place),
        ErrorKind::UndefinedError
        | ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction => Finding::new(TemplateUndefined { detail }, place),
        ErrorKind::WriteFailure => {
            let path = template.to_owned();
            Finding::new(TooMuchMemory { path }, place)
        }
        _ => Finding::new(TemplateFailed { detail }, place),
    }
}

#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static BLOCKS: LazyLock<Regex> = LazyLock::new(|| {
    let block = r"\{%[-+]?\s*(end)?(?:if|for|with|macro|call|filter|block)\b(?s:.*?)%\}";
    Regex::new(block).expect("a pattern")
});

/// The last block of a template that begins and never ends.
fn open_block(text: &str) -> Option<Range<usize>> {
    let mut open = Vec::new();
    for found in BLOCKS.captures_iter(text) {
        if found.get(1).is_some() {
            open.pop();
        } else {
            open.extend(found.get(0));
        }
    }
    open.pop().map(|it| it.range())
}

rules! { RULES:

TemplateMissing "D801" "template-missing" Error
vi "không có mẫu này"
=> "xem lại tên trong câu lệnh `include` hoặc `import`"
en "there is no such template"
=> "check the name in the `include` or `import`"
why "Mẫu có sẵn trong chương trình; tệp cùng tên trong templates/ sẽ thay thế mẫu có sẵn."
  / "Templates are built in; a file of the same name in templates/ takes the built-in one's place."
wrong r#"{% include "lib/mo-dau.j2" %}"#
right r#"{% include "lib/opening.typ.j2" %}"#
by Technical

TemplateSyntax "D802" "template-syntax" Error { detail: String }
vi "mẫu sai cú pháp (bộ đọc mẫu báo: {detail})"
=> "thường là thiếu `endfor` hoặc `endif`; so lại với mẫu có sẵn cùng tên"
en "the template has a syntax error (the engine says: {detail})"
=> "most often `endfor` or `endif` is missing; compare with the built-in template of the same name"
why "Mẫu sai cú pháp thì không lập được văn bản nào từ mẫu ấy."
  / "No document can be made from a template that does not parse."
wrong r#"{% for purpose in it.purposes %}
#par[{{ purpose }}]"#
right r#"{% for purpose in it.purposes %}
#par[{{ purpose }}]
{% endfor %}"#
by Technical

TemplateUndefined "D803" "template-undefined" Error { detail: String }
vi "mẫu dùng một giá trị không có (bộ đọc mẫu báo: {detail})"
=> "sửa tên giá trị trong mẫu; xem mẫu có sẵn cùng tên để biết các tên dùng được"
en "the template uses a value that does not exist (the engine says: {detail})"
=> "mend the name; the built-in template of the same name shows which exist"
why "Giá trị không có mà in thành chỗ trống thì văn bản thiếu chữ mà không ai hay."
  / "Printed as a blank, a missing value would leave a hole that nobody notices."
wrong "{{ it.titel }}"
right "{{ it.subject }}"
by Technical

TemplateFailed "D804" "template-failed" Error { detail: String }
vi "không chạy được mẫu (bộ đọc mẫu báo: {detail})"
=> "chỉ chuỗi và số được in thẳng; danh sách thì dùng vòng lặp, đúng/sai thì dùng `if`"
en "the template cannot be run (the engine says: {detail})"
=> "only strings and numbers print as they are; loop over lists, use `if` for flags"
why "Danh sách, bảng và giá trị đúng/sai không có dạng in trong văn bản hành chính."
  / "Lists, tables and flags have no printed form in an official document."
wrong "{{ it.purposes }}"
right r#"{% for purpose in it.purposes %}
{{ purpose }}
{% endfor %}"#
by Technical

}
