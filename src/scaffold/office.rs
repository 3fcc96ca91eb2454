//! `new office`: a whole folder to begin with.

use std::path::Path;
use std::sync::Arc;

use super::form::{Form, text};
use super::interview::{Interview, Stop};
use super::person::Complaint;
use crate::documents::Views;
use crate::findings::{Bilingual, Finding, catalogue as rule};
use crate::records::{SCHEMAS, schemas};
use crate::vietnamese::{normalize, slug};
use crate::workspace::{Changes, Workspace, unwritable, write_new};

/// Những điều biết về cơ quan mới.
#[derive(Debug, Clone, Default)]
pub struct OfficeAnswers {
    /// The issuing body's line of the letterhead.
    pub name: Option<String>,
    /// The superior body's line.
    pub superior: Option<String>,
    /// The place before the date.
    pub place: Option<String>,
    /// The body's part of a symbol; `ĐU` when left out.
    pub symbol: Option<String>,
    /// The Secretary's name.
    pub secretary: Option<String>,
    /// Villages, each with its kind: `thôn Nước Tang`.
    pub villages: Vec<String>,
    /// Where CI fetches the program from; to be filled in when left out.
    pub archive: Option<String>,
    /// The SHA-256 sum of what it fetches.
    pub sha256: Option<String>,
}

/// What CI of GitHub reads, relative to the office's folder.
const GITHUB: &str = ".github/workflows/van-ban.yml";

/// Writes the folder of a new office and returns the names of its files.
///
/// # Errors
///
/// When the folder holds anything but `.git`, something is missing, the record would have an
/// error, or a file cannot be written.
pub fn new_office(
    folder: &Path,
    given: OfficeAnswers,
    ask: Interview<'_>,
) -> Result<Vec<String>, Stop> {
    is_empty(folder)?;
    let (office, readme) = first_records(given.clone(), ask)?;
    let calendars = CALENDARS.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let mut files = vec![("records/office.toml".to_owned(), office)];
    files.extend(calendars);
    let change = |(file, text): &(String, String)| (Arc::from(&**file), Arc::from(&**text));
    let changes: Changes = files.iter().map(change).collect();
    let checked = Workspace::read_changed(folder, &changes, None, Views::Left);
    if !checked.findings.is_empty() {
        return Err(Stop::Findings(checked.findings, Box::new(checked.sources)));
    }
    let schemas = schemas().into_iter();
    files.extend(schemas.map(|(name, text)| (format!("{SCHEMAS}/{name}"), text)));
    let mut other = |file: &str, text: String| files.push((file.to_owned(), text));
    other("README.md", readme);
    other(".gitignore", "output/\n".to_owned());
    other(".gitattributes", ATTRIBUTES.to_owned());
    other(GITHUB, workflow(include_str!("office/github.yml"), &given));
    other(
        ".gitlab-ci.yml",
        workflow(include_str!("office/gitlab.yml"), &given),
    );
    let mut written = Vec::new();
    for (file, text) in files {
        let path = folder.join(&file);
        write_new(&path, text.as_bytes()).map_err(|error| Stop::from(unwritable(&file, &error)))?;
        written.push(file);
    }
    Ok(written)
}

/// The calendars of the years that are known.
const CALENDARS: [(&str, &str); 3] = [
    (
        "records/calendar/2024.toml",
        include_str!("../../records/calendar/2024.toml"),
    ),
    (
        "records/calendar/2025.toml",
        include_str!("../../records/calendar/2025.toml"),
    ),
    (
        "records/calendar/2026.toml",
        include_str!("../../records/calendar/2026.toml"),
    ),
];

/// Line ends are the same on every machine.
const ATTRIBUTES: &str = "* text=auto eol=lf\n*.pdf binary\n*.xlsx binary\n";

/// Stops when the folder holds anything but the folder of git.
fn is_empty(folder: &Path) -> Result<(), Stop> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        // It is not there, or no folder: writing will tell.
        return Ok(());
    };
    let names = entries.flatten().map(|it| it.file_name());
    let names = names.map(|it| it.to_string_lossy().into_owned());
    let found = names.filter(|it| it != ".git").min();
    found.map_or(Ok(()), |found| {
        let finding = Finding::under_nowhere(&rule::FOLDER_NOT_EMPTY).with("found", found);
        let shown = folder.display().to_string();
        Err(finding.with("path", shown).into())
    })
}

