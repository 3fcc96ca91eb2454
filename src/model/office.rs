//! The office: its names by date, signers, bodies, villages and typographic choices.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Period;
use crate::records::AuthorityForm;
use crate::records::RawStyle;
use crate::records::Text;

/// Cơ quan ban hành: the Party committee that issues the documents.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its names, one period after another.
    pub identities: Vec<Identity>,
    /// Its signers.
    pub signers: Vec<Signer>,
    /// The bodies it works with.
    pub bodies: Vec<Arc<Body>>,
    /// Its villages.
    pub villages: Vec<Arc<Village>>,
    /// What the guideline leaves open.
    pub style: RawStyle,
}

impl Office {
    /// The names on a day.
    pub fn identity_on(&self, day: NaiveDate) -> Option<&Identity> {
        self.identities.iter().find(|it| it.period.contains(day))
    }

    /// Who signs in a role on a day.
    pub fn signer_on(&self, role: &str, day: NaiveDate) -> Option<&Signer> {
        self.signers
            .iter()
            .find(|it| it.role.as_str() == role && it.period.contains(day))
    }
}

/// Tên gọi trong một thời kỳ.
#[derive(Debug, Clone)]
pub struct Identity {
    /// When these names hold.
    pub period: Period,
    /// Superior body's line of the letterhead.
    pub superior: Text,
    /// Issuing body's line of the letterhead.
    pub name: Text,
    /// Place before the date.
    pub place: Text,
    /// The body's part of a symbol, such as `ĐU`.
    pub symbol: Text,
}

/// Người ký.
#[derive(Debug, Clone)]
pub struct Signer {
    /// The role by which documents name the signer.
    pub role: Text,
    /// When this person signs in the role.
    pub period: Period,
    /// Full name.
    pub name: Text,
    /// On whose authority.
    pub capacity: Capacity,
    /// Position, in capitals.
    pub position: Text,
}

/// Thẩm quyền ký: in what capacity a person signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Capacity {
    /// Of his own: the head of an advisory body.
    Own,
    /// Acting head: `Q.` before the position.
    Acting,
    /// T/M, K/T or T/L of a body or office.
    For(AuthorityForm, Text),
}

/// Cơ quan, đơn vị.
#[derive(Debug, Clone)]
pub struct Body {
    /// Identifier.
    pub id: Text,
    /// Full name as printed.
    pub name: Text,
    /// Short name.
    pub short: Text,
    /// When the body exists.
    pub period: Period,
    /// Identifier of the body that took over.
    pub successor: Option<Text>,
}

/// Thôn, bản, tổ dân phố.
#[derive(Debug, Clone)]
pub struct Village {
    /// Identifier.
    pub id: Text,
    /// The word before the name.
    pub kind: Text,
    /// Name without that word.
    pub name: Text,
    /// When the village exists.
    pub period: Period,
    /// Identifier of the village it was merged into.
    pub merged_into: Option<Text>,
}
