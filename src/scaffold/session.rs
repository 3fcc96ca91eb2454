//! `new session`: from answers to the record of a dialogue.

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

use super::draft::Draft;
use super::draft::identifier;
use super::examples::Examples;
use super::form::Form;
use super::form::blank;
use super::form::commented;
use super::form::list;
use super::form::text;
use super::form::written;
use super::interview::Interview;
use super::interview::Stop;
use super::shelf::Shelf;
use super::shelf::quarter;
use crate::diagnostic::Bilingual;
use crate::documents::slug;
use crate::records::DayUnit;
use crate::records::SessionKind;
use crate::records::Step;

/// Những điều biết về buổi đối thoại mới; `None` is not known.
#[derive(Debug, Clone, Default)]
pub struct SessionAnswers {
    /// The identifier; made from month and village when left out.
    pub id: Option<String>,
    /// Regular when left out.
    pub kind: Option<SessionKind>,
    /// The day on which it is held.
    pub date: Option<NaiveDate>,
    /// Any day of the month for which it is planned, when there is no day yet.
    pub month: Option<NaiveDate>,
    /// Codes of villages.
    pub villages: Vec<String>,
    /// Another audience.
    pub audience: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The place.
    pub venue: Option<String>,
}

/// The record of a new session.
///
/// # Errors
///
/// When something is missing, names nothing, or cannot be known because records are broken.
pub fn new_session(
    shelf: &Shelf,
    given: SessionAnswers,
    mut ask: Interview<'_>,
) -> Result<Draft, Stop> {
    // With the month alone there is no day to ask for.
    let date = match given.month {
        Some(_) => given.date,
        None => ask.day("--date", given.date, WHEN, None)?,
    };
    let day = date.or(given.month).unwrap_or_default();
    let kind = given.kind.unwrap_or(SessionKind::Regular);
    let mut villages = Vec::new();
    for id in &given.villages {
        villages.push(shelf.village(id, day)?);
    }
    if given.audience.is_none() {
        let choices = shelf.villages(day);
        villages = ask
            .choices("--village", villages, WHERE_FROM, &choices)?
            .unwrap_or_default();
    }
    let theme = ask.wanted(given.theme, THEME)?;
    let venue = ask.wanted(given.venue, VENUE)?;
    ask.end()?;

    let year = day.year();
    let folder = format!("records/{year}/sessions/");
    shelf.whole(&folder)?;
    let id = match given.id {
        Some(id) => identifier(id)?,
        None => usual_id(day, kind, &villages, given.audience.as_deref()),
    };
    let mut form = Form::new(include_str!("forms/session.toml"));
    form.give("about", about(shelf, kind, date, &villages, day));
    form.give("kind", text(kind_name(kind)));
    let own = shelf.model.sessions.iter().filter(|it| it.year == year);
    let last = own.map(|it| it.ordinal).max().unwrap_or(0);
    form.give("ordinal", last.saturating_add(1).to_string());
    form.give_or_show("theme", theme.as_deref().map(text), blank("chủ đề"));
    form.give("quarter", quarter(day).to_string());
    form.give("month", day.month().to_string());
    form.give_or_show("date", date.map(|it| it.to_string()), day.to_string());
    form.show("start", "07:30:00");
    let examples = Examples::on(shelf, day);
    let some = |list: String| Some(list).filter(|_| !villages.is_empty());
    form.give_or_show(
        "villages",
        some(list(&villages)),
        format!("[{}]", examples.village),
    );
    form.give_or_show(
        "audience",
        given.audience.as_deref().map(text),
        blank("đối tượng được mời"),
    );
    form.give_or_show("venue", venue.as_deref().map(text), blank("nơi tổ chức"));
    form.give(
        "people",
        text(&people(shelf, &villages, given.audience.as_deref())),
    );
    form.give("chairs", format!("[{}]", examples.person));
    form.give("person", examples.person.clone());
    papers(shelf, day, kind, &examples, &mut form);
    Ok(Draft {
        file: format!("{folder}{id}.toml"),
        text: form.fill(),
    })
}

