//! Bảng theo dõi: what is due and what is overdue on a day.
//!
//! [`Board::of`] is pure: the same model and the same day give the same board. What happened
//! after the day is not seen; what is only planned for later is.
//!
//! | module | what it is |
//! |---|---|
//! | `task`, `matter` | one thing to do, for whom and by when |
//! | `sessions`, `items`, `reports` | what the records and the cited rules ask for |
//! | `listing` | the board in a terminal |
//! | `json` | the board for programs |

mod items;
mod json;
mod listing;
mod matter;
mod reports;
mod sessions;
mod task;

use chrono::NaiveDate;

use crate::model::Entry;
use crate::model::Model;
use crate::model::Office;
use crate::model::Secrecy;

pub use json::BoardView;
pub use json::TaskView;
pub use listing::Styling;
pub use listing::render_lines;
pub use listing::render_table;
pub use matter::Matter;
pub use task::Charge;
pub use task::Subject;
pub use task::Task;
pub use task::Urgency;

/// Bảng theo dõi của một ngày.
#[derive(Debug, Clone)]
pub struct Board<'a> {
    /// The day whose evening it shows.
    pub day: NaiveDate,
    /// What is to be done: what has been overdue for longest first, then what is due next, then
    /// what has no day, by how long it has waited.
    pub tasks: Vec<Task<'a>>,
    /// Secret items that are open, by their numbers: nothing else may be told of them.
    pub secret: Vec<Entry<'a>>,
}

/// Việc của một cơ quan: one body's share of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share<'a> {
    /// The body's short name.
    pub body: &'a str,
    /// How many items are overdue.
    pub overdue: usize,
    /// How many have a day that is still to come.
    pub upcoming: usize,
    /// How many have no day.
    pub undated: usize,
}

impl<'a> Board<'a> {
    /// The board of a day.
    pub fn of(model: &'a Model, day: NaiveDate) -> Self {
        let mut board = Self {
            day,
            tasks: Vec::new(),
            secret: Vec::new(),
        };
        if let Some(office) = &model.office {
            let view = View { model, office, day };
            sessions::tasks(&view, &mut board.tasks);
            items::tasks(&view, &mut board.tasks);
            reports::tasks(&view, &mut board.tasks);
            let secret = |it: &Entry<'_>| it.item.secrecy == Secrecy::Secret;
            let open = model.entries().filter(|it| view.is_open(it));
            board.secret = open.filter(secret).collect();
        }
        board.tasks.sort_by(|a, b| {
            a.rank(day)
                .cmp(&b.rank(day))
                .then_with(|| a.place.cmp(&b.place))
        });
        board
    }

    /// The tasks that are overdue.
    pub fn overdue(&self) -> impl Iterator<Item = &Task<'a>> {
        let late = |task: &&Task<'_>| matches!(task.urgency(self.day), Urgency::Overdue(_));
        self.tasks.iter().filter(late)
    }

    /// How many items each body has, the one with the most overdue first.
    pub fn by_body(&self) -> Vec<Share<'a>> {
        let mut shares: Vec<Share<'a>> = Vec::new();
        for task in &self.tasks {
            let Some(charge) = &task.charge else { continue };
            let body = charge.body.short.as_str();
            let at = shares.iter().position(|it| it.body == body);
            let at = at.unwrap_or_else(|| {
                shares.push(Share {
                    body,
                    overdue: 0,
                    upcoming: 0,
                    undated: 0,
                });
                shares.len() - 1
            });
            let share = &mut shares[at];
            match task.urgency(self.day) {
                Urgency::Overdue(_) => share.overdue += 1,
                Urgency::Left(_) => share.upcoming += 1,
                Urgency::Undated => share.undated += 1,
            }
        }
        shares.sort_by_key(|it| {
            let all = it.overdue + it.upcoming + it.undated;
            std::cmp::Reverse((it.overdue, all))
        });
        shares
    }
}

/// The model as it is seen on a day.
struct View<'a> {
    model: &'a Model,
    office: &'a Office,
    day: NaiveDate,
}

impl View<'_> {
    /// Whether something of that day has happened.
    fn has_come(&self, date: Option<NaiveDate>) -> bool {
        date.is_some_and(|date| date <= self.day)
    }

    /// Whether an item has come in and is not closed.
    fn is_open(&self, entry: &Entry<'_>) -> bool {
        self.has_come(Some(entry.petition.received)) && !entry.item.is_closed(self.day)
    }
}

/// The last day on which anything that is recorded happened: a paper was issued, a dialogue
/// held or put off, a petition received or dealt with. `None` where nothing has happened.
///
/// What happened to a secret item is not told by a date either, and what is planned has not
/// happened.
pub fn last_recorded_day(model: &Model) -> Option<NaiveDate> {
    let open = model.listed().filter(|it| it.item.secrecy == Secrecy::Open);
    let events = open.flat_map(|it| it.item.events.iter().map(|event| event.date));
    let received = model.petitions.iter().map(|it| it.received);
    let plans = model.plans.iter().filter_map(|it| it.issue.date);
    let reports = model.reports.iter().filter_map(|it| it.paper.issue.date);
    let sessions = model.sessions.iter().flat_map(sessions::recorded_days);
    let days = events.chain(received).chain(plans).chain(reports);
    days.chain(sessions).max()
}
