//! Slips of the keyboard by rule: in which lines of a record each can be made, and where it shows.

/// The same numbers on every run (xorshift).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// A slip: its name, which lines it can be made in, and what becomes of the line.
pub struct Slip {
    pub name: &'static str,
    pub fits: fn(&Line<'_>) -> bool,
    pub make: fn(&Line<'_>) -> String,
}

/// A line `key = value` of a record.
pub struct Line<'a> {
    file: &'a str,
    key: &'a str,
    value: &'a str,
    pub text: &'a str,
}

impl Line<'_> {
    fn with_value(&self, value: &str) -> String {
        self.text.replacen(self.value, value, 1)
    }

    fn is_date(&self) -> bool {
        let digits = |c: char| c.is_ascii_digit() || c == '-';
        self.value.len() == 10 && self.value.chars().all(digits)
    }

    fn is_text(&self) -> bool {
        self.value.len() > 2 && self.value.starts_with('"') && self.value.ends_with('"')
    }

    fn is_reference(&self) -> bool {
        let keys = [
            "body",
            "lead",
            "field",
            "signer",
            "person",
            "secretary",
            "organiser",
            "by",
        ];
        self.is_text() && keys.contains(&self.key) && !self.file.ends_with("office.toml")
    }

    fn is_choice(&self) -> bool {
        ["kind", "channel", "authority", "outcome", "form"].contains(&self.key)
            && self.is_text()
            && !self.file.ends_with("plan.toml")
            && !self.file.ends_with("office.toml")
    }

    /// Keys without which no record of that kind is whole.
    fn is_needed(&self) -> bool {
        let petition = self.file.contains("/petitions/");
        let keys: &[&str] = if petition {
            &[
                "channel", "received", "code", "content", "short", "kind", "field",
            ]
        } else if self.file.ends_with("plan.toml") {
            &["subject", "signer", "enactment", "funding", "closing"]
        } else {
            &[]
        };
        keys.contains(&self.key)
    }
}

pub static MADE: &[Slip] = &[
    Slip {
        name: "key with a letter too many",
        fits: |_| true,
        make: |it| it.text.replacen(it.key, &format!("{}x", it.key), 1),
    },
    Slip {
        name: "key with two letters exchanged",
        fits: |it| it.key.len() > 3 && it.key.as_bytes()[1] != it.key.as_bytes()[2],
        make: |it| {
            let mut letters: Vec<char> = it.key.chars().collect();
            letters.swap(1, 2);
            let key: String = letters.into_iter().collect();
            it.text.replacen(it.key, &key, 1)
        },
    },
    Slip {
        name: "reference to nothing",
        fits: |it| it.is_reference(),
        make: |it| it.with_value(&format!("{}x\"", it.value.trim_end_matches('"'))),
    },
    Slip {
        name: "choice that is none",
        fits: |it| it.is_choice(),
        make: |it| it.with_value(&format!("{}-khac\"", it.value.trim_end_matches('"'))),
    },
    Slip {
        name: "day that does not exist",
        fits: |it| it.is_date(),
        make: |it| it.with_value(&format!("{}-02-30", &it.value[..4])),
    },
    Slip {
        name: "date in quotes",
        fits: |it| it.is_date(),
        make: |it| it.with_value(&format!("\"{}\"", it.value)),
    },
    Slip {
        name: "date as it is spoken",
        fits: |it| it.is_date(),
        make: |it| {
            let parts: Vec<&str> = it.value.split('-').collect();
            it.with_value(&format!("{}/{}/{}", parts[2], parts[1], parts[0]))
        },
    },
    Slip {
        name: "event years before the request",
        fits: |it| it.is_date() && it.key == "date" && it.file.contains("/petitions/"),
        make: |it| it.with_value(&format!("2019{}", &it.value[4..])),
    },
    Slip {
        name: "received before there were records",
        fits: |it| it.is_date() && it.key == "received",
        make: |it| it.with_value(&format!("2052{}", &it.value[4..])),
    },
    Slip {
        name: "deadline before it was set",
        fits: |it| it.is_date() && it.key == "deadline",
        make: |it| it.with_value(&format!("2019{}", &it.value[4..])),
    },
    Slip {
        name: "wrong total",
        fits: |it| ["turns", "items", "speakers"].contains(&it.key),
        make: |it| it.with_value(&format!("{}7", it.value)),
    },
    Slip {
        name: "quote that does not close",
        fits: |it| it.is_text(),
        make: |it| it.with_value(it.value.trim_end_matches('"')),
    },
    Slip {
        name: "curly quotes",
        fits: |it| it.is_text(),
        make: |it| it.with_value(&format!("“{}”", it.value.trim_matches('"'))),
    },
    Slip {
        name: "value left out",
        fits: |_| true,
        make: |it| it.with_value(""),
    },
    Slip {
        name: "text without words",
        fits: |it| it.is_text(),
        make: |it| it.with_value("\" \""),
    },
    Slip {
        name: "line twice",
        fits: |_| true,
        make: |it| format!("{0}\n{0}", it.text),
    },
    Slip {
        name: "line left out",
        fits: |it| it.is_needed(),
        make: |_| String::new(),
    },
    Slip {
        name: "blank before a comma",
        fits: |it| it.is_text() && it.value.contains(", "),
        make: |it| it.with_value(&it.value.replacen(", ", " , ", 1)),
    },
    Slip {
        name: "two blanks",
        fits: |it| it.is_text() && it.value.contains(' '),
        make: |it| it.with_value(&it.value.replacen(' ', "  ", 1)),
    },
    Slip {
        name: "letter that looks like Đ",
        fits: |it| it.is_text() && it.value.contains('Đ'),
        make: |it| it.with_value(&it.value.replacen('Đ', "Ð", 1)),
    },
    Slip {
        name: "invisible character",
        fits: |it| it.is_text() && it.value.contains(' '),
        make: |it| it.with_value(&it.value.replacen(' ', " \u{200b}", 1)),
    },
    Slip {
        name: "flag in words",
        fits: |it| ["true", "false"].contains(&it.value),
        make: |it| it.with_value("\"có\""),
    },
    Slip {
        name: "number in words",
        fits: |it| !it.value.is_empty() && it.value.chars().all(|c| c.is_ascii_digit()),
        make: |it| it.with_value("\"mười\""),
    },
    Slip {
        name: "month that does not exist",
        fits: |it| it.key == "month",
        make: |it| it.with_value("13"),
    },
    Slip {
        name: "code that is taken",
        fits: |it| it.key == "code" && it.value != "\"2025-01\"",
        make: |it| it.with_value("\"2025-01\""),
    },
];

/// Splits `key = value  # comment`; other lines are none of ours.
pub fn line<'a>(file: &'a str, text: &'a str) -> Option<Line<'a>> {
    let (key, rest) = text.split_once(" = ")?;
    let plain = |c: char| c.is_ascii_lowercase() || c == '-';
    let value = rest.split("  #").next().unwrap_or(rest).trim();
    // Values over several lines do not end here.
    let whole = !value.starts_with("\"\"\"") && !value.ends_with('[') && !value.starts_with('{');
    (!key.is_empty() && key.chars().all(plain) && whole).then_some(Line {
        file,
        key,
        value,
        text,
    })
}

/// Where a slip shows: its own line; of a line left out, the beginning of its table.
pub fn shows_at(text: &str, at: usize, slip: &Slip) -> usize {
    if slip.name != "line left out" {
        return at;
    }
    let lines: Vec<&str> = text.lines().collect();
    let header = lines[..at].iter().rposition(|line| line.starts_with('['));
    header.map_or(1, |header| header + 1)
}
