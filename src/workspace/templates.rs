//! Mẫu của cơ quan: the templates in force, the office's own among them.

use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use super::loading::{Symlink, unreadable_entry};
use super::text::{read_bytes, read_text};
use crate::findings::{Finding, Place, rules};
use crate::render::{Templates, is_built_in, is_font, shown_name};

/// What templates are written in, and how pictures beside them may end; fonts come on top.
const TEXTS: [&str; 3] = [".typ", ".j2", ".toml"];
const PICTURES: [&str; 6] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

/// The largest picture or font, in MiB: a page with a larger one takes its readers too long.
const LARGEST: u64 = 5;

/// The templates inside the program, each replaced by the file of the same name below
/// `<root>/templates`, if there is one. Files of other names can be imported too.
pub(crate) fn load_templates(root: &Path, findings: &mut Vec<Finding>) -> Templates {
    let built_in = Templates::built_in();
    let mut templates = built_in.clone();
    let folder = root.join("templates");
    if !folder.is_dir() {
        return templates;
    }
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                findings.push(unreadable_entry(root, &folder, &error));
                continue;
            }
        };
        let Some(name) = entry
            .path()
            .strip_prefix(&folder)
            .ok()
            .and_then(Path::to_str)
        else {
            continue;
        };
        let name = name.replace('\\', "/");
        let file: Arc<str> = Arc::from(shown_name(&name));
        if entry.path_is_symlink() {
            findings.push(Finding::new(Symlink, Place::file(&file)));
            continue;
        }
        let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
        let read = if !entry.file_type().is_file() {
            continue;
        } else if ends(&TEXTS) {
            read_text(entry.path(), &file, findings).map(String::into_bytes)
        } else if ends(&PICTURES) || is_font(&name) {
            read_bytes(entry.path(), &file, LARGEST, findings)
        } else {
            continue;
        };
        if name.ends_with(".j2") && built_in.get(&name).is_none() && read.is_some() {
            findings.push(Finding::new(StrayTemplate, Place::file(&file)));
        }
        match read {
            Some(read) if is_built_in(&read) => {}
            Some(read) => templates.put(name, read),
            None => templates.withhold(&name),
        }
    }
    templates
}

rules! { RULES:

StrayTemplate "D810" "stray-template" Warning
vi "mẫu này không thay thế mẫu có sẵn nào nên không được dùng"
=> "đặt tên như một mẫu có sẵn; `doithoai templates mau` chép mọi mẫu có sẵn ra thư mục mau"
en "this template takes no built-in one's place and is not used"
=> "name it after a built-in one; `doithoai templates DIR` writes all of them into a folder"
why "Tệp trong templates/ chỉ có tác dụng khi trùng tên với mẫu có sẵn."
  / "A file in templates/ counts only when it has the name of a built-in one."
wrong "mẫu riêng tên templates/ke-hoach.typ.j2"
    / "a template of your own named templates/ke-hoach.typ.j2"
right "mẫu riêng mang tên mẫu có sẵn: templates/plan.typ.j2"
    / "a template of your own named after a built-in one: templates/plan.typ.j2"
by Technical

}
