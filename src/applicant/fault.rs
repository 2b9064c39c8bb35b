//! What is wrong with an input: where, which rule it breaks, and a sentence.

use super::date::Day;
use super::value::Value;
use super::words::{Institution, Program};

words! {
    /// The rule of the input format that a value breaks.
    FaultCode {
        /// A required key is missing or null, or a required name is empty.
        Required = "required",
        /// Wrong type, unknown word, or out of range.
        InvalidValue = "invalidValue",
        /// A key the format does not name.
        UnknownKey = "unknownKey",
        /// Not a calendar date of the two forms.
        InvalidDate = "invalidDate",
        /// Something ends before it starts.
        EndBeforeStart = "endBeforeStart",
        /// Later than the day the evaluation is for.
        InFuture = "inFuture",
    }
}

/// One fault of an input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where, as in `work[0].end`; empty for the whole.
    pub path: String,
    /// Which rule.
    pub code: FaultCode,
    /// What was found and wanted. The page does without: its visitors read texts of the catalogue.
    #[cfg(whole)]
    pub detail: Detail,
}

/// What was found and wanted, for a developer's message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Detail {
    /// This has to be there.
    Needed(&'static str),
    /// This was expected, something else found.
    Expected(&'static str, Found),
    /// Nothing more to say than this.
    Plain(&'static str),
    /// A day and one it must not come before.
    Before(Day, Day),
    /// A day and one it must not come after.
    After(Day, Day),
    /// A school that has no such program.
    NotOffered(Institution, Program),
}

/// What was found instead.
#[cfg(not(whole))]
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found;

#[cfg(not(whole))]
impl From<&Value<'_>> for Found {
    fn from(_: &Value<'_>) -> Found {
        Found
    }
}

/// What was found instead.
#[cfg(whole)]
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// A text, or its start.
    Text(String),
    /// Something of this kind.
    Kind(&'static str),
}

#[cfg(whole)]
impl From<&Value<'_>> for Found {
    fn from(value: &Value<'_>) -> Found {
        match value {
            Value::Text(text) => {
                let end = text.char_indices().nth(40).map_or(text.len(), |(end, _)| end);
                Found::Text(text[..end].into())
            }
            other => Found::Kind(other.kind()),
        }
    }
}

#[cfg(whole)]
impl Fault {
    /// A sentence in English, for developers. Visitors get theirs from the catalogue, by the code.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.detail {
            Detail::Needed(what) => format!("{what} is needed"),
            Detail::Expected(wanted, Found::Text(text)) => format!("expected {wanted}, found {text:?}"),
            Detail::Expected(wanted, Found::Kind(kind)) => format!("expected {wanted}, found {kind}"),
            Detail::Plain(text) => (*text).into(),
            Detail::Before(day, other) => format!("{day} is before {other}"),
            Detail::After(day, other) => format!("{day} is after {other}"),
            Detail::NotOffered(institution, program) => {
                format!("{} does not offer {}", institution.word(), program.word())
            }
        }
    }
}
