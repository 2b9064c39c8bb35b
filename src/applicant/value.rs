//! A foreign value as it came: what JSON, or a JavaScript object, can hold.
//!
//! The one input of [`parse`](super::parse): the border in `src/api` and tests make it from
//! theirs, so that the core needs no JSON reader.

/// A value nobody has checked yet. Texts are borrowed from where it came from.
#[derive(Clone, PartialEq, Debug)]
pub enum Value<'a> {
    /// `null`, and what JavaScript leaves undefined.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number, NaN and the infinities among them.
    Number(f64),
    /// A text.
    Text(&'a str),
    /// An array.
    List(Vec<Value<'a>>),
    /// An object's own entries, in their order.
    Record(Vec<(&'a str, Value<'a>)>),
    /// What an applicant never holds: functions, symbols, getters that throw.
    Other,
}

impl Value<'_> {
    /// What it is, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "an array",
            Value::Record(_) => "an object",
            Value::Other => "something unreadable",
        }
    }
}
