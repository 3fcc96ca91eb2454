//! What had happened to each item by a day, told here straight from the TOML: no code is shared
//! with the program.

use toml::{Table, Value};

use crate::support::folder::Folder;

/// An item with what its petition says of it.
pub(super) struct Item {
    pub(super) session: String,
    pub(super) villages: Vec<String>,
    pub(super) own: Table,
    /// What had happened by the day.
    pub(super) events: Vec<Happened>,
}

/// One event, as far as figures follow from it.
#[derive(Clone)]
pub(super) struct Happened {
    date: String,
    kind: String,
    outcome: String,
    body: String,
    deadline: String,
    interim: bool,
}

/// What a body was given since the item was last opened.
pub(super) struct Given {
    body: String,
    date: String,
    due: String,
    transferred: bool,
    /// The day on which it was answered, or the item ended.
    done: Option<String>,
    passed_on: bool,
}

pub(super) struct Facts {
    pub(super) office: Table,
    pub(super) turns: usize,
    /// All that count, secret ones too.
    pub(super) all: usize,
    pub(super) open: Vec<Item>,
}

/// What had come in by a day (as TOML writes it) in one year's folder.
pub(super) fn facts(folder: &Folder, year: i32, day: &str) -> Facts {
    let mut facts = Facts {
        office: folder.read("records/office.toml").parse().expect("TOML"),
        turns: 0,
        all: 0,
        open: Vec::new(),
    };
    let prefix = format!("records/{year}/petitions/");
    for file in folder.files() {
        let Some(rest) = file.strip_prefix(&prefix) else {
            continue;
        };
        let (session, _) = rest.split_once('/').expect("a session's folder");
        let petition: Table = folder.read(&file).parse().expect("TOML");
        if *petition["received"].to_string() > *day {
            continue;
        }
        facts.turns += 1;
        for own in petition["item"].as_array().expect("items") {
            let own = own.as_table().expect("a table").clone();
            if own.contains_key("merged-into") {
                continue;
            }
            facts.all += 1;
            let hidden = |table: &Table| {
                table.get("confidential").and_then(Value::as_bool) == Some(true)
                    || table.get("kind").and_then(Value::as_str) == Some("denunciation")
            };
            if hidden(&petition) || hidden(&own) {
                continue;
            }
            let events = own.get("event").and_then(Value::as_array);
            let mut events: Vec<_> = events
                .into_iter()
                .flatten()
                .map(|event| Happened {
                    date: event["date"].to_string(),
                    kind: text(event, "kind"),
                    outcome: text(event, "outcome"),
                    body: text(event, "body"),
                    deadline: event
                        .get("deadline")
                        .map(Value::to_string)
                        .unwrap_or_default(),
                    interim: event.get("interim").and_then(Value::as_bool) == Some(true),
                })
                .collect();
            events.retain(|event| *event.date <= *day);
            facts.open.push(Item {
                session: session.to_owned(),
                villages: strings(&petition, "villages"),
                own,
                events,
            });
        }
    }
    facts
}

pub(super) fn text(value: &Value, key: &str) -> String {
    let found = value.get(key).and_then(Value::as_str);
    found.unwrap_or_default().to_owned()
}

pub(super) fn strings(table: &Table, key: &str) -> Vec<String> {
    let list = table.get(key).and_then(Value::as_array);
    let words = list.into_iter().flatten().filter_map(Value::as_str);
    words.map(str::to_owned).collect()
}

impl Item {
    pub(super) fn answered(&self) -> bool {
        let answers = ["answered", "replied", "notified"];
        let answer = |it: &Happened| answers.contains(&&*it.kind) && !it.interim;
        self.events
            .iter()
            .any(|it| answer(it) || it.kind == "resolved")
    }

    /// What happened since it was last opened again.
    fn round(&self) -> &[Happened] {
        let opened = self.events.iter().rposition(|it| it.kind == "reopened");
        &self.events[opened.map_or(0, |at| at + 1)..]
    }

    /// How it ended, when it has.
    fn end(&self) -> Option<&Happened> {
        let ends = ["resolved", "returned", "withdrawn"];
        self.round().iter().rfind(|it| ends.contains(&&*it.kind))
    }

    fn tasks(&self) -> Vec<Given> {
        let mut tasks: Vec<Given> = Vec::new();
        for event in self.round() {
            let open = |it: &Given| it.done.is_none() && !it.passed_on;
            // Whose it is: the body named, else the only one that has something to do, else the lead.
            let mut with_work: Vec<String> = tasks
                .iter()
                .filter(|it| open(it))
                .map(|it| it.body.clone())
                .collect();
            with_work.sort();
            with_work.dedup();
            let body = match (&*event.body, &with_work[..]) {
                ("", [only]) => only.clone(),
                ("", _) => self.word("lead").to_owned(),
                (named, _) => named.to_owned(),
            };
            match &*event.kind {
                "assigned" | "transferred" => {
                    let transferred = event.kind == "transferred";
                    let earlier = |it: &&mut Given| it.date < event.date && it.done.is_none();
                    for task in tasks.iter_mut().filter(earlier).filter(|_| transferred) {
                        task.passed_on = true;
                    }
                    let body = match &*event.body {
                        "" => self.word("lead"),
                        body => body,
                    };
                    tasks.push(Given {
                        body: body.to_owned(),
                        date: event.date.clone(),
                        due: event.deadline.clone(),
                        transferred,
                        done: None,
                        passed_on: false,
                    });
                }
                "reminded" | "extended" if !event.deadline.is_empty() => {
                    for task in tasks
                        .iter_mut()
                        .filter(|it| it.body == body && !it.passed_on)
                    {
                        (task.due, task.done) = (event.deadline.clone(), None);
                    }
                }
                "replied" if !event.interim => {
                    for task in tasks.iter_mut().filter(|it| it.body == body && open(it)) {
                        task.done = Some(event.date.clone());
                    }
                }
                "resolved" | "returned" | "withdrawn" => {
                    for task in tasks.iter_mut().filter(|it| open(it)) {
                        task.done = Some(event.date.clone());
                    }
                }
                _ => {}
            }
        }
        tasks
    }

