//! The office: its names by date, signers, bodies, villages and typographic choices.

use std::sync::Arc;

use chrono::NaiveDate;

use super::deadline::Deadlines;
use super::embed::embeds;
use super::kind::Kind;
use super::period::Period;
use crate::records::{
    BodyRecord, ConclusionForm, ConclusionOrder, Field, IdentityRecord, Level, OfficeRecord,
    Outcome, OutcomeGroupsRecord, PapersRecord, PersonRecord, PostedNames, RateDecimals,
    RecipientsByKind, ReportGroup, SignerRecord, StyleSettings, Text, Unit, VillageRecord,
};

/// Cơ quan ban hành: the body that issues the documents.
#[derive(Debug, Clone)]
pub struct Office {
    pub(super) record: OfficeRecord,
    /// The record it was read from.
    pub file: Arc<str>,
    /// Its names, one period after another.
    pub identities: Vec<Identity>,
    /// Its signers.
    pub signers: Vec<Signer>,
    /// The bodies it works with.
    pub bodies: Vec<Arc<Body>>,
    /// Its villages.
    pub villages: Vec<Arc<Village>>,
    /// The persons it names.
    pub persons: Vec<Arc<Person>>,
    /// Lĩnh vực.
    pub fields: Vec<Arc<Field>>,
    /// What the guideline leaves open.
    pub style: StyleSettings,
    /// Nơi nhận of documents whose records name none.
    pub recipients: RecipientsByKind,
    /// Which of several customary papers it writes.
    pub papers: Papers,
    /// How outcomes count in reports.
    pub outcome_groups: OutcomeGroups,
    /// Thời hạn.
    pub deadlines: Deadlines,
    /// How many sessions a year's plan has at least.
    pub sessions_per_year: u32,
}

embeds! {
    Office: OfficeRecord;
    Identity: IdentityRecord;
    Signer: SignerRecord;
    Person: PersonRecord;
    Body: BodyRecord;
    Village: VillageRecord;
}

impl Office {
    /// The names on a day.
    pub fn identity_on(&self, day: NaiveDate) -> Option<&Identity> {
        self.identities.iter().find(|it| it.period.contains(day))
    }

    /// The register in which it numbers papers of a kind; `None` where they bear no number.
    pub fn register(&self, kind: Kind) -> Option<&'static str> {
        match kind {
            Kind::Conclusion => Some(self.papers.conclusion.abbreviation()),
            kind => kind.register(),
        }
    }

    /// Tên loại: what it calls papers of a kind.
    pub fn type_word(&self, kind: Kind) -> &'static str {
        match (kind, self.papers.conclusion) {
            (Kind::Conclusion, ConclusionForm::Notice) => "Thông báo",
            _ => kind.vietnamese(),
        }
    }

    /// What the place is on a day: xã, phường or đặc khu.
    pub fn unit_on(&self, day: NaiveDate) -> Unit {
        let identity = self.identity_on(day);
        identity.map_or(Unit::Commune, |it| it.unit())
    }

    /// Who signs in a role on a day.
    pub fn signer_on(&self, role: &str, day: NaiveDate) -> Option<&Signer> {
        self.signers
            .iter()
            .find(|it| it.role.as_str() == role && it.period.contains(day))
    }

    /// What its villages are called: `thôn`, or `thôn, tổ dân phố` where there are several kinds.
    pub fn village_word(&self) -> String {
        let mut kinds: Vec<&str> = Vec::new();
        for village in &self.villages {
            if !kinds.contains(&village.kind.as_str()) {
                kinds.push(village.kind.as_str());
            }
        }
        if kinds.is_empty() {
            return "thôn".to_owned();
        }
        kinds.join(", ")
    }

    /// The body that has the work of a body on a day: the body itself while it exists, then
    /// whoever took over.
    pub fn in_charge<'a>(&'a self, body: &'a Arc<Body>, day: NaiveDate) -> &'a Arc<Body> {
        let mut current = body;
        // Successors that lead in a circle end the search as well.
        for _ in 0..self.bodies.len() {
            let next = current
                .successor
                .as_ref()
                .filter(|_| current.period.is_over(day))
                .and_then(|id| self.bodies.iter().find(|it| it.id == *id))
                // Nobody takes over before there is somebody.
                .filter(|it| it.period.contains(day) || it.period.is_over(day));
            match next {
                Some(next) => current = next,
                None => break,
            }
        }
        current
    }
}

