//! `new office`: a whole folder to begin with.

use std::path::Path;
use std::sync::Arc;

use clap::Args;
use minijinja::context;
use serde_json::json;

use super::form::{bare, filled};
use super::interview::Interview;
use super::new_record::NotBegun;
use super::villages::villages;
use super::words;
use crate::documents::Views;
use crate::findings::{Finding, rules};
use crate::recording::{HOME, RecordChanges};
use crate::records::{NamedChoice, SCHEMAS, Unit, schemas};
use crate::vietnamese::{normalize, slug};
use crate::workspace::{Changes, Workspace};

/// Những điều biết về cơ quan mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct OfficeAnswers {
    /// name of the office
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// name of its superior
    #[arg(long, value_name = "NAME")]
    pub superior: Option<String>,
    /// place before the date
    #[arg(long, value_name = "PLACE")]
    pub place: Option<String>,
    /// the office's part of a symbol [default: ĐU]
    #[arg(long, value_name = "SYMBOL")]
    pub symbol: Option<String>,
    /// full name of the Secretary
    #[arg(long, value_name = "NAME")]
    pub secretary: Option<String>,
    /// a village with its kind, such as “thôn Nước Tang” (can be repeated)
    #[arg(long = "village", value_name = "NAME")]
    pub villages: Vec<String>,
    /// where CI fetches doithoai from
    #[arg(long, value_name = "URL")]
    pub archive: Option<String>,
    /// SHA-256 sum of that archive
    #[arg(long, value_name = "SUM")]
    pub sha256: Option<String>,
}

/// The files of a new office.
///
/// # Errors
///
/// When the folder holds anything but `.git`, something is missing, or the record would have an
/// error.
pub fn new_office(
    folder: &Path,
    given: OfficeAnswers,
    ask: Interview<'_>,
) -> Result<RecordChanges, NotBegun> {
    is_empty(folder)?;
    let (office, readme) = first_records(given.clone(), ask)?;
    let calendars = CALENDARS.map(|(year, text)| {
        let file = format!("records/calendar/{year}.toml");
        (file, text.to_owned())
    });
    let mut files = vec![("records/office.toml".to_owned(), office)];
    files.extend(calendars);
    let change = |(file, text): &(String, String)| (Arc::from(&**file), Arc::from(&**text));
    let changes: Changes = files.iter().map(change).collect();
    let checked = Workspace::read_changed(folder, &changes, None, Views::Left);
    if !checked.findings.is_empty() {
        return Err(NotBegun::Findings(
            checked.findings,
            Box::new(checked.sources),
        ));
    }
    let schemas = schemas().into_iter();
    files.extend(schemas.map(|(name, text)| (format!("{SCHEMAS}/{name}"), text)));
    let mut other = |file: &str, text: String| files.push((file.to_owned(), text));
    other("README.md", readme);
    other(".gitignore", IGNORED.to_owned());
    other(".gitattributes", ATTRIBUTES.to_owned());
    let github = workflow(include_str!("office/github.yml"), &given)?;
    let gitlab = workflow(include_str!("office/gitlab.yml"), &given)?;
    other(".github/workflows/van-ban.yml", github);
    other(".gitlab-ci.yml", gitlab);
    let mut begun = RecordChanges::by("new office");
    for (file, text) in files {
        begun.write(&file, None, text.as_bytes());
    }
    Ok(begun)
}

/// The calendars of the years that are known.
const CALENDARS: [(i32, &str); 3] = [
    (2024, include_str!("../../records/calendar/2024.toml")),
    (2025, include_str!("../../records/calendar/2025.toml")),
    (2026, include_str!("../../records/calendar/2026.toml")),
];

/// What can be made again, and what has everybody's names in it and goes round by itself.
const IGNORED: &str = include_str!("office/gitignore");

/// Line ends are the same on every machine.
const ATTRIBUTES: &str = "* text=auto eol=lf\n*.pdf binary\n*.xlsx binary\n";

