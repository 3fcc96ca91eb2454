//! `new office`: a whole folder to begin with.

use std::path::Path;
use std::sync::Arc;

use clap::Args;

use super::form::{RecordForm, text};
use super::interview::Interview;
use super::not_begun::NotBegun;
use super::respondent::Complaint;
use super::villages::village_tables;
use super::words;
use crate::documents::Views;
use crate::findings::{Finding, rules};
use crate::records::{SCHEMAS, schemas};
use crate::vietnamese::{normalize, slug};
use crate::workspace::{Changes, Workspace, unwritable, write_new};

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
) -> Result<Vec<String>, NotBegun> {
    is_empty(folder)?;
    let (office, readme) = first_records(given.clone(), ask)?;
    let calendars = CALENDARS.map(|(file, text)| (file.to_owned(), text.to_owned()));
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
        write_new(&path, text.as_bytes())
            .map_err(|error| NotBegun::from(unwritable(&file, &error)))?;
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
fn is_empty(folder: &Path) -> Result<(), NotBegun> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        // It is not there, or no folder: writing will tell.
        return Ok(());
    };
    let names = entries.flatten().map(|it| it.file_name());
    let names = names.map(|it| it.to_string_lossy().into_owned());
    let found = names.filter(|it| it != ".git").min();
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
    let name = ask.text("--name", given.name, words::office_name, None)?;
    let superior = ask.text("--superior", given.superior, words::office_superior, None)?;
    let place = ask.text("--place", given.place, words::office_place, None)?;
    let secretary = ask.text(
        "--secretary",
        given.secretary,
        words::office_secretary,
        None,
    )?;
    let villages = Some(given.villages).filter(|it| !it.is_empty());
    let villages = villages.map(|it| it.join(";"));
    let sound = |typed: &str| match village_tables(typed) {
        Ok(_) => Ok(()),
        Err(_) => Err(Complaint::KindFirst),
    };
    let villages = ask.sound_text("--village", villages, words::office_villages, &sound)?;
    ask.end()?;

    let capitals = |words: Option<String>| normalize(&words.unwrap_or_default()).to_uppercase();
    let name = capitals(name);
    let secretary = secretary.unwrap_or_default();
    let mut form = RecordForm::new(include_str!("office/office.toml"));
    let unit = unit(&name);
    form.give("unit", unit);
    // Decree 150/2025/NĐ-CP: rural communes have another office than towns and islands.
    form.give(
        "economy",
        text(match unit {
            "phường" | "đặc khu" => "Phòng Kinh tế, Hạ tầng và Đô thị",
            _ => "Phòng Kinh tế",
        }),
    );
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
    let mut readme = RecordForm::new(include_str!("office/README.md"));
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

/// A CI file with the address of the program.
fn workflow(file: &'static str, given: &OfficeAnswers) -> String {
    let mut form = RecordForm::new(file);
    // JSON strings are YAML strings.
    let quoted = |it: &Option<String>| {
        let text = it.clone().unwrap_or_default();
        serde_json::Value::from(text).to_string()
    };
    form.give("archive", quoted(&given.archive));
    form.give("sha256", quoted(&given.sha256));
    form.fill()
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
