//! Every text in both languages, found in the raw file whatever table it stands in.

use toml::Value;

/// A `{ zh = …, en = … }` with its place.
pub struct Text {
    pub place: String,
    pub zh: String,
    pub en: String,
}

/// All texts of a file.
pub fn all(path: &str, file: &str) -> Vec<Text> {
    let table: toml::Table = toml::from_str(file).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut texts = Vec::new();
    walk(format!("{path}:"), &Value::Table(table), &mut texts);
    texts
}

fn walk(place: String, value: &Value, texts: &mut Vec<Text>) {
    match value {
        Value::Table(table) if table.contains_key("zh") || table.contains_key("en") => {
            let text = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            texts.push(Text { place, zh: text("zh"), en: text("en") });
        }
        Value::Table(table) => table.iter().for_each(|(key, value)| walk(format!("{place} {key}"), value, texts)),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(i, v)| walk(format!("{place} {}", i + 1), v, texts))
        }
        _ => {}
    }
}

impl Text {
    /// What is wrong with the pair.
    pub fn faults(&self) -> Vec<String> {
        let Text { place, zh, en } = self;
        let mut faults = Vec::new();
        if !zh.contains(is_chinese) {
            faults.push(format!("{place}: no Chinese in zh {zh:?}"));
        }
        if en.chars().filter(char::is_ascii_alphabetic).count() < 3 {
            faults.push(format!("{place}: no English for {zh:?}"));
        }
        if let Some(c) = en.chars().find(|c| is_wide_punctuation(*c)) {
            faults.push(format!("{place}: Chinese punctuation {c:?} in {en:?}"));
        }
        // A name or a button's label may be quoted in Chinese, but only one that zh has too.
        for run in en.split(|c| !is_chinese(c)).filter(|run| !run.is_empty() && !zh.contains(run)) {
            faults.push(format!("{place}: {run} stands in en, but not in zh"));
        }
        faults
    }
}

fn is_chinese(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

fn is_wide_punctuation(c: char) -> bool {
    ('\u{3000}'..='\u{303f}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c)
}
