//! The border to JavaScript: applicants in, reports out, packs as data.
//!
//! Objects cross it as numbers. Building a report object by object from here would cost more
//! than the evaluation many times over, so `embed/encode.js` writes applicants as bytes
//! ([`input`]), and `embed/decode.js` makes the objects of numbers ([`output`]).
//! What is asked for once ([`packs`], [`shape`]) crosses through serde.

pub mod asked;
pub mod input;
pub mod output;
pub mod packs;
#[cfg(feature = "photo")]
pub mod photo;
pub mod shape;

use crate::applicant::{Day, Options, Value, parse};

/// Evaluates a batch: options, then applicants, as [`input`] reads them; `today` is the day
/// where the options name none. What it gives, with the reasons or without, is read by
/// `embed/decode.js`.
#[must_use]
pub fn evaluate_batch(bytes: &[u8], today: Day, reasons: bool) -> Vec<i32> {
    let mut out = output::Output::new(reasons);
    let mut values = input::Input::new(bytes);
    let options = Options::read(&values.next().unwrap_or(Value::Null), today);
    for value in values {
        match (parse(&value, options.as_of), options.as_of) {
            (Ok(applicant), Some(as_of)) if options.faults.is_empty() => out.report(&applicant, as_of, &options.packs),
            (parsed, _) => out.faults(&[&options.faults[..], &parsed.err().unwrap_or_default()].concat()),
        }
    }
    out.into_numbers()
}
