//! Differences, collected so that a failure shows all of them.

use crate::source::{STOPS, squash};
use std::fmt::Debug;

/// Squashed, without punctuation at the end.
pub fn trim(text: &str) -> String {
    squash(text).trim_end_matches(STOPS).into()
}

/// Compares two lists item by item.
pub fn items(faults: &mut Vec<String>, place: &str, ours: &[String], published: &[String]) {
    same(faults, place, "number of items", &ours.len(), &published.len());
    for (i, (ours, published)) in ours.iter().zip(published).enumerate() {
        same(faults, place, &format!("item {}", i + 1), ours, published);
    }
}

/// Notes a difference, with file, item and both sides.
pub fn same<T: PartialEq + Debug>(faults: &mut Vec<String>, place: &str, what: &str, ours: &T, published: &T) {
    if ours != published {
        faults.push(format!("{place}: {what}\n    here:      {ours:?}\n    published: {published:?}"));
    }
}

/// Fails with all differences at once.
pub fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
