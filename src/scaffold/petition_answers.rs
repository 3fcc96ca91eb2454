//! Lượt ý kiến mới: what is known of it.

use chrono::NaiveDate;
use clap::{Args, value_parser};

use super::typed::{day_value, one_of};
use crate::records::{Channel, ItemKind, Level};

/// Những điều biết về lượt ý kiến mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct PetitionAnswers {
    /// identifier of the session, or other
    #[arg(value_name = "SESSION", help_heading = "Arguments")]
    pub session: String,
    /// full name of the petitioner
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// ông, bà, anh, chị
    #[arg(long, value_name = "WORD")]
    pub honorific: Option<String>,
    /// what the petitioner is
    #[arg(long, value_name = "TEXT")]
    pub role: Option<String>,
    /// a group that speaks as one
    #[arg(long, value_name = "TEXT")]
    pub collective: Option<String>,
    /// how many households they speak for
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
    pub households: Option<u32>,
    /// code of a village (can be repeated) [default: the session's]
    #[arg(long = "village", value_name = "ID")]
    pub villages: Vec<String>,
    /// what was said, word for word
    #[arg(long, value_name = "TEXT")]
    pub content: Option<String>,
    /// the same in a few words
    #[arg(long, value_name = "TEXT")]
    pub short: Option<String>,
    /// code of the field
    #[arg(long, value_name = "ID")]
    pub field: Option<String>,
    /// code of the lead body
    #[arg(long, value_name = "ID")]
    pub lead: Option<String>,
    /// request, report, proposal, comment, question, complaint, denunciation, praise [default: request]
    #[arg(
        long,
        value_name = "KIND",
        value_parser = one_of::<ItemKind>(),
        hide_possible_values = true
    )]
    pub kind: Option<ItemKind>,
    /// session, letter-before, letter-after, village-meeting, reception, mailbox, phone
    #[arg(
        long,
        value_name = "CHANNEL",
        value_parser = one_of::<Channel>(),
        hide_possible_values = true
    )]
    pub channel: Option<Channel>,
    /// village, commune, district, province, central, other [default: the lead body's]
    #[arg(
        long,
        value_name = "LEVEL",
        value_parser = one_of::<Level>(),
        hide_possible_values = true
    )]
    pub authority: Option<Level>,
    /// day of receipt [default: the session's]
    #[arg(long, value_name = "DATE", value_parser = day_value)]
    pub received: Option<NaiveDate>,
}
