//! Texts that come with a later part of the page's program.

use super::none;
use super::source::{File, files};
use baokao::text::Key;
use std::collections::BTreeSet;

/// The texts that come with a later part of the page's program, and who alone shows them: before, they are not there.
const LATER: [(&str, &[&str]); 3] = [
    ("next.toml", &["src/ui/next/", "src/ui/third.rs", "src/ui/state/next.rs", "src/text/"]),
    ("photo.toml", &["src/ui/photo/"]),
    ("judged.toml", &["src/ui/photo/", "src/text/photo/"]),
];

#[test]
fn texts_of_a_later_part_are_shown_by_it_alone() {
    let mut faults = Vec::new();
    for (name, own) in LATER {
        let file: toml::Table = toml::from_str(&files("locales/zh-CN", name)[0].text).expect("a catalogue");
        let of_it = |name: &str| {
            name.split_once('.')
                .is_some_and(|(table, key)| file.get(table).is_some_and(|table| table.get(key).is_some()))
        };
        for File { path, text } in files("src", ".rs") {
            let later = own.iter().any(|own| path.starts_with(own));
            let words: BTreeSet<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|_| !later).collect();
            let shown = Key::ALL.iter().filter(|(key, name)| of_it(name) && words.contains(&*format!("{key:?}")));
            faults.extend(shown.map(|(_, name)| format!("{path} shows {name}")));
        }
    }
    none(&faults);
}