    /// Praise, a comment that nobody was given, what was returned or withdrawn: which of these.
    pub(super) fn apart(&self) -> Option<&'static str> {
        match self.end().map(|it| &*it.kind) {
            Some("returned") => return Some("nội dung đã trả lại, hướng dẫn"),
            Some("withdrawn") => return Some("nội dung người kiến nghị đã rút"),
            _ => {}
        }
        let given = ["assigned", "transferred"];
        let given = self.events.iter().any(|it| given.contains(&&*it.kind));
        let idle = match self.word("kind") {
            "praise" => true,
            "comment" => !given,
            _ => false,
        };
        idle.then_some("ý kiến khen, góp ý đã ghi nhận")
    }

    /// 0 resolved, 1 in progress, 2 unresolved.
    pub(super) fn group(&self) -> usize {
        if let Some(end) = self.end() {
            return match &*end.outcome {
                "planned" | "beyond-authority" => 1,
                "objective-cause" => 2,
                _ => 0,
            };
        }
        if !self.tasks().is_empty() {
            return 1;
        }
        let moves = ["classified", "answered", "replied", "notified", "reopened"];
        let moves = |it: &&Happened| moves.contains(&&*it.kind) && !it.interim;
        match self.events.iter().rfind(moves).map(|it| &*it.kind) {
            None | Some("classified") => 2,
            Some(_) => 1,
        }
    }

    /// Whether a task is past its deadline and neither done nor passed on.
    pub(super) fn overdue(&self, day: &str) -> bool {
        let tasks = self.tasks();
        let waits = |it: &Given| it.done.is_none() && !it.passed_on;
        let past = |it: &Given| !it.due.is_empty() && *it.due < *day;
        self.end().is_none() && tasks.iter().any(|it| waits(it) && past(it))
    }

    /// Whether it has ended and a task was done after its deadline.
    pub(super) fn late(&self) -> bool {
        let late = |it: &Given| {
            let done = it.done.as_ref().filter(|_| !it.due.is_empty());
            done.is_some_and(|done| it.due < *done)
        };
        self.end().is_some() && self.tasks().iter().any(late)
    }

    /// The level of the body to which it went, or the one that it was recorded with.
    pub(super) fn level(&self, office: &Table) -> String {
        let tasks = self.tasks();
        let Some(up) = tasks.iter().rfind(|it| it.transferred) else {
            return self.word("authority").to_owned();
        };
        match &*declared(office, "body", &up.body, "level") {
            "" => "commune".to_owned(),
            level => level.to_owned(),
        }
    }

    pub(super) fn word(&self, key: &str) -> &str {
        self.own
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// The bodies that have a task, or the lead body; whoever had taken over from them on the day
    /// on which it was closed.
    pub(super) fn bodies(&self, office: &Table, day: &str) -> Vec<String> {
        let day = self.end().map_or(day, |end| &end.date);
        let tasks = self.tasks();
        let held = tasks.iter().filter(|it| !it.passed_on);
        let mut ids: Vec<String> = held.map(|it| it.body.clone()).collect();
        if ids.is_empty() {
            ids.push(self.word("lead").to_owned());
        }
        let mut names: Vec<String> = ids.iter().map(|id| in_charge(office, id, day)).collect();
        names.sort();
        names.dedup();
        names
    }
}

/// The short name of a body, or of who had taken over from it by a day.
fn in_charge(office: &Table, id: &str, day: &str) -> String {
    let mut id = id.to_owned();
    loop {
        let bodies = office["body"].as_array().expect("bodies");
        let Some(body) = bodies.iter().find(|body| text(body, "id") == id) else {
            return "Không giao".to_owned();
        };
        let over = body
            .get("until")
            .is_some_and(|until| *until.to_string() < *day);
        let next = text(body, "successor");
        if !over || next.is_empty() {
            let short = text(body, "short");
            return if short.is_empty() {
                text(body, "name")
            } else {
                short
            };
        }
        id = next;
    }
}

/// `name` of a thing that the office declares.
pub(super) fn declared(office: &Table, list: &str, id: &str, key: &str) -> String {
    let things = office[list].as_array().expect("a list");
    let thing = things.iter().find(|thing| text(thing, "id") == id);
    text(thing.expect(id), key)
}
