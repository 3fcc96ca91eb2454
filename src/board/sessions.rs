//! Plans and dialogues: each step by its day.

use chrono::{Months, NaiveDate};

use super::task::{Subject, Task, TaskKind};
use super::view::View;
use crate::findings::Place;
use crate::model::{Due, Entry, Paper, Rearrangement, Session, SessionStatus, YearPlan};
use crate::records::{ReportGroup, SessionKind, Step};

/// What plans and dialogues ask for.
pub(super) fn tasks<'a>(view: &View<'a>, tasks: &mut Vec<Task<'a>>) {
    for plan in &view.model.plans {
        of_plan(view, plan, tasks);
    }
    let groups = &view.office.outcome_groups;
    let left = |it: &Entry<'_>| {
        let came = it.petition.received.0 <= view.day;
        came && it.item.group(view.day, groups) != ReportGroup::Resolved
    };
    let left: Vec<Entry<'_>> = view.model.entries_on(view.day).filter(left).collect();
    for session in &view.model.sessions {
        let arranged = session.on(view.day);
        let planned = arranged.day;
        let steps = Steps {
            view,
            session,
            planned,
        };
        steps.tasks(arranged.status, &left, tasks);
    }
}

/// The plan is issued before the first dialogue of its year, and every dialogue in it becomes a
/// record.
fn of_plan<'a>(view: &View<'a>, plan: &'a YearPlan, tasks: &mut Vec<Task<'a>>) {
    let (model, year) = (view.model, plan.year);
    let sessions = || model.sessions.iter().filter(|it| it.year == year);
    if !view.has_come(plan.paper.issue.date) {
        let place = plan.paper.place("date");
        tasks.push(Task {
            due: due(sessions().filter_map(Session::day).min()),
            ..Task::undated(TaskKind::Plan, Subject::Year(year), place)
        });
    }
    if model.unread.touch(&format!("records/{year}/sessions")) {
        return;
    }
    let recorded = sessions().filter(|it| it.kind == SessionKind::Regular);
    for planned in plan.sessions.iter().skip(recorded.count()) {
        let subject = Subject::Month(year, planned.month);
        tasks.push(Task {
            due: due(last_of_month(year, planned.month)),
            ..Task::undated(TaskKind::Schedule, subject, planned.place(""))
        });
    }
}

fn due(day: Option<NaiveDate>) -> Due {
    day.map_or(Due::Open, Due::Day)
}

fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// A dialogue, looked at on a day.
struct Steps<'v, 'a> {
    view: &'v View<'a>,
    session: &'a Session,
    planned: Option<NaiveDate>,
}

