//! Kết luận: item by item, who does what until when.

use serde::Serialize;

use super::super::Document;
use super::super::Kind;
use super::super::drafting::Draft;
use super::super::drafting::Drafting;
use super::super::letterhead::Signature;
use super::super::wording;
use super::folder;
use super::minutes::AttendanceView;
use super::occasion::Occasion;
use super::occasion::PersonView;
use super::occasion::audience;
use super::occasion::people;
use super::petition::ItemView;
use super::petition::SecretView;
use super::petition::open_items;
use super::petition::secret_items;
use super::petition::speaker;
use super::petitions_folder;
use crate::diagnostic::Diagnostic;
use crate::model::Item;
use crate::model::Session;
use crate::model::State;
use crate::records::ConclusionForm;
use crate::records::Prose;
use crate::records::Text;

#[derive(Serialize)]
struct View<'a> {
    /// `KẾT LUẬN` or `THÔNG BÁO`.
    type_word: &'static str,
    subject: &'a str,
    occasion: Occasion<'a>,
    chairs: Vec<PersonView<'a>>,
    attendance: Vec<AttendanceView<'a>>,
    /// Lượt ý kiến.
    turns: String,
    /// Nội dung kiến nghị.
    item_count: String,
    assessment: &'a [Prose],
    items: Vec<Concluded<'a>>,
    secrets: Vec<SecretView<'a>>,
    directions: &'a [Prose],
    recipients: &'a [Text],
    signature: Signature<'a>,
}

#[derive(Serialize)]
struct Concluded<'a> {
    speaker: String,
    item: ItemView<'a>,
}

/// The conclusion of a session that was held.
pub(super) fn document(
    drafting: &Drafting<'_>,
    session: &Session,
) -> Option<Result<Document, Diagnostic>> {
    let conclusion = session.conclusion.as_ref().filter(|_| session.held)?;
    let kind = Kind::Conclusion;
    let (type_word, abbreviation) = match drafting.office.conclusion_form {
        ConclusionForm::Conclusion => ("KẾT LUẬN", "KL"),
        ConclusionForm::Notice => ("THÔNG BÁO", "TB"),
    };
    let what = match drafting.office.conclusion_form {
        ConclusionForm::Conclusion => "của",
        ConclusionForm::Notice => "Kết luận của",
    };
    let day = wording::day_in_text(session.date?);
    let subject = format!(
        "{what} Bí thư Đảng ủy tại buổi đối thoại trực tiếp với {}, ngày {day}",
        audience(session)
    );
    let petitions: Vec<_> = drafting.model.petitions_of(session).collect();
    let mut sources = vec![&session.file];
    sources.extend(petitions.iter().map(|petition| &petition.file));
    let draft = Draft {
        kind,
        abbreviation: Some(abbreviation),
        about: None,
        path: format!("{}/ket-luan.pdf", folder(session)),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: conclusion.paper.issue,
        sources,
        needs: vec![petitions_folder(session)],
    };
    let by = conclusion.paper.issue.reference;
    let items = petitions.iter().flat_map(|petition| {
        // What was taken back by then is nobody's business any more.
        let stands = |item: &&Item| item.state(by) != State::Withdrawn;
        open_items(petition).filter(stands).map(|item| Concluded {
            speaker: speaker(petition, by),
            item: ItemView::on(item, by),
        })
    });
    let count = petitions
        .iter()
        .map(|petition| petition.items.len())
        .sum::<usize>();
    let view = View {
        type_word,
        subject: &subject,
        occasion: Occasion::from(session),
        chairs: people(&session.chairs),
        attendance: session
            .attendance
            .iter()
            .map(AttendanceView::from)
            .collect(),
        turns: wording::two_digits(petitions.len() as u64),
        item_count: wording::two_digits(count as u64),
        assessment: &conclusion.assessment,
        items: items.collect(),
        secrets: secret_items(petitions.iter().copied()),
        directions: &conclusion.directions,
        recipients: &conclusion.recipients,
        signature: Signature::from(&conclusion.paper.signer),
    };
    Some(drafting.document(draft, view))
}
