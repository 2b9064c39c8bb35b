//! What the integration tests share: JSON as a foreign value, and the cases as data.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use baokao::applicant::{Day, Value, Written};
use serde_json::Value as Json;

pub mod strategies;

/// JSON as the core takes it.
pub fn value(json: &Json) -> Value<'_> {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(number) => Value::Number(number.as_f64().unwrap()),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(entries) => {
            Value::Record(entries.iter().map(|(key, entry)| (key.as_str(), value(entry))).collect())
        }
    }
}

/// A day of a test.
pub fn day(text: &str) -> Day {
    Written::parse(text).unwrap_or_else(|| panic!("{text} is no date")).first
}

/// The lines of a file of cases.
pub fn cases(file: &str) -> Vec<Json> {
    let path = format!("{}/tests/cases/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| serde_json::from_str(line).expect(&path)).collect()
}
