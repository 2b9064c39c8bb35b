//! The module that the page loads when a name is first typed or a CV is pasted.
//!
//! Results cross as text, a line each with tabs between its fields: that needs no object on either side.

use baokao::finder::{self, Kind, Level};
use wasm_bindgen::prelude::wasm_bindgen;

/// Small, and quick enough for a search a keystroke.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// So many names are offered at most.
const MOST: usize = 20;

fn main() {}

/// Names for what was typed, a line each: name, alias, level, category; empty where there is none.
///
/// `kind` is occupation, position, major or category; `level` 中职, 高职专科, 高职本科, 本科 or empty.
#[wasm_bindgen]
pub fn find(kind: &str, query: &str, level: &str) -> String {
    let Some(kind) = Kind::from_word(kind) else { return String::new() };
    let found = finder::find(kind, query, Level::from_name(level), MOST);
    lines(found.iter().map(|one| {
        let level = one.level.map_or("", Level::name);
        vec![&*one.name, one.alias.as_deref().unwrap_or(""), level, one.category.as_deref().unwrap_or("")]
    }))
}

/// The records in a pasted text, a line each: start, end, "ongoing" or nothing, employer, position, occupation,
/// "school" or nothing, "side" for a side job or nothing, and the line as it was pasted.
#[wasm_bindgen]
pub fn recognise(text: &str) -> String {
    let found = finder::recognise(text);
    lines(found.iter().map(|one| {
        vec![
            one.start.as_deref().unwrap_or(""),
            one.end.as_deref().unwrap_or(""),
            if one.ongoing { "ongoing" } else { "" },
            &*one.employer,
            &*one.position,
            one.occupation.as_deref().unwrap_or(""),
            if one.school { "school" } else { "" },
            if one.part_time { "side" } else { "" },
            &*one.source,
        ]
    }))
}

/// One line a record; tabs and line breaks within a field become spaces.
fn lines<'a>(records: impl Iterator<Item = Vec<&'a str>>) -> String {
    let mut text = String::new();
    for record in records {
        for (place, field) in record.into_iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            text.extend(field.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
        text.push('\n');
    }
    text
}
