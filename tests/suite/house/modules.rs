//! The modules of the source with what they define and use, read from the text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use walkdir::WalkDir;

/// The way to a module from the top of the crate: `["documents", "session", "reply"]`.
pub type Name = Vec<String>;

/// One file of the source.
pub struct Module {
    /// Its path, as messages name it.
    pub file: String,
    /// Whether it is the `mod.rs` of a folder.
    pub is_folder: bool,
    /// What it says, without comments and unit tests.
    pub code: String,
    /// Every path that it uses, from a `use` or inside the code, as written.
    pub uses: Vec<Vec<String>>,
    /// What it offers under which name, from where.
    reexports: Vec<(String, Vec<String>)>,
    /// What it defines.
    defined: BTreeSet<String>,
}

/// The modules of a source folder.
pub struct Modules(pub BTreeMap<Name, Module>);

static USE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^[ \t]*(pub(?:\([^)]*\))? )?use ([^;]+);").expect("a pattern")
});
static INLINE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:crate|super|self)(?:::\w+)+").expect("a pattern"));
static DEFINED: LazyLock<Regex> = LazyLock::new(|| {
    let kinds = "struct|enum|trait|type|fn|const|static|mod";
    let before = r"(?:pub(?:\([^)]*\))? )?(?:const )?";
    Regex::new(&format!(r"(?m)^[ \t]*{before}(?:{kinds}) (\w+)")).expect("a pattern")
});
static RULE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?m)^(\w+) "D\d{3}""#).expect("a pattern"));

impl Modules {
    /// Reads every file below a folder.
    pub fn read(root: &Path) -> Self {
        let files = WalkDir::new(root).sort_by_file_name().into_iter();
        let files = files.map(|it| it.expect("readable").into_path());
        let sources = files.filter(|it| it.extension().is_some_and(|end| end == "rs"));
        Self::of(sources.map(|path| {
            let name = path.strip_prefix(root).expect("below it");
            let text = std::fs::read_to_string(&path).expect("text");
            (name.to_string_lossy().replace('\\', "/"), text)
        }))
    }

    /// The modules of these files: name below `src/`, and text.
    pub fn of(files: impl Iterator<Item = (String, String)>) -> Self {
        let named = files.map(|(file, text)| {
            let mut name: Name = file
                .trim_end_matches(".rs")
                .split('/')
                .map(str::to_owned)
                .collect();
            let is_folder = name.last().is_some_and(|it| it == "mod");
            if is_folder {
                name.pop();
            }
            (name, Module::new(format!("src/{file}"), is_folder, &text))
        });
        Self(named.collect())
    }

    /// The module in which what a path means is defined; `None` outside of the crate.
    pub fn target(&self, from: &Name, path: &[String]) -> Option<Name> {
        let module = self.0.get(from)?;
        let (base, rest): (Name, &[String]) = match path[0].as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => {
                let up = path.iter().take_while(|it| *it == "super").count();
                (from[..from.len().checked_sub(up)?].to_vec(), &path[up..])
            }
            first => {
                let inner = [from.as_slice(), &[first.to_owned()]].concat();
                let known = module.is_folder && self.0.contains_key(&inner);
                (known.then(|| from.clone())?, path)
            }
        };
        self.follow(base, rest, 0)
    }

    fn follow(&self, at: Name, rest: &[String], depth: usize) -> Option<Name> {
        let Some(first) = rest.first().filter(|_| depth < 20) else {
            return Some(at);
        };
        let inner = [at.as_slice(), std::slice::from_ref(first)].concat();
        if self.0.contains_key(&inner) {
            return self.follow(inner, &rest[1..], depth + 1);
        }
        let Some(module) = self.0.get(&at) else {
            return Some(at);
        };
        if module.defined.contains(first) {
            return Some(at);
        }
        for (name, path) in &module.reexports {
            let is_all = name == "*";
            if name == first || is_all {
                let source = if is_all {
                    &path[..path.len() - 1]
                } else {
                    path
                };
                let whole = [source, if is_all { rest } else { &rest[1..] }].concat();
                let found = self.target(&at, &whole);
                let fits = |it: &Name| !is_all || self.defines(it, first);
                if let Some(found) = found.filter(fits) {
                    return Some(found);
                }
            }
        }
        Some(at)
    }

    fn defines(&self, module: &Name, name: &str) -> bool {
        let module = self.0.get(module);
        module.is_some_and(|it| it.defined.contains(name))
    }
}

impl Module {
    fn new(file: String, is_folder: bool, text: &str) -> Self {
        let code = text.split("\n#[cfg(test)]\nmod tests").next();
        let code: String = code
            .unwrap_or_default()
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .flat_map(|line| [line, "\n"])
            .collect();
        let mut uses = Vec::new();
        let mut reexports = Vec::new();
        for found in USE.captures_iter(&code) {
            for (path, alias) in expanded(&found[2]) {
                let name = alias.unwrap_or_else(|| path.last().cloned().unwrap_or_default());
                reexports.push((name, path.clone()));
                uses.push(path);
            }
        }
        let bare = USE.replace_all(&code, "");
        let inline = INLINE.find_iter(&bare);
        uses.extend(inline.map(|it| it.as_str().split("::").map(str::to_owned).collect()));
        let names = DEFINED
            .captures_iter(&bare)
            .chain(RULE.captures_iter(&bare));
        let defined = names.map(|it| it[1].to_owned()).collect();
        Self {
            file,
            is_folder,
            code,
            uses,
            reexports,
            defined,
        }
    }
}

/// `a::{b, c::{d as e, self}}` one by one, each with the name it is given.
fn expanded(tree: &str) -> Vec<(Vec<String>, Option<String>)> {
    let tree = tree.trim();
    let Some((head, inner)) = tree.split_once('{') else {
        let (path, alias) = match tree.split_once(" as ") {
            Some((path, alias)) => (path, Some(alias.trim().to_owned())),
            None => (tree, None),
        };
        let mut path: Vec<String> = path.trim().split("::").map(str::to_owned).collect();
        if path.len() > 1 && path.last().is_some_and(|it| it == "self") {
            path.pop();
        }
        return vec![(path, alias)];
    };
    let inner = inner.trim_end().trim_end_matches('}');
    let mut depth = 0;
    let parts = inner.split(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    let parts = parts.filter(|it| !it.trim().is_empty());
    let whole = |part: &str| format!("{head}{}", part.trim());
    parts.flat_map(|part| expanded(&whole(part))).collect()
}