/// `office.toml` and the page that tells how to go on.
fn first_records(given: OfficeAnswers, mut ask: Interview<'_>) -> Result<(String, String), Stop> {
    let name = ask.text("--name", given.name, NAME, None)?;
    let superior = ask.text("--superior", given.superior, SUPERIOR, None)?;
    let place = ask.text("--place", given.place, PLACE, None)?;
    let secretary = ask.text("--secretary", given.secretary, SECRETARY, None)?;
    let villages = Some(given.villages).filter(|it| !it.is_empty());
    let villages = villages.map(|it| it.join(";"));
    let sound = |typed: &str| match village_tables(typed) {
        Ok(_) => Ok(()),
        Err(_) => Err(Complaint::from(KIND_FIRST)),
    };
    let villages = ask.sound_text("--village", villages, VILLAGES, &sound)?;
    ask.end()?;

    let capitals = |words: Option<String>| normalize(&words.unwrap_or_default()).to_uppercase();
    let name = capitals(name);
    let secretary = secretary.unwrap_or_default();
    let mut form = Form::new(include_str!("office/office.toml"));
    form.give("unit", unit(&name));
    form.give("name", text(&name));
    form.give("superior", text(&capitals(superior)));
    form.give("place", text(&place.unwrap_or_default()));
    let symbol = given.symbol.unwrap_or_else(|| "ĐU".to_owned());
    form.give("symbol", text(&symbol));
    form.give("secretary", text(&secretary));
    let called = slug(secretary.split_whitespace().next_back().unwrap_or_default());
    let called = Some(called).filter(|it| !it.is_empty());
    let called = called.unwrap_or_else(|| "bi-thu".to_owned());
    form.give("secretary-id", text(&called));
    form.insert("villages", village_tables(&villages.unwrap_or_default())?);
    let mut readme = Form::new(include_str!("office/README.md"));
    readme.give("name", name);
    Ok((form.fill(), readme.fill()))
}

/// What the commune is: `xã`, `phường` or `đặc khu`.
fn unit(name: &str) -> &'static str {
    let is = |unit: &str| name.contains(unit);
    match () {
        () if is("PHƯỜNG") => "phường",
        () if is("ĐẶC KHU") => "đặc khu",
        () if is("THỊ TRẤN") => "thị trấn",
        () => "xã",
    }
}

/// One table for each village.
fn village_tables(villages: &str) -> Result<String, Stop> {
    let mut out = String::new();
    let mut taken: Vec<String> = Vec::new();
    for village in villages.split([';', ',']).map(normalize) {
        if village.is_empty() {
            continue;
        }
        let Some((kind, name)) = kind_and_name(&village) else {
            let finding = Finding::under_nowhere(&rule::VILLAGE_WITHOUT_KIND);
            return Err(finding.with("text", village).into());
        };
        // A number says little where a code stands alone.
        let telling = slug(name).contains(|c: char| c.is_ascii_alphabetic());
        let usual = if telling { slug(name) } else { slug(&village) };
        let same = taken.iter().filter(|it| **it == usual).count();
        let id = match same {
            0 => usual.clone(),
            _ => format!("{usual}-{}", same + 1),
        };
        taken.push(usual);
        out.push_str(&format!(
            "[[village]]\nid = {}\nkind = {}\nname = {}\n\n",
            text(&id),
            text(kind),
            text(name)
        ));
    }
    if out.is_empty() {
        return Err(Stop::Missing(vec!["--village"]));
    }
    Ok(out)
}

/// `tổ dân phố 5` is a `tổ dân phố` called `5`.
fn kind_and_name(village: &str) -> Option<(&str, &str)> {
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

/// A CI file with the address of the program.
fn workflow(file: &'static str, given: &OfficeAnswers) -> String {
    let mut form = Form::new(file);
    // JSON strings are YAML strings.
    let quoted = |it: &Option<String>| {
        let text = it.clone().unwrap_or_default();
        serde_json::Value::from(text).to_string()
    };
    form.give("archive", quoted(&given.archive));
    form.give("sha256", quoted(&given.sha256));
    form.fill()
}

const NAME: Bilingual = Bilingual {
    vi: "Tên cơ quan, như ĐẢNG ỦY XÃ SƠN BAO",
    en: "Name of the office, such as ĐẢNG ỦY XÃ SƠN BAO",
};

const SUPERIOR: Bilingual = Bilingual {
    vi: "Tên cấp trên, như ĐẢNG BỘ TỈNH QUẢNG NGÃI",
    en: "Name of its superior, such as ĐẢNG BỘ TỈNH QUẢNG NGÃI",
};

const PLACE: Bilingual = Bilingual {
    vi: "Địa danh trước ngày tháng, như Sơn Bao",
    en: "Place before the date, such as Sơn Bao",
};

const SECRETARY: Bilingual = Bilingual {
    vi: "Họ và tên Bí thư Đảng ủy",
    en: "Full name of the Secretary",
};

const KIND_FIRST: Bilingual = Bilingual {
    vi: "ghi cả loại trước từng tên: thôn, bản, buôn, ấp, tổ dân phố… Ví dụ: thôn Nước Tang; bản Pá Sang",
    en: "write what each is before its name, such as thôn Nước Tang; bản Pá Sang",
};

const VILLAGES: Bilingual = Bilingual {
    vi: "Các thôn, cách nhau dấu chấm phẩy, như thôn Nước Tang; thôn Làng Mùng",
    en: "Its villages, semicolons between them, such as thôn Nước Tang; thôn Làng Mùng",
};
