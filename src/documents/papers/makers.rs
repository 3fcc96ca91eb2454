//! Which papers follow from what is recorded: the maker of every kind, named once.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{
    announcement, assignment, change_notice, conclusion, correction, invitation, ledger, minutes,
    plan, programme, reminder, reply, report, review,
};
use crate::documents::context::{DocumentContext, Made};
use crate::model::Session;
use crate::records::OUTSIDE;

/// The plans, the papers of each session in the order of the process, those of the years.
pub(crate) fn papers(context: &DocumentContext<'_>) -> Vec<Made> {
    let model = context.model;
    let mut papers = Vec::new();
    for plan in &model.plans {
        papers.push(plan::of_year(context, plan));
    }
    for session in &model.sessions {
        let first = papers.len();
        papers.extend(plan::of_session(context, session));
        papers.extend(announcement::documents(context, session));
        papers.extend(invitation::documents(context, session));
        papers.extend(change_notice::documents(context, session));
        papers.extend(programme::documents(context, session));
        papers.extend(review::document(context, session));
        papers.extend(minutes::document(context, session));
        papers.extend(conclusion::document(context, session));
        leave_what_is_called_off(session, &mut papers, first);
        papers.extend(assignment::documents(context, session));
        let petitions = model.petitions_of(session);
        let of_session = (session.year, &session.id);
        papers.extend(reply::documents(context, of_session, petitions));
    }
    for year in reminder::years(model) {
        papers.extend(reminder::documents(context, year));
    }
    let years: BTreeSet<i32> = model.petitions.iter().map(|it| it.year).collect();
    for year in years {
        papers.extend(ledger::document(context, year));
        // Letters, calls and receptions outside of any session are answered as well.
        let petitions = model.petitions.iter();
        let petitions = petitions.filter(|it| it.year == year && it.session.is_none());
        let outside = (year, &Arc::from(OUTSIDE));
        papers.extend(reply::documents(context, outside, petitions));
    }
    for correction in &model.corrections {
        papers.push(correction::document(context, correction));
    }
    for report in &model.reports {
        papers.push(report::document(context, report));
    }
    papers
}

/// Of a session that was cancelled or handed over, keeps the papers that had gone out by then.
fn leave_what_is_called_off(session: &Session, papers: &mut Vec<Made>, first: usize) {
    let Some(off) = session.called_off_on() else {
        return;
    };
    let is_left = |it: &mut Made| match it {
        Ok(document) => document.date.is_none_or(|day| day > off),
        Err(_) => false,
    };
    papers.extract_if(first.., is_left).for_each(drop);
}
