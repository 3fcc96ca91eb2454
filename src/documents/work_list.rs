//! Which documents follow from the records.

use std::collections::BTreeMap;

use minijinja::Value;

use super::context::DocumentContext;
use super::document::{AskSubject, Document, Guideline, Views};
use super::issued::IssuedPapers;
use super::names_in_print::{KeptNames, NamesTold};
use super::papers::papers;
use crate::findings::{Finding, Place, Sources, rules};
use crate::model::{Model, NoIdentity};
use crate::rules::NoOfficeOnDay;

/// The documents that follow from the model, in a stable order; papers that were `issued` are told
/// of by `IssuedPapers::stand_in`, and their views are made in any case.
///
/// What is typed in the sources is looked through for names that papers keep back, and where some
/// text says one, what papers print: views that are left out are made for that alone.
pub fn work_list(
    model: &Model,
    guidelines: &[Guideline],
    views: Views,
    issued: &IssuedPapers,
    subjects: AskSubject<'_>,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) -> Vec<Document> {
    let mut told = NamesTold::default();
    let names = KeptNames::of(model, sources, &mut told);
    let Some(office) = &model.office else {
        findings.extend(told.findings());
        return Vec::new();
    };
    let context = DocumentContext::new(model, office, guidelines, views, subjects, &names, issued);
    let mut documents = Vec::new();
    let mut take = |made: Result<Document, Finding>| match made {
        Ok(mut document) => {
            names.look_at(&document, &mut told);
            names.keep_from(&mut document);
            if views != Views::Made && !issued.has(&document.path) {
                document.view = Value::UNDEFINED;
            }
            documents.push(document);
        }
        Err(finding) => {
            // The record that names the day has been found fault with already.
            let told =
                |it: &Finding| it.is::<NoOfficeOnDay>() && it.args.first() == finding.args.first();
            if !finding.is::<NoIdentity>() || !findings.iter().any(told) {
                findings.push(finding);
            }
        }
    };
    papers(&context).into_iter().for_each(&mut take);
    findings.extend(told.findings());
    one_path_each(documents, findings)
}

/// Two documents at one path would overwrite each other: neither is made.
fn one_path_each(documents: Vec<Document>, findings: &mut Vec<Finding>) -> Vec<Document> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for document in &documents {
        *counts.entry(document.path.clone()).or_default() += 1;
    }
    let (alone, others): (Vec<_>, Vec<_>) = documents
        .into_iter()
        .partition(|document| counts.get(&document.path) == Some(&1));
    for document in others {
        // A file of one of these gives the path its name.
        let named = ["/reports/", "/sessions/"].into_iter().find_map(|folder| {
            let mut sources = document.sources.iter();
            sources.find(|it| it.contains(folder))
        });
        let place = named.or(document.sources.first()).map(Place::file);
        let path = document.path;
        findings.push(Finding::at(PathTwice { path }, place));
    }
    alone
}

rules! { RULES:

PathTwice "D812" "path-twice" Error { path: String }
vi "hai văn bản cùng đường dẫn “{path}”"
=> "đổi tên tệp buổi đối thoại hoặc báo cáo cho khỏi trùng"
en "two documents go to the same path “{path}”"
=> "rename the file of the session or of the report"
why "Văn bản sau sẽ ghi đè văn bản trước."
  / "The later one would overwrite the earlier."
wrong "sessions/bao-cao.toml và reports/ket-luan.toml cùng ra bao-cao/ket-luan.pdf"
    / "sessions/bao-cao.toml and reports/ket-luan.toml both make bao-cao/ket-luan.pdf"
right "sessions/2025-04-nuoc-tang.toml và reports/ket-luan.toml"
    / "sessions/2025-04-nuoc-tang.toml and reports/ket-luan.toml"
by Technical

}
