//! Words for people: the catalogue, and sentences made of rules and reports.
//!
//! Everything is a function of a [`Language`] and of data; no sentence stands in Rust.

mod advice;
mod catalogue;
mod condition;
pub mod english;
mod hints;
mod names;
pub mod photo;
mod progress;
mod time;
mod verdict;

pub use advice::{advice, hangs_on_work, inquiry, summary, would_be};
pub use catalogue::{Key, Language};
pub use condition::{condition, requirement};
pub use english::EnglishText;
pub use hints::{body, fault, issue, question, reason, to_confirm};
pub use names::{
    answer, institution, level, program, rank, record, relation_of_major, relation_of_occupation, scheme, section,
    status, title_kind,
};
pub use progress::{counted, progress};
pub use time::{date, length, written};
pub use verdict::{level_line, level_outcome, level_verdict, outlook, verdict};

/// With a capital at its head, where the language has such.
fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
