//! Người kiến nghị: the table of a new petition that says who speaks.

use super::form::{blank_words, commented, text};
use super::petition_answers::PetitionAnswers;

/// The table of a petitioner; one that is not used yet when nobody is named.
pub(super) fn petitioner(given: &PetitionAnswers, name: Option<&str>) -> String {
    let line = |key: &str, value: Option<&str>, example: &str| match value {
        Some(value) => format!("{key} = {}\n", text(value)),
        None => format!("#{key} = {}\n", text(example)),
    };
    let honorific = line("honorific", given.honorific.as_deref(), "ông");
    let role = blank_words("chức vụ, tư cách, khi cần phân biệt");
    let role = line("role", given.role.as_deref(), &role);
    let publish = "# Theo ý người ấy: true thì văn bản niêm yết in đủ họ tên, false thì không.\n\
                   #publish-name = false\n";
    match name {
        Some(name) => {
            let name = text(name);
            format!("[[petitioner]]\n{honorific}name = {name}\n{role}{publish}\n")
        }
        None => {
            let name = text(&blank_words("họ và tên"));
            let rest = commented(&format!("{honorific}name = {name}\n{role}{publish}"));
            format!("#[[petitioner]]\n{rest}\n")
        }
    }
}
