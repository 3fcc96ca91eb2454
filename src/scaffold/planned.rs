//! Kế hoạch mới: the year, and the sessions that are planned in it.

use clap::{Args, value_parser};

use super::typed::WrittenLike;

/// Những điều biết về kế hoạch mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct PlanAnswers {
    /// the year
    #[arg(
        value_name = "YEAR",
        help_heading = "Arguments",
        value_parser = value_parser!(i32).range(1900..=2999)
    )]
    pub year: i32,
    /// a planned session: month and village, such as 4:nuoc-tang (can be repeated)
    #[arg(long = "session", value_name = "MONTH:VILLAGE", value_parser = planned)]
    pub sessions: Vec<PlannedAnswer>,
}

/// Một buổi dự kiến: `4:nuoc-tang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAnswer {
    /// The month, 1 to 12.
    pub month: u32,
    /// Codes or names of villages, commas between them.
    pub whom: String,
}

/// # Errors
///
/// When it is not written like `4:nuoc-tang,lang-mung`.
fn planned(typed: &str) -> Result<PlannedAnswer, WrittenLike> {
    let example = || WrittenLike("4:nuoc-tang");
    let (month, whom) = typed.split_once(':').ok_or_else(example)?;
    let month: u32 = month.parse().map_err(|_| example())?;
    let named = whom.split(',').any(|it| !it.trim().is_empty());
    if !(1..=12).contains(&month) || !named {
        return Err(example());
    }
    Ok(PlannedAnswer {
        month,
        whom: whom.to_owned(),
    })
}
