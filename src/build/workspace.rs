//! One office's folder, read and checked: everything up to the list of documents.

use std::path::Path;

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Level;
use crate::diagnostic::Sources;
use crate::diagnostic::files_with_errors;
use crate::documents::Document;
use crate::documents::Views;
use crate::documents::work_list;
use crate::markup::Templates;
use crate::markup::forbidden_constructs;
use crate::model::Model;
use crate::model::Office;
use crate::model::resolve;
use crate::records;
use crate::records::RuleLevel;
use crate::rules;
use crate::typeset;

/// Hồ sơ của một cơ quan, đã đọc và kiểm tra.
pub struct Workspace {
    /// The documents that can be built: all their records are sound.
    pub documents: Vec<Document>,
    /// Record files with errors, sorted: what would come from them is not built.
    pub broken: Vec<String>,
    /// Everything that was found.
    pub findings: Vec<Diagnostic>,
    /// The texts to show findings in.
    pub sources: Sources,
    /// What the sound records say.
    pub model: Model,
    /// The templates in force.
    pub templates: Templates,
}

impl Workspace {
    /// An office that is not looked at.
    pub fn nothing() -> Self {
        Self {
            documents: Vec::new(),
            broken: Vec::new(),
            findings: Vec::new(),
            sources: Sources::default(),
            model: Model::default(),
            templates: Templates::built_in(),
        }
    }

    /// Reads `<root>/records` and `<root>/templates` and checks all of it.
    ///
    /// `as_of` is the day whose names a draft takes; without `views` the documents can be
    /// listed, not built.
    pub fn read(root: &Path, as_of: Option<NaiveDate>, views: Views) -> Self {
        let (records, mut findings) = records::load(root, &typeset::is_printable);
        let templates = Templates::load(root, &mut findings);
        findings.extend(forbidden_constructs(&templates));
        let guidelines = typeset::read_guidelines(&templates, &mut findings);
        let model = resolve(&records, as_of, &mut findings);
        findings.extend(rules::check(&model));
        adjust(&mut findings, model.office.as_ref());
        let mut documents = work_list(&model, &guidelines, views, &mut findings);
        let broken: Vec<String> = files_with_errors(&findings)
            .into_iter()
            .map(str::to_owned)
            .collect();
        // A broken template or profile may be anybody's.
        if broken.iter().any(|file| file.starts_with("templates/")) {
            documents.clear();
        }
        documents.retain(|document| {
            broken.iter().all(|bad| {
                let made_from = document.sources.iter().any(|file| **file == **bad);
                let needed = document.needs.iter().any(|need| bad.starts_with(need));
                !made_from && !needed
            })
        });
        let mut sources = records.sources;
        sources.extend(&templates.sources());
        Self {
            documents,
            broken,
            findings,
            sources,
            model,
            templates,
        }
    }
}

/// Gives findings the level that the office has chosen for their rule.
fn adjust(findings: &mut Vec<Diagnostic>, office: Option<&Office>) {
    let levels = office.map_or(&[][..], |office| &office.levels);
    let chosen = |finding: &Diagnostic| {
        let mut own = levels.iter().rev();
        own.find(|(rule, _)| *rule == finding.rule)
            .map(|(_, level)| *level)
    };
    findings.retain(|finding| chosen(finding) != Some(RuleLevel::Off));
    for finding in findings {
        match chosen(finding) {
            Some(RuleLevel::Error) => finding.level = Level::Error,
            Some(RuleLevel::Warning) => finding.level = Level::Warning,
            Some(RuleLevel::Off) | None => {}
        }
    }
}
