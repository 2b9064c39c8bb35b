//! What is wrong with an input: where, which rule it breaks, and a sentence.

use std::fmt;

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
    /// What was found or wanted, in English, for developers.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "applicant" } else { &self.path };
        write!(f, "{place}: {}", self.message)
    }
}
