//! One office's folder, read and checked: everything up to the list of documents.

use std::path::Path;

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Level;
use crate::diagnostic::Sources;
use crate::diagnostic::files_with_errors;
use crate::documents::Dialogue;
use crate::documents::Document;
use crate::documents::Views;
use crate::documents::dialogues;
use crate::documents::work_list;
use crate::markup::Templates;
use crate::markup::forbidden_constructs;
use crate::model::Model;
use crate::model::Office;
use crate::model::resolve;
use crate::records;
use crate::records::Changes;
use crate::records::Gaps;
use crate::records::RuleLevel;
use crate::rules;
use crate::typeset;

/// Hồ sơ của một cơ quan, đã đọc và kiểm tra.
pub struct Workspace {
    /// The documents that can be built: all their records are sound.
    pub documents: Vec<Document>,
    /// The documents that follow from the records, but need one that is broken.
    pub withheld: Vec<Document>,
    /// All sessions, sound or broken.
    pub dialogues: Vec<Dialogue>,
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
            withheld: Vec::new(),
            dialogues: Vec::new(),
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
        Self::read_changed(root, &Changes::new(), as_of, views)
    }

    /// The same as if the changes had been written into `<root>/records` already.
    pub fn read_changed(
        root: &Path,
        changes: &Changes,
        as_of: Option<NaiveDate>,
        views: Views,
    ) -> Self {
        let (records, mut findings) = records::load_changed(root, changes, &typeset::is_printable);
        let templates = Templates::load(root, &mut findings);
        findings.extend(forbidden_constructs(&templates));
        let guidelines = typeset::read_guidelines(&templates, &mut findings);
        let model = resolve(&records, as_of, &mut findings);
        findings.extend(rules::check(&model));
        adjust(&mut findings, model.office.as_ref());
        let documents = work_list(&model, &guidelines, views, &mut findings);
        let broken: Vec<String> = files_with_errors(&findings)
            .into_iter()
            .map(str::to_owned)
            .collect();
        // A broken template or profile may be anybody's.
        let templates_sound = !broken.iter().any(|it| it.starts_with("templates/"));
        let gaps = Gaps::left_by(&findings);
        let sound = |document: &Document| templates_sound && !document.is_touched_by(&gaps);
        let (documents, withheld) = documents.into_iter().partition(sound);
        let dialogues = dialogues(&records, &model);
        let mut sources = records.sources;
        sources.extend(&templates.sources());
        Self {
            documents,
            withheld,
            dialogues,
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
