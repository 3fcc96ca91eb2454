//! One office's folder, read and checked: everything up to the list of documents.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use minijinja::Value;

use super::issued::{copy_of, issued_papers, tell_of_orphans};
use super::levels::{adjust, check_levels};
use super::loading::{Changes, load};
use super::supposing::whatever_was_meant;
use super::templates::load_templates;
use crate::documents::{Dialogue, Document, Kind, SecretNameInText, Views, dialogues, work_list};
use crate::findings::{Finding, Place, Sources};
use crate::model::{Model, Secrecy, UnreadRecords, resolve};
use crate::records::IssuedRecord;
use crate::render::{Subjects, Templates, forbidden_constructs, read_guidelines};
use crate::rules;

/// Hồ sơ của một cơ quan, đã đọc và kiểm tra; by default those of an office that is not looked at.
#[derive(Default)]
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
    pub findings: Vec<Finding>,
    /// The texts to show findings in.
    pub sources: Sources,
    /// What the sound records say.
    pub model: Model,
    /// The templates in force.
    pub templates: Templates,
    /// The folder that holds `records/`.
    root: PathBuf,
}

impl Workspace {
    /// Reads `<root>/records` and `<root>/templates` and checks all of it.
    ///
    /// `as_of` is the day whose names a draft takes; `views` says what of the documents is made
    /// ready.
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
        let (records, mut findings) = load(root, changes);
        let templates = load_templates(root, &mut findings);
        findings.extend(forbidden_constructs(&templates));
        let guidelines = read_guidelines(&templates, &mut findings);
        let model = resolve(&records, as_of, &mut findings);
        findings.extend(rules::check(&model));
        findings.extend(whatever_was_meant(&records, as_of, &findings));
        let levels = records.office.iter().filter_map(|it| it.record.as_ref());
        let levels: Vec<_> = levels.flat_map(|office| &office.level).collect();
        check_levels(&levels, &mut findings);
        let subjects = LazyCell::new(|| Subjects::new(&templates));
        let subject = |kind: Kind, view: &Value| subjects.of(kind.template(), view).ok();
        let issued = issued_papers(&records, &mut findings);
        let mut documents = work_list(
            &model,
            &guidelines,
            views,
            &issued,
            &subject,
            &records.sources,
            &mut findings,
        );
        let secret = LazyCell::new(|| {
            let items = model.listed().map(|it| it.item);
            let secret = items.filter(|it| it.secrecy == Secrecy::Secret);
            secret.map(|it| it.code.as_str()).collect::<BTreeSet<_>>()
        });
        let alone = issued.stand_in(&mut documents, |code| secret.contains(code));
        tell_of_orphans(
            &alone,
            &issued,
            &UnreadRecords::left_by(&findings),
            &mut findings,
        );
        adjust(&mut findings, &levels);
        let errors = findings.iter().filter(|it| it.is_error());
        let broken: BTreeSet<&str> = errors
            .filter_map(|it| Some(&*it.place.as_ref()?.file))
            .collect();
        let broken: Vec<String> = broken.into_iter().map(str::to_owned).collect();
        // A broken template or profile may be anybody's.
        let templates_sound = !broken.iter().any(|it| it.starts_with("templates/"));
        let unread = UnreadRecords::left_by(&findings);
        let sound = |it: &Document| templates_sound && !it.is_touched_by(&unread);
        for copy in documents.iter_mut().filter_map(|it| it.issued.as_mut()) {
            copy.now.take_if(|now| !sound(now));
        }
        let sound = |it: &Document| it.issued.is_some() || sound(it);
        let (documents, withheld) = documents.into_iter().partition(sound);
        let dialogues = dialogues(&records, &model);
        let mut sources = records.sources;
        sources.extend(templates.sources());
        // A line that names a denouncer is told and not shown, whoever finds something in it.
        let named = findings.iter().filter(|it| it.is::<SecretNameInText>());
        let named: Vec<Place> = named.filter_map(|it| it.place.clone()).collect();
        sources.veil(&named);
        Self {
            documents,
            withheld,
            dialogues,
            broken,
            findings,
            sources,
            model,
            templates,
            root: root.to_owned(),
        }
    }

    /// The office's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes of a paper that went out.
    ///
    /// # Errors
    ///
    /// A finding when the copy cannot be read, or is not the one that was recorded any more.
    pub fn copy_of(&self, issued: &IssuedRecord) -> Result<Vec<u8>, Finding> {
        copy_of(&self.root, issued)
    }

    /// Keeps the documents that the names mean, a kind, a path or a folder of paths each; all of
    /// them where there is no name. The others are returned, and the names that fit none.
    pub fn keep_only(&mut self, names: &[String]) -> (Vec<Document>, Vec<String>) {
        let fits = |name: &&String| self.documents.iter().any(|it| it.is_meant_by(name));
        let unknown = names.iter().filter(|name| !fits(name)).cloned().collect();
        let meant = |it: &mut Document| names.iter().any(|name| it.is_meant_by(name));
        let others = if names.is_empty() {
            Vec::new()
        } else {
            self.documents.extract_if(.., |it| !meant(it)).collect()
        };
        (others, unknown)
    }
}
