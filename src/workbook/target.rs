//! Dòng nào của hồ sơ nào: the petition and item that a row is about.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::CellKind;
use super::columns::ITEMS;
use super::people::{self, name_of};
use super::recorded::{PetitionKey, RecordedOffice, SessionKey};
use super::row::SheetRow;
use super::words;
use crate::findings::{Finding, Place, rules};
use crate::lint::mended;
use crate::records::{ItemKind, NamedChoice};

/// Chỗ của một dòng: where it belongs, before new petitions have their numbers.
pub(super) enum RowTarget {
    /// A petition with its number, and which of its recorded items; `None` for a new one.
    Petition(PetitionKey, Option<usize>),
    /// A petition that gets its number here, together with the rows that have the same number in
    /// a typed list, where it says nothing else.
    New(SessionKey, Option<i64>),
    /// The code of an item that a typed list has and the records have as well.
    Recorded(String),
}

/// Việc tìm chỗ: what is known while rows are placed.
pub(super) struct Targets<'a> {
    known: &'a RecordedOffice<'a>,
    /// The session of rows that name none, as the workbook calls it.
    session: Option<&'a str>,
    /// Whether the workbook is one of ours, in which numbers are those of the records.
    own: bool,
    /// Who speaks in the rows of each turn, though a name need not stand in each.
    speakers: BTreeMap<Turn, Names>,
    /// The recorded items of each session by what was said, as new records have it.
    said: BTreeMap<(SessionKey, String), Vec<(&'a PetitionKey, usize)>>,
}

/// The session that a row names, and its number there.
type Turn = (Option<String>, i64);
type Names = BTreeSet<String>;

impl<'a> Targets<'a> {
    /// What the records and the rows themselves say of where rows belong.
    pub(super) fn of(
        known: &'a RecordedOffice<'a>,
        rows: &[SheetRow],
        session: Option<&'a str>,
        own: bool,
    ) -> Self {
        let mut targets = Self {
            known,
            session,
            own,
            speakers: BTreeMap::new(),
            said: BTreeMap::new(),
        };
        for row in rows {
            let named = named_in(row);
            if let Some(turn) = turn(row).filter(|_| !named.is_empty()) {
                targets.speakers.entry(turn).or_insert(named);
            }
        }
        for (key, petition) in &known.petitions {
            for (at, item) in petition.says.item.iter().enumerate() {
                let said = ((key.0, key.1.clone()), mended(item.content.as_str()));
                targets.said.entry(said).or_default().push((key, at));
            }
        }
        targets
    }

    /// What a row is about.
    ///
    /// # Errors
    ///
    /// A finding when that cannot be known, or must not be said in a workbook.
    pub(super) fn find(&self, row: &SheetRow) -> Result<RowTarget, Finding> {
        if row.text("kind") == Some(ItemKind::Denunciation.name()) {
            return Err(secret(row.place("kind")));
        }
        if let Some(code) = row.text("code") {
            return self.by_code(row, code);
        }
        let session = self.session_of(row)?;
        let content = mended(row.text("content").unwrap_or_default());
        match row.count("ordinal") {
            Some(number) if self.own => self.by_number(row, session, number, content),
            number => self.by_content(row, session, number, content),
        }
    }

    /// A row of a typed list: nothing but the words tells that it was brought in before.
    fn by_content(
        &self,
        row: &SheetRow,
        session: SessionKey,
        number: Option<i64>,
        content: String,
    ) -> Result<RowTarget, Finding> {
        let alike = self.said.get(&(session.clone(), content));
        let speakers = self.speakers_of(row);
        let mut alike = alike.into_iter().flatten();
        let Some((key, at)) = alike.find(|(key, _)| self.is_by(key, &speakers)) else {
            return Ok(RowTarget::New(session, number));
        };
        let open = self.known.open_item(key, *at);
        let open = open.ok_or_else(|| secret(row.place("content")))?;
        Ok(RowTarget::Recorded(open.code.to_string()))
    }

    /// A row of a workbook of ours, in which numbers are those of the records.
    fn by_number(
        &self,
        row: &SheetRow,
        (year, session): SessionKey,
        number: i64,
        content: String,
    ) -> Result<RowTarget, Finding> {
        let number = u32::try_from(number).ok();
        let Some(number) = number.filter(|it| (1..=9999).contains(it)) else {
            let breach = CellKind {
                column: ITEMS.heading("ordinal").to_owned(),
                expected: words::A_NUMBER_IN_BOUNDS,
                found: words::ANOTHER_NUMBER,
            };
            return Err(Finding::new(breach, row.place("ordinal").clone()));
        };
        let key = (year, session, number);
        let petition = self.known.petitions.get(&key);
        if petition.is_some_and(|it| it.is_secret()) {
            return Err(secret(row.place("ordinal")));
        }
        // A form that is imported twice is no second petition.
        let mut items = petition.into_iter().flat_map(|it| &it.says.item);
        let at = items.position(|it| mended(it.content.as_str()) == content);
        match at {
            Some(at) if self.known.open_item(&key, at).is_none() => {
                Err(secret(row.place("content")))
            }
            at => Ok(RowTarget::Petition(key, at)),
        }
    }

    fn by_code(&self, row: &SheetRow, code: &str) -> Result<RowTarget, Finding> {
        let place = row.place("code").clone();
        let (key, at) = open_code(self.known, code, &place)?;
        let session = self.known.label((key.0, &key.1));
        let elsewhere = row.text("session").is_some_and(|it| it != session);
        let number = row.count("ordinal").filter(|_| self.own);
        if elsewhere || number.is_some_and(|it| it != i64::from(key.2)) {
            let breach = RowElsewhere {
                code: code.to_owned(),
                ordinal: key.2,
                session,
            };
            return Err(Finding::new(breach, place));
        }
        Ok(RowTarget::Petition(key.clone(), Some(at)))
    }

