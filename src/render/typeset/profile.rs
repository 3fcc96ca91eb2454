//! Which profile holds when.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::documents::Guideline;
use crate::findings::{Finding, KeyPath, Place, rules};
use crate::model::Period;
use crate::records::{Day, NamedChoice, Side, Text};
use crate::render::markup::{Templates, shown_name};

/// What the program itself needs of a profile file; its measures are read by the Typst library
/// alone.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Head {
    side: Option<String>,
    valid_from: toml::value::Datetime,
    valid_until: Option<toml::value::Datetime>,
    number: Number,
    names: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Number {
    symbol: Words,
    letter_symbol: Words,
}

#[derive(Deserialize)]
struct Words {
    value: String,
}

/// Reads when each profile holds.
pub fn read_guidelines(templates: &Templates, findings: &mut Vec<Finding>) -> Vec<Guideline> {
    let mut guidelines = Vec::new();
    for (name, text) in templates.iter() {
        let profile = name
            .strip_prefix("profiles/")
            .and_then(|name| name.strip_suffix(".toml"));
        let Some(profile) = profile else { continue };
        match check_measures(text).and_then(|()| guideline(profile, text)) {
            Ok(guideline) => guidelines.push(guideline),
            Err(detail) => {
                let place = Place::file(&Arc::from(shown_name(name)));
                findings.push(Finding::new(ProfileInvalid { detail }, place));
            }
        }
    }
    for (at, guideline) in guidelines.iter().enumerate() {
        let rival = guidelines[..at]
            .iter()
            .find(|it| it.side == guideline.side && it.period.overlaps(&guideline.period));
        if let Some(other) = rival {
            let place = |it: &Guideline| {
                let name = format!("profiles/{}.toml", it.profile);
                Place::file(&Arc::from(shown_name(&name)))
            };
            let side = guideline.side.name();
            let finding = Finding::new(ProfilesOverlap { side }, place(guideline));
            findings.push(finding.beside(place(other)));
        }
    }
    guidelines
}

/// Every measure is a number that some page could have.
fn check_measures(text: &str) -> Result<(), String> {
    let profile: toml::Table = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    if let Some(missing) = missing_measure(&profile) {
        return Err(missing);
    }
    for (section, entries) in &profile {
        for (name, entry) in entries.as_table().into_iter().flatten() {
            for unit in ["mm", "pt", "lines", "share"] {
                let Some(measure) = entry.get(unit) else {
                    continue;
                };
                let number = measure
                    .as_float()
                    .or_else(|| measure.as_integer().map(|it| it as f64));
                if !number.is_some_and(|number| (0.0..=420.0).contains(&number)) {
                    return Err(format!("{section}.{name}.{unit} = {measure}"));
                }
            }
        }
    }
    Ok(())
}

/// A measure that every profile has and this one lacks.
fn missing_measure(profile: &toml::Table) -> Option<String> {
    let usual = Templates::built_in();
    let usual: toml::Table = toml::from_str(usual.get("profiles/hd36.toml")?).ok()?;
    usual.iter().find_map(|(section, entries)| {
        let here = profile.get(section);
        match entries.as_table() {
            // A profile without end has no last day, and the Party's need not say so.
            None => (here.is_none() && !["side", "valid-until"].contains(&section.as_str()))
                .then(|| section.clone()),
            Some(entries) => {
                let mut keys = entries.keys();
                let lacks = |key: &&String| here.and_then(|it| it.get(key.as_str())).is_none();
                keys.find(lacks).map(|key| format!("{section}.{key}"))
            }
        }
    })
}

fn guideline(profile: &str, text: &str) -> Result<Guideline, String> {
    let head: Head = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    let day = |when: toml::value::Datetime| {
        let date = when.date.map(|date| date.to_string()).unwrap_or_default();
        date.parse()
            .map(Day)
            .map_err(|_| "valid-from, valid-until".to_owned())
    };
    let side = match head.side {
        None => Side::Party,
        Some(side) => Side::named(&side).ok_or_else(|| format!("side = {side:?}"))?,
    };
    let until = head.valid_until.map(day).transpose()?;
    let period = Period::new(Some(day(head.valid_from)?), until)
        .ok_or_else(|| "valid-until < valid-from".to_owned())?;
    let file = shown_name(&format!("profiles/{profile}.toml"));
    let typed = |section: &str, name: &str, words: Words| {
        let path = KeyPath::root().key(section).key(name).key("value");
        Text::at(words.value, &file, &path)
    };
    let names = head.names.into_iter().map(|(name, words)| {
        let typed = typed("names", &name, words);
        (name, typed)
    });
    Ok(Guideline {
        profile: Arc::from(profile),
        side,
        period,
        names: names.collect(),
        symbol: typed("number", "symbol", head.number.symbol),
        letter_symbol: typed("number", "letter-symbol", head.number.letter_symbol),
    })
}

rules! { RULES:

ProfileInvalid "D807" "profile-invalid" Error { detail: String }
vi "tệp thể thức thiếu hoặc sai ({detail})"
=> "chép templates/profiles/hd36.toml rồi sửa: phải có `valid-from` và đủ mọi số đo, mọi chữ; `valid-until` không sớm hơn `valid-from`; `side` là `party` hoặc `state`"
en "the profile lacks something, or is wrong ({detail})"
=> "copy templates/profiles/hd36.toml and change it: `valid-from` and every measure and word must be there, `valid-until` not before `valid-from`; `side` is `party` or `state`"
why "Tệp thể thức giữ mọi số đo của trang; thiếu nó thì không trình bày được văn bản."
  / "The profile holds every measure of the page."
wrong r#"name = "Hướng dẫn 36-HD/VPTW"
valid-until = 2018-04-02"#
right r#"name = "Hướng dẫn 36-HD/VPTW"
valid-from = 2017-02-06
valid-until = 2018-04-02"#
by Technical

ProfilesOverlap "D809" "profiles-overlap" Error { side: &'static str }
vi "hai tệp thể thức của `side = \"{side}\"` cùng có hiệu lực trong một thời gian"
=> "đặt `valid-until` của tệp trước là ngày liền trước `valid-from` của tệp sau; tệp của bên kia thì sửa `side`"
en "two profiles of `side = \"{side}\"` hold at the same time"
=> "let the earlier one end on the day before the later one begins; where one is the other side's, mend its `side`"
why "Mỗi văn bản theo một hướng dẫn, hướng dẫn có hiệu lực vào ngày ban hành."
  / "A document follows one guideline, the one in force on its day of issue."
wrong "valid-from = 2025-01-01\nvalid-until = 2026-05-26"
right "valid-from = 2017-02-06\nvalid-until = 2018-04-02"
by Technical

}
