//! Turns `locales/*.toml` into a key enum and one table a language, or says what is missing.

use crate::load::Problem;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{fs, path::Path};

/// The languages, first the one that is complete by definition.
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// Checks that the languages have the same keys with the same `{places}`, and writes them as Rust.
pub fn generate(folder: &Path) -> Result<String, Vec<Problem>> {
    let mut tables = Vec::new();
    for language in LANGUAGES {
        let path = format!("locales/{language}.toml");
        let text = fs::read_to_string(folder.join(format!("{language}.toml"))).unwrap_or_default();
        let table: toml::Table = crate::load::parse(&path, &text).map_err(|p| vec![p])?;
        let mut flat = BTreeMap::new();
        flatten("", &table, &mut flat);
        tables.push((path, text, flat));
    }
    let problems = compare(&tables);
    if problems.is_empty() { Ok(to_rust(&tables)) } else { Err(problems) }
}

type Table = (String, String, BTreeMap<String, String>);

fn flatten(prefix: &str, table: &toml::Table, flat: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            toml::Value::Table(table) => flatten(&key, table, flat),
            value => drop(flat.insert(key, value.as_str().unwrap_or_default().to_owned())),
        }
    }
}

fn compare(tables: &[Table]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut say = |table: &Table, key: &str, message: String| {
        let last = key.rsplit('.').next().unwrap_or(key);
        let place = table.1.find(&format!("\n{last} =")).map_or(0, |byte| byte + 1);
        problems.push(Problem::at(&table.0, &table.1, place, message));
    };
    let [first, others @ ..] = tables else { return problems };
    for other in others {
        for (key, text) in &first.2 {
            match other.2.get(key) {
                None => say(other, key, format!("no text for {key}")),
                Some(same) if places(same) != places(text) => say(other, key, format!("{key}: other {{places}} than in {}", first.0)),
                Some(same) if same.trim().is_empty() != text.trim().is_empty() => say(other, key, format!("{key} is empty in one language only")),
                Some(_) => {}
            }
        }
        for key in other.2.keys().filter(|key| !first.2.contains_key(*key)) {
            say(other, key, format!("{key} is not in {}", first.0));
        }
    }
    problems
}

/// The names in braces, sorted.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

fn to_rust(tables: &[Table]) -> String {
    let keys: Vec<&String> = tables[0].2.keys().collect();
    let mut out = String::from("/// A text of the catalogue.\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\n#[repr(u16)]\npub enum Key {\n");
    for key in &keys {
        let _ = writeln!(out, "    /// `{key}`\n    {},", variant(key));
    }
    out.push_str("}\n\nimpl Key {\n    /// Every key, in order.\n    pub const ALL: &'static [(Key, &'static str)] = &[\n");
    for key in &keys {
        let _ = writeln!(out, "        (Key::{}, {key:?}),", variant(key));
    }
    out.push_str("    ];\n}\n");
    for (language, (_, _, flat)) in LANGUAGES.iter().zip(tables) {
        let name = language.replace('-', "_").to_uppercase();
        let texts: Vec<&String> = flat.values().collect();
        let _ = writeln!(out, "static {name}: [&str; {}] = {texts:?};", texts.len());
    }
    out
}

/// `verdict.met` becomes `VerdictMet`.
fn variant(key: &str) -> String {
    key.split(['.', '_', '-'])
        .map(|word| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>())
        .collect()
}
