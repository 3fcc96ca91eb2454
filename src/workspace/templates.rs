//! Mẫu của cơ quan: the templates in force, the office's own among them.

use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use super::reading::read_text;
use crate::findings::{Finding, Place, catalogue as rule, io_detail};
use crate::render::{Templates, shown_name};

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
                let path = error.path().unwrap_or(&folder);
                let path = path
                    .strip_prefix(root)
                    .unwrap_or(path)
                    .display()
                    .to_string();
                let place = Place::file(&Arc::from(path.replace('\\', "/")));
                let finding = Finding::under(&rule::UNREADABLE_FILE, place);
                findings.push(finding.with("detail", io_detail(error.io_error())));
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
        if entry.path_is_symlink() {
            let place = Place::file(&Arc::from(shown_name(&name)));
            findings.push(Finding::under(&rule::SYMLINK, place));
            continue;
        }
        let known = [".typ", ".j2", ".toml"];
        if !entry.file_type().is_file() || !known.iter().any(|end| name.ends_with(end)) {
            continue;
        }
        let file: Arc<str> = Arc::from(shown_name(&name));
        match read_text(entry.path(), &file, findings) {
            Some(text) => {
                if name.ends_with(".j2") && built_in.get(&name).is_none() {
                    let known = built_in.iter().map(|(known, _)| known);
                    let known: Vec<_> = known.filter(|it| it.ends_with(".j2")).collect();
                    let finding = Finding::under(&rule::STRAY_TEMPLATE, Place::file(&file));
                    findings.push(finding.with("known", known.join(", ")));
                }
                templates.put(name, text);
            }
            None => templates.withhold(&name),
        }
    }
    templates
}
