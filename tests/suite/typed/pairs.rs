//! Two mistakes in one file: each is told as if it were alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use doithoai::documents::Views;
use doithoai::workspace::{Changes, Workspace};

use super::keyboard::{Chance, MADE, Slip, line};
use crate::support::EXAMPLE;
use crate::support::folder::Folder;

/// How many pairs are made, unless `PAIRS` asks for more.
const PAIRS: usize = 60;

/// What is told of a file: rules and lines.
type Told = BTreeSet<(&'static str, usize)>;

fn told(file: &str, text: &str) -> Told {
    let changes = Changes::from([(Arc::from(file), Arc::from(text))]);
    let workspace = Workspace::read_changed(Path::new(EXAMPLE), &changes, None, Views::Left);
    let places = workspace.findings.iter().filter_map(|it| it.place.as_ref());
    let located = workspace.sources.locate(places);
    let findings = workspace.findings.iter().filter(|it| it.place.is_some());
    let here = findings.zip(located).filter_map(|(finding, at)| {
        let place = finding.place.as_ref()?;
        (*place.file == *file).then_some((finding.rule.code, at?.line))
    });
    here.collect()
}

/// A slip in one line of a text.
struct Made<'a> {
    slip: &'a Slip,
    at: usize,
    typed: String,
}

impl Made<'_> {
    fn name(&self) -> &'static str {
        self.slip.name
    }
}

/// Pairs of which one cannot be known without the other.
///
/// Two days of one part are compared with each other: with one of them wrong, the other may be
/// right.
fn hides(one: &Made<'_>, other: &Made<'_>, lines: &[&str]) -> bool {
    let table = |at: usize| lines[..=at].iter().rposition(|it| it.starts_with('['));
    let same_table = table(one.at) == table(other.at);
    let day = |it: &Made<'_>| it.name().contains("before") || it.name().contains("day");
    same_table && day(one) && day(other)
}

#[test]
fn each_of_two_mistakes_is_told() {
    let folder = Folder::whole_example();
    let files: Vec<String> = folder
        .files()
        .into_iter()
        .filter(|file| file.ends_with(".toml"))
        .collect();
    let texts: BTreeMap<&String, String> =
        files.iter().map(|file| (file, folder.read(file))).collect();
    let mut chance = Chance(0x2545_F491_4F6C_DD1D);
    let pairs = std::env::var("PAIRS").ok().and_then(|it| it.parse().ok());
    let pairs = pairs.unwrap_or(PAIRS);
    let (mut made, mut lost, mut hidden) = (0, Vec::new(), 0);
    while made < pairs {
        let file = &files[chance.below(files.len())];
        let lines: Vec<&str> = texts[file].lines().collect();
        let mut slips = Vec::new();
        for _ in 0..2 {
            // A slip that fits somewhere in this file.
            for _ in 0..400 {
                let slip = &MADE[chance.below(MADE.len())];
                let at = chance.below(lines.len());
                // Of two equal lines, and of one left out, the others move.
                let moves = slip.name.starts_with("line");
                if let Some(typed) = line(file, lines[at]).filter(|it| !moves && (slip.fits)(it)) {
                    let typed = (slip.make)(&typed);
                    slips.push(Made { slip, at, typed });
                    break;
                }
            }
        }
        let [one, other] = &slips[..] else { continue };
        if one.at == other.at {
            continue;
        }
        made += 1;
        if hides(one, other, &lines) {
            hidden += 1;
            continue;
        }
        let with = |slips: &[&Made<'_>]| {
            let mut slipped = lines.clone();
            for it in slips {
                slipped[it.at] = &it.typed;
            }
            told(file, &(slipped.join("\n") + "\n"))
        };
        let both = with(&[one, other]);
        for (it, beside) in [(one, other), (other, one)] {
            // Of one mistake, the first thing that is told of its own line.
            let alone = with(&[it]);
            let own: Told = alone
                .iter()
                .filter(|(_, at)| *at == it.at + 1)
                .copied()
                .collect();
            if !own.is_empty() && own.is_disjoint(&both) {
                lost.push(format!(
                    "{file}:{} {} beside {} {}: {own:?} not in {both:?}",
                    it.at + 1,
                    it.name(),
                    beside.at + 1,
                    beside.name()
                ));
            }
        }
    }
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.join("\n"));
    assert!(hidden <= pairs / 20, "{hidden} pairs are not looked at");
}