/// Numbers, days and signers of the papers around the session.
fn papers(shelf: &Shelf, day: NaiveDate, kind: SessionKind, examples: &Examples, form: &mut Form) {
    let office = &shelf.office;
    let calendar = &shelf.model.calendar;
    let announce = office.deadlines.of(Step::Announce);
    let announced = shelf.working_day_before(announce.from(day, calendar));
    form.give("announced", announced.to_string());
    form.give(
        "announce-rule",
        format!(
            "chậm nhất {} ngày{} trước buổi đối thoại",
            announce.offset,
            working(announce.unit)
        ),
    );
    let conclude = office.deadlines.of(Step::Conclude);
    let concluded = shelf.working_day_before(conclude.from(day, calendar));
    form.give("concluded", concluded.to_string());
    form.give(
        "conclude-rule",
        format!(
            "chậm nhất {} ngày{} sau buổi đối thoại",
            conclude.offset,
            working(conclude.unit)
        ),
    );
    let before = |days: u64| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    form.give("questions-until", before(2).to_string());
    form.give("next", shelf.next_working_day(concluded).to_string());
    form.give("signer", examples.signer.clone());
    form.give("body", examples.body.clone());
    let register = office.papers.conclusion.abbreviation();
    let next = |register: &str, taken: u32| {
        let number = shelf.next_number(register, day);
        number.saturating_add(taken).to_string()
    };
    for (hole, register, taken) in [
        ("number-tb", "TB", 0),
        ("number-gm", "GM", 0),
        // Where conclusions are notices, the announcement takes the number before.
        ("number-kl", register, u32::from(register == "TB")),
        ("number-cv", "CV", 0),
    ] {
        form.give(hole, next(register, taken));
    }
    let minutes = shelf.model.sessions.iter();
    let minutes = minutes.filter_map(|it| it.minutes.as_ref()?.number);
    let last = minutes.max().map_or(0, u32::from);
    form.give("number-bb", last.saturating_add(1).to_string());
    if kind == SessionKind::Regular {
        form.insert("plan", String::new());
    } else {
        let mut plan = Form::new(include_str!("forms/session-plan.toml"));
        let planned = announced.checked_sub_days(Days::new(14));
        let planned = shelf.working_day_before(planned.unwrap_or(announced));
        plan.give("number-kh", next("KH", 0));
        plan.give("planned", planned.to_string());
        plan.give("signer", examples.signer.clone());
        plan.give("body", examples.body.clone());
        form.insert("plan", plan.fill());
    }
    review(shelf, day, kind, announced, form);
}

/// A regular session goes through what the earlier ones have left open.
fn review(shelf: &Shelf, day: NaiveDate, kind: SessionKind, announced: NaiveDate, form: &mut Form) {
    let items = shelf.model.open_items(&shelf.office.outcome_groups);
    let open = items.before(day).count();
    let signer = super::examples::signer(shelf, announced);
    let number = shelf.next_number("BC", day);
    let draft = format!("[review]\nsigner = {}\n", text(&signer));
    let issued = commented(&format!("number = {number}\ndate = {announced}\n"));
    if open > 0 && kind == SessionKind::Regular {
        form.give("open", format!(": hiện còn {open} nội dung"));
        form.insert("review", format!("{draft}{issued}\n"));
    } else {
        form.give("open", "");
        form.insert("review", format!("{}{issued}\n", commented(&draft)));
    }
}

fn usual_id(
    day: NaiveDate,
    kind: SessionKind,
    villages: &[String],
    audience: Option<&str>,
) -> String {
    let audience = || audience.map(slug).filter(|it| !it.is_empty());
    let whom = villages.first().cloned().or_else(audience);
    let whom = whom.unwrap_or_else(|| kind_name(kind).to_owned());
    let whom: Vec<&str> = whom.split('-').take(4).collect();
    format!("{}-{:02}-{}", day.year(), day.month(), whom.join("-"))
}

fn about(
    shelf: &Shelf,
    kind: SessionKind,
    date: Option<NaiveDate>,
    villages: &[String],
    day: NaiveDate,
) -> String {
    let kind = match kind {
        SessionKind::Regular => "định kỳ",
        SessionKind::Thematic => "chuyên đề",
        SessionKind::Extraordinary => "đột xuất",
    };
    let whom = match villages {
        [] => String::new(),
        _ => format!(" với {}", people(shelf, villages, None)),
    };
    match date {
        Some(date) => format!("{kind}{whom}, ngày {}", written(date)),
        None => format!("{kind}{whom}, tháng {}/{}", day.month(), day.year()),
    }
}

/// Who is invited, in words.
fn people(shelf: &Shelf, villages: &[String], audience: Option<&str>) -> String {
    let named = villages.iter().filter_map(|id| {
        let mut known = shelf.office.villages.iter();
        let village = known.find(|it| it.id.as_str() == id)?;
        Some(format!("{} {}", village.kind, village.name))
    });
    let named: Vec<String> = named.collect();
    match (audience, &named[..]) {
        (Some(audience), _) => audience.to_owned(),
        (None, []) => "Nhân dân trên địa bàn".to_owned(),
        (None, named) => format!("Nhân dân {}", named.join(", ")),
    }
}

fn working(unit: DayUnit) -> &'static str {
    match unit {
        DayUnit::WorkingDays => " làm việc",
        DayUnit::Days => "",
    }
}

fn kind_name(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Regular => "regular",
        SessionKind::Thematic => "thematic",
        SessionKind::Extraordinary => "extraordinary",
    }
}

const WHEN: Bilingual = Bilingual {
    vi: "Ngày đối thoại",
    en: "Day of the dialogue",
};

const WHERE_FROM: Bilingual = Bilingual {
    vi: "Nhân dân thôn nào (nhiều thôn thì cách nhau dấu phẩy)",
    en: "People of which villages (commas between several)",
};

const THEME: Bilingual = Bilingual {
    vi: "Chủ đề",
    en: "Theme",
};

const VENUE: Bilingual = Bilingual {
    vi: "Địa điểm",
    en: "Place",
};