    fn session_of(&self, row: &SheetRow) -> Result<SessionKey, Finding> {
        let sessions = &self.known.sessions;
        let label = row.text("session").or(self.session);
        let known = label.and_then(|it| sessions.get(it));
        known.map(|(key, _)| key.clone()).ok_or_else(|| {
            let known: Vec<&str> = sessions.keys().map(String::as_str).collect();
            let known = known.join(", ");
            Finding::new(SessionNeeded { known }, row.place("session").clone())
        })
    }

    /// Those who speak in a row: those of its turn when it names nobody.
    fn speakers_of(&self, row: &SheetRow) -> Names {
        let own = named_in(row);
        let turn = turn(row).filter(|_| own.is_empty());
        let above = turn.and_then(|turn| self.speakers.get(&turn));
        above.cloned().unwrap_or(own)
    }

    /// Whether a petition is by those persons.
    fn is_by(&self, key: &PetitionKey, named: &Names) -> bool {
        self.known.petitions.get(key).is_some_and(|petition| {
            let people = petition.says.petitioner.iter();
            people.map(|it| it.name.to_string()).collect::<Names>() == *named
        })
    }
}

fn named_in(row: &SheetRow) -> Names {
    let named = people::of_row(row, &[], &mut Vec::new());
    named.iter().map(|it| name_of(it).to_owned()).collect()
}

fn turn(row: &SheetRow) -> Option<Turn> {
    let session = row.text("session").map(str::to_owned);
    Some((session, row.count("ordinal")?))
}

/// The item of a code.
///
/// # Errors
///
/// A finding when no item has the code, or a secret one.
pub(super) fn open_code<'a>(
    known: &RecordedOffice<'a>,
    code: &str,
    place: &Place,
) -> Result<(&'a PetitionKey, usize), Finding> {
    let Some((key, at)) = known.codes.get(code) else {
        let code = code.to_owned();
        return Err(Finding::new(CodeUnknown { code }, place.clone()));
    };
    let open = known.open_item(key, *at);
    open.map(|_| (*key, *at)).ok_or_else(|| secret(place))
}

fn secret(place: &Place) -> Finding {
    Finding::new(SecretRow, place.clone())
}

rules! { TARGETS:

RowElsewhere "D618" "row-elsewhere" Error { code: String, ordinal: u32, session: String }
vi "mã số {code} thuộc lượt {ordinal} của {session}, không phải buổi hoặc lượt ghi ở dòng này"
=> "sửa lại buổi, lượt; nội dung mới thì để trống mã số"
en "the code {code} belongs to petition {ordinal} of {session}, not to the one in this row"
=> "mend session and number, or leave the code of a new item blank"
why "Mã số đã cấp thì không chuyển sang lượt ý kiến khác."
  / "A code that was given does not move to another petition."
wrong "dòng có mã số 2025-01 ghi buổi 2025-11-thanh-nien"
    / "the row of 2025-01 names the session 2025-11-thanh-nien"
right "dòng có mã số 2025-01 ghi buổi 2025-04-nuoc-tang"
    / "the row of 2025-01 names the session 2025-04-nuoc-tang"
by Records

CodeUnknown "D619" "code-not-recorded" Error { code: String }
vi "hồ sơ không có nội dung nào mang mã số {code}"
=> "sửa lại mã số; nội dung mới thì để trống, chương trình tự cấp"
en "no item of the records has the code {code}"
=> "mend the code, or leave it blank for a new item: the program gives it one"
why "Mã số do chương trình cấp nối tiếp, để không trùng và không nhảy số."
  / "Codes are given in order, so that none is used twice or left out."
wrong "gõ mã số 2025-99 cho nội dung mới"
    / "2025-99 is typed for a new item"
right "để trống cột Mã số"
    / "the column Mã số is left blank"
by Records

SessionNeeded "D621" "session-needed" Error { known: String }
vi "không biết các dòng này thuộc buổi đối thoại nào"
=> "thêm --session với một trong: {known}"
en "it is not known which session these rows belong to"
=> "add --session with one of: {known}"
why "Ý kiến được xếp theo buổi; hạn trả lời và kết luận tính theo buổi ấy."
  / "Petitions are kept by session; deadlines and conclusions follow it."
wrong "doithoai import danh-sach.xlsx"
    / "doithoai import list.xlsx"
right "doithoai import danh-sach.xlsx --session 2025-11-thanh-nien"
    / "doithoai import list.xlsx --session 2025-11-thanh-nien"
by Records

SecretRow "D622" "secret-in-workbook" Error
vi "dòng này là tố cáo, hoặc thuộc một nội dung mật"
=> "xóa dòng khỏi sổ; lập hoặc sửa hồ sơ ấy trực tiếp trong tệp, không gửi qua bảng tính"
en "this row is a denunciation, or belongs to a secret item"
=> "delete the row; keep that record in its own file and never in a workbook"
why "Sổ Excel được gửi qua lại; người tố cáo phải được giữ bí mật."
  / "Workbooks go round; who denounces must be kept secret."
wrong "cột Loại ghi “Tố cáo”"
    / "the column Loại has “Tố cáo”"
right "đơn tố cáo được lập hồ sơ riêng, không có trong sổ"
    / "the denunciation has a record of its own and no row"
by Law "Luật Tố cáo 2018"

}