/// Stops when the folder holds anything but the folders of git and of our own.
fn is_empty(folder: &Path) -> Result<(), NotBegun> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        // It is not there, or no folder: writing will tell.
        return Ok(());
    };
    let names = entries.flatten().map(|it| it.file_name());
    let names = names.map(|it| it.to_string_lossy().into_owned());
    let found = names.filter(|it| it != ".git" && it != HOME).min();
    found.map_or(Ok(()), |found| {
        let path = folder.display().to_string();
        Err(Finding::nowhere(FolderNotEmpty { path, found }).into())
    })
}

/// `office.toml` and the page that tells how to go on.
fn first_records(
    given: OfficeAnswers,
    mut ask: Interview<'_>,
) -> Result<(String, String), NotBegun> {
    let name = ask.text(Some("--name"), given.name, words::office_name)?;
    let superior = ask.text(Some("--superior"), given.superior, words::office_superior)?;
    let place = ask.text(Some("--place"), given.place, words::office_place)?;
    let secretary = ask.text(
        Some("--secretary"),
        given.secretary,
        words::office_secretary,
    )?;
    let named = Some(given.villages).filter(|it| !it.is_empty());
    let named = named.map(|it| it.join(";"));
    let flag = Some("--village");
    let named = ask.answer(
        flag,
        named,
        words::office_villages,
        &[],
        None,
        &|typed, lang| {
            let kind_first = |_| words::kind_first(lang).to_owned();
            villages(typed)
                .map(|_| typed.to_owned())
                .map_err(kind_first)
        },
    )?;
    ask.end()?;

    let capitals = |words: Option<String>| normalize(&words.unwrap_or_default()).to_uppercase();
    let name = capitals(name);
    let secretary = secretary.unwrap_or_default();
    let unit = Unit::named_in(&name).unwrap_or(Unit::Commune);
    let called = slug(secretary.split_whitespace().next_back().unwrap_or_default());
    let called = Some(called).filter(|it| !it.is_empty());
    let values = context! {
        unit => bare(unit.name()),
        // Decree 150/2025/NĐ-CP: rural communes have another office than towns and islands.
        economy => match unit {
            Unit::Ward | Unit::SpecialZone => "Phòng Kinh tế, Hạ tầng và Đô thị",
            _ => "Phòng Kinh tế",
        },
        superior => capitals(superior),
        place,
        symbol => given.symbol.unwrap_or_else(|| "ĐU".to_owned()),
        secretary_id => called.unwrap_or_else(|| "bi-thu".to_owned()),
        secretary,
        villages => villages(&named.unwrap_or_default())?,
    };
    let readme = context! { name => bare(&name) };
    Ok((
        filled(
            include_str!("office/office.toml"),
            context! { name, ..values },
        )?,
        filled(include_str!("office/README.md"), readme)?,
    ))
}

/// A CI file with the address of the program.
fn workflow(file: &str, given: &OfficeAnswers) -> Result<String, Finding> {
    // JSON strings are YAML strings.
    let quoted = |it: &Option<String>| bare(json!(it.as_deref().unwrap_or_default()));
    let (archive, sha256) = (quoted(&given.archive), quoted(&given.sha256));
    filled(file, context! { archive, sha256 })
}

rules! { OFFICE:

FolderNotEmpty "D702" "folder-not-empty" Error { path: String, found: String }
vi "thư mục {path} không trống: có `{found}`"
=> "chọn thư mục chưa có hoặc còn trống (có sẵn `.git` thì được)"
en "the folder {path} is not empty: it holds `{found}`"
=> "name a folder that does not exist or is empty (`.git` may be there)"
why "Hồ sơ của cơ quan mới không được lẫn với tệp khác, và không đè lên tệp nào."
  / "The records of a new office must not mix with other files, nor replace any."
wrong "`doithoai new office .` ở nơi đã có records/"
    / "`doithoai new office .` beside a records/"
right "`doithoai new office xa-son-bao`"
    / "`doithoai new office xa-son-bao`, a new folder"
by Technical

}
