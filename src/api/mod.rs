//! The border to JavaScript: applicants in, reports out, packs as data.
//!
//! Objects cross it as numbers. Building a report object by object from here would cost more
//! than the evaluation many times over, so `embed/baokao.js` writes applicants as bytes
//! ([`input`]), reads reports from numbers ([`output`]), and makes the objects itself.
//! What is asked for once ([`packs`]) crosses through serde.

pub mod input;
pub mod output;
pub mod packs;

use crate::applicant::{Day, Options, Value, parse};

/// Evaluates a batch: options, then applicants, as [`input`] reads them; `today` is the day
/// where the options name none. What it gives is read by `embed/baokao.js`.
#[must_use]
pub fn evaluate_batch(bytes: &[u8], today: Day) -> Vec<i32> {
    let mut out = output::Output::default();
    let mut values = input::Input::new(bytes);
    let options = Options::read(&values.next().unwrap_or(Value::Null), today);
    for value in values {
        match (parse(&value, options.as_of), options.as_of) {
            (Ok(applicant), Some(as_of)) if options.faults.is_empty() => out.report(&applicant, as_of, &options.packs),
            (parsed, _) => out.faults(&[&options.faults[..], &parsed.err().unwrap_or_default()].concat()),
        }
    }
    out.0
}