impl<'a> Steps<'_, 'a> {
    fn tasks(&self, status: SessionStatus, left: &[Entry<'_>], tasks: &mut Vec<Task<'a>>) {
        let (session, day) = (self.session, self.view.day);
        if status != SessionStatus::Held {
            tasks.extend(
                session
                    .untold_changes(day)
                    .into_iter()
                    .map(|it| self.notice(it)),
            );
        }
        match (status, self.planned) {
            (SessionStatus::Cancelled | SessionStatus::HandedOver, _) => {}
            (SessionStatus::Held, Some(held)) => self.after(held, tasks),
            (SessionStatus::Postponed, None) => {
                let last = session.changes_by(day).next_back();
                tasks.push(Task {
                    since: last.map(|it| it.date.0),
                    ..self.undated(TaskKind::Reschedule)
                });
            }
            (_, None) => {
                let month = session.month;
                let last = month.and_then(|month| last_of_month(session.year, month));
                tasks.push(Task {
                    due: due(last),
                    ..self.undated(TaskKind::Schedule)
                });
            }
            (_, Some(planned)) if planned < day => {
                tasks.push(self.by(planned, TaskKind::Record, "held"));
            }
            (_, Some(planned)) => self.before(planned, left, tasks),
        }
    }

    /// Announced in time; planned, reviewed and invited to before it begins.
    fn before(&self, planned: NaiveDate, left: &[Entry<'_>], tasks: &mut Vec<Task<'a>>) {
        let session = self.session;
        let issued = |paper: &Paper| self.view.has_come(paper.issue.date);
        let own = session.plan.as_ref();
        if own.is_some_and(|it| !issued(&it.paper)) {
            tasks.push(self.by(planned, TaskKind::OwnPlan, "plan"));
        }
        let announced = session.announcements().map(|(_, it)| it);
        if let Some(last) = announced.filter(|it| issued(&it.paper)).last() {
            let until = last.questions_until;
            if let Some(until) = until.filter(|until| until.0 >= self.view.day) {
                let place = last.paper.place("");
                tasks.push(self.at(until.0, TaskKind::Questions, place));
            }
        } else {
            let last = self.last(Step::Announce, planned);
            tasks.push(self.by(last, TaskKind::Announce, "announcement"));
        }
        let told = session.has_told_its_day(self.view.day);
        for again in session.announcement_again.iter().map(|it| &it.paper) {
            if !issued(again) {
                let due = if told {
                    planned
                } else {
                    self.last(Step::Announce, planned)
                };
                tasks.push(self.at(due, TaskKind::AnnounceAgain, again.place("")));
            }
        }
        let invited = session.invitation.as_ref().map(|it| issued(&it.paper));
        if invited == Some(false) || invited.is_none() && !session.invitees.is_empty() {
            tasks.push(self.by(planned, TaskKind::Invite, "invitation"));
        }
        for again in session.invitation_again.iter().map(|it| &it.paper) {
            if !issued(again) {
                tasks.push(self.at(planned, TaskKind::InviteAgain, again.place("")));
            }
        }
        let reviews = session.kind == SessionKind::Regular || session.review.is_some();
        let something = left.iter().any(|it| !it.petition.is_of(session));
        if reviews && something && !session.review.as_ref().is_some_and(issued) {
            tasks.push(self.by(planned, TaskKind::Review, "review"));
        }
        tasks.push(self.by(planned, TaskKind::Hold, "date"));
    }

    /// Who was told of a session is told what becomes of it: before the day on which they would come
    /// in vain, and of a new day as early as of the first one. What is decided later than that is
    /// told at once.
    fn notice(&self, change: &Rearrangement) -> Task<'a> {
        let decided = change.date.0;
        let day_before = |day: NaiveDate| day.pred_opt();
        let old = decided.pred_opt().and_then(|it| self.session.on(it).day);
        let new = self.session.on(decided).day.filter(|it| Some(*it) != old);
        let last = new.map(|it| self.last(Step::Announce, it));
        let due = old.and_then(day_before).into_iter().chain(last).min();
        Task {
            due: due.map_or(Due::Open, |it| Due::Day(it.max(decided))),
            since: due.is_none().then_some(decided),
            ..Task::undated(
                TaskKind::ChangeNotice,
                self.subject(),
                change.place("number"),
            )
        }
    }

    /// Concluded and made public in time.
    fn after(&self, held: NaiveDate, tasks: &mut Vec<Task<'a>>) {
        let concluded = self.view.has_come(self.session.concluded_on());
        if !concluded {
            let last = self.last(Step::Conclude, held);
            tasks.push(self.by(last, TaskKind::Conclude, "conclusion"));
        }
        if self.session.published_by(self.view.day).is_none() {
            let last = self.last(Step::Publish, held);
            tasks.push(self.by(last, TaskKind::Publish, "publication"));
        }
    }

    fn last(&self, step: Step, day: NaiveDate) -> NaiveDate {
        let deadline = self.view.office.deadline_of(step);
        deadline.from(day, &self.view.model.calendar)
    }

    fn by(&self, due: NaiveDate, kind: TaskKind, key: &str) -> Task<'a> {
        self.at(due, kind, self.session.place(key))
    }

    fn at(&self, due: NaiveDate, kind: TaskKind, place: Place) -> Task<'a> {
        Task::by(due, kind, self.subject(), place)
    }

    fn undated(&self, kind: TaskKind) -> Task<'a> {
        Task::undated(kind, self.subject(), self.session.place("date"))
    }

    fn subject(&self) -> Subject<'a> {
        Subject::Session(self.session, self.planned)
    }
}
