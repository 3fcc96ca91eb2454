//! Quy tắc liên hồ sơ: what must hold between sound records.
//!
//! Each rule is one small function over the [`Model`], registered in [`RULES`]; what it
//! finds belongs to a rule of the [catalogue](crate::findings::catalogue).

mod complaints;
mod days;
mod figures;
mod gaps;
mod names;
mod numbers;
mod people;
mod privacy;
mod register;
mod repeats;
mod requests;
mod secrets;
mod steps;
mod waiting;

pub use numbers::next_number;

use crate::findings::Finding;
use crate::model::Model;

/// A check over the whole model.
pub type Check = fn(&Model, &mut Vec<Finding>);

/// All checks, in the order in which they run.
pub static RULES: &[Check] = &[
    days::issued_on_a_day_off,
    days::days_fit_their_folder,
    days::years_have_calendars,
    names::sessions_have_an_office,
    names::events_have_an_office,
    steps::papers_come_in_order,
    steps::deadlines_are_kept,
    steps::events_follow_receipt,
    steps::ended_items_rest,
    steps::bodies_exist,
    steps::held_sessions_were_not_cancelled,
    steps::agendas_run_in_order,
    gaps::plans_have_enough_sessions,
    gaps::planned_sessions_are_recorded,
    gaps::open_items_are_reviewed,
    gaps::conclusions_forget_nothing,
    gaps::numbers_leave_no_gap,
    gaps::given_items_have_letters,
    numbers::numbers_run_in_order,
    requests::concluded_items_have_a_direction,
    requests::items_are_given_to_their_lead,
    requests::turns_are_of_the_day,
    requests::petitioners_come_from_somewhere,
    requests::ended_items_have_a_result,
    repeats::same_requests_are_linked,
    complaints::complaints_are_called_so,
    complaints::complaints_are_handed_on,
    waiting::open_items_have_a_deadline,
    waiting::deadlines_have_not_passed,
    people::nobody_replaces_a_collective_body,
    people::names_bear_no_degree,
    people::nobody_has_two_titles,
    people::people_hold_their_positions,
    people::the_secretary_is_in_the_chair,
    people::one_name_is_one_person,
    figures::stated_figures_are_counted,
    privacy::posted_texts_keep_names_short,
    privacy::no_text_names_who_is_secret,
    secrets::letters_have_something_to_say,
    secrets::secret_items_have_no_letters,
    secrets::secrets_are_not_repeated_in_the_open,
    secrets::secrets_stand_alone,
];

/// Runs every rule.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        rule(model, &mut findings);
    }
    findings
}
