//! Any text as a query: at most as many names as asked for, each with what it must have; and the same again.
#![no_main]

use baokao::finder::{Kind, Level, find};

libfuzzer_sys::fuzz_target!(|query: (u8, u8, &str)| {
    let (kind, level, text) = query;
    let kind = Kind::ALL[usize::from(kind) % Kind::ALL.len()];
    let level = Level::ALL.get(usize::from(level)).copied();
    let found = find(kind, text, level, 20);
    assert!(found.len() <= 20);
    assert!(found.iter().all(|one| !one.name.is_empty() && one.alias.as_ref() != Some(&one.name)));
    assert_eq!(found, find(kind, text, level, 20));
});