/// Loại giấy tờ cơ quan quen dùng: what it has chosen, or else what is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Papers {
    /// Kết luận or Thông báo.
    pub conclusion: ConclusionForm,
    /// Item by item or by field.
    pub conclusion_order: ConclusionOrder,
    /// How posted papers name petitioners.
    pub posted_names: PostedNames,
    /// How exactly reports print shares.
    pub rate_decimals: RateDecimals,
}

impl From<&PapersRecord> for Papers {
    /// Where the office has not chosen, posted papers say no more of a person than they must.
    fn from(raw: &PapersRecord) -> Self {
        Self {
            conclusion: raw.conclusion.unwrap_or(ConclusionForm::Conclusion),
            conclusion_order: raw.conclusion_order.unwrap_or(ConclusionOrder::Items),
            rate_decimals: raw.rate_decimals.unwrap_or(RateDecimals::One),
            posted_names: raw.posted_names.unwrap_or(PostedNames::Initials),
        }
    }
}

/// Tên gọi trong một thời kỳ.
#[derive(Debug, Clone)]
pub struct Identity {
    pub(super) record: IdentityRecord,
    /// When these names hold.
    pub period: Period,
}

/// Người ký.
#[derive(Debug, Clone)]
pub struct Signer {
    pub(super) record: SignerRecord,
    /// When this person signs in the role.
    pub period: Period,
}

/// Người được nêu tên.
#[derive(Debug, Clone)]
pub struct Person {
    pub(super) record: PersonRecord,
    /// When the person holds these positions.
    pub period: Period,
}

/// Nhóm báo cáo của từng kết quả.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeGroups {
    own: OutcomeGroupsRecord,
}

impl OutcomeGroups {
    /// The office's own groups where it has some.
    pub(super) fn new(own: OutcomeGroupsRecord) -> Self {
        Self { own }
    }

    /// The group in which an outcome is reported. Usually what is settled or explained is
    /// resolved; what waits for money or for a superior body is in progress; what cannot be
    /// done for now is unresolved.
    pub fn of(&self, outcome: Outcome) -> ReportGroup {
        let own = &self.own;
        let (own, usual) = match outcome {
            Outcome::Done => (own.done, ReportGroup::Resolved),
            Outcome::Explained => (own.explained, ReportGroup::Resolved),
            Outcome::Planned => (own.planned, ReportGroup::InProgress),
            Outcome::NoBasis => (own.no_basis, ReportGroup::Resolved),
            Outcome::Community => (own.community, ReportGroup::Resolved),
            Outcome::BeyondAuthority => (own.beyond_authority, ReportGroup::InProgress),
            Outcome::ObjectiveCause => (own.objective_cause, ReportGroup::Unresolved),
        };
        own.unwrap_or(usual)
    }
}

/// Cơ quan, đơn vị: a body that answers or carries out.
#[derive(Debug, Clone)]
pub struct Body {
    pub(super) record: BodyRecord,
    /// Short name; the full one where the record has none.
    pub short: Text,
    /// Its level; the commune's where the record has none.
    pub level: Level,
    /// When the body exists.
    pub period: Period,
}

impl Body {
    /// Whether the committee gives it tasks; bodies of other levels it can only ask.
    pub fn is_own(&self) -> bool {
        matches!(self.level, Level::Village | Level::Commune)
    }
}

/// Thôn, bản, tổ dân phố.
#[derive(Debug, Clone)]
pub struct Village {
    pub(super) record: VillageRecord,
    /// When the village exists.
    pub period: Period,
}
