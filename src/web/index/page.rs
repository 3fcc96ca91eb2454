//! The page: what its template sees, and how it is made.

use chrono::NaiveDate;
use minijinja::value::Serde;
use minijinja::{Value, context};

use super::charts::charts;
use super::requests::Requests;
use super::tasks::board_values;
use crate::board::{Board, last_recorded_day};
use crate::findings::Finding;
use crate::model::{Model, Office, Session};
use crate::render::Templates;
use crate::vietnamese::day_in_text;
use crate::web::engine::render_page;
use crate::web::listing::{Listed, Meeting, Year, by_year};

/// The name of the page in the output folder.
pub const PAGE: &str = "index.html";

/// The name of its template.
pub const TEMPLATE: &str = "index.html.j2";

/// Makes the page of what stands in an output folder.
///
/// `broken` is how many records have errors: what they say is not known, so that neither the
/// board nor the requests are shown.
///
/// # Errors
///
/// A finding in the template, where the office has one of its own.
pub fn page(
    model: &Model,
    papers: Vec<Listed<'_>>,
    broken: usize,
    templates: &Templates,
) -> Result<String, Finding> {
    let day = model.as_of.or_else(|| last_recorded_day(model));
    let office = model.office.as_ref();
    let known = office.zip(day).filter(|_| broken == 0);
    let board = known.map(|(_, day)| Board::of(model, day));
    let charts = known.and_then(|(office, day)| charts(model, office, day));
    let requests = known.map(|(office, day)| Requests::on(model, office, day));
    let view = context! {
        office => office.and_then(|office| names(office, day)),
        day => day.map(|day| context! {
            iso => day.to_string(),
            shown => day_in_text(day),
            // Else it is the last one of the records.
            chosen => model.as_of.is_some(),
        }),
        broken,
        board => board.as_ref().map(board_values),
        requests => Serde(requests),
        charts,
        otherwise_issued => papers.iter().filter(|it| !it.otherwise.is_empty()).count(),
        documents => papers.len(),
        pages => papers.iter().map(|it| it.pages).sum::<usize>(),
        years => Serde(years(model, papers, day)),
    };
    let templates = templates.clone();
    let texts = move |name: &str| templates.get(name).map(str::to_owned);
    render_page(texts, TEMPLATE, view)
}

/// The papers by the days of the dialogues, and in each group by their own: what has none comes
/// last.
fn years<'a>(model: &Model, mut papers: Vec<Listed<'a>>, day: Option<NaiveDate>) -> Vec<Year<'a>> {
    papers.sort_by_key(|it| (it.date().is_none(), it.date(), it.kind));
    let mut years = by_year(&papers, "");
    for Year { year, groups } in &mut years {
        for group in &mut *groups {
            let its =
                |it: &&Session| group.session == Some(&*it.id) && it.year.to_string() == *year;
            let session = model.sessions.iter().find(its);
            group.meeting = session.map(|it| Meeting::on(it, day));
        }
        groups.sort_by_key(|it| {
            let date = it.meeting.as_ref().and_then(|it| it.date);
            (it.session.is_some(), date.is_none(), date, it.session)
        });
    }
    years
}

/// What is wrong with an office's own template of the page, as far as its records show it.
pub fn check_own(model: &Model, templates: &Templates) -> Option<Finding> {
    let own = templates.overridden().any(|(name, _)| name == TEMPLATE);
    own.then(|| page(model, Vec::new(), 0, templates).err())
        .flatten()
}

/// The names of the office on a day, or the last ones that are known.
fn names(office: &Office, day: Option<NaiveDate>) -> Option<Value> {
    let then = day.and_then(|day| office.identity_on(day));
    let identity = then.or(office.identities.last())?;
    Some(context! {
        superior => identity.superior.as_str(),
        name => identity.name.as_str(),
    })
}
