//! Reading a record key by key while its faults are collected.

use super::date::{Day, Written};
use super::fault::{Fault, FaultCode};
use super::value::Value;
use std::fmt::{self, Display};

/// Where a value stands, built without allocating until a fault needs it.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The whole input.
    Root,
    /// A key of a record.
    Key(&'a Path<'a>, &'a str),
    /// A place of a list.
    Item(&'a Path<'a>, usize),
}

impl Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Key(Path::Root, key) => f.write_str(key),
            Path::Key(parent, key) => write!(f, "{parent}.{key}"),
            Path::Item(parent, place) => write!(f, "{parent}[{place}]"),
        }
    }
}

/// The faults found so far, and the day later dates are refused from.
pub struct Faults {
    /// What was found.
    pub list: Vec<Fault>,
    /// `None`: the day itself was refused, and nothing is checked for lying in the future.
    pub as_of: Option<Day>,
}

impl Faults {
    /// Adds a fault.
    pub fn add(&mut self, path: &Path<'_>, code: FaultCode, message: impl Into<String>) {
        self.list.push(Fault { path: path.to_string(), code, message: message.into() });
    }

    /// Adds "wrong type or word".
    pub fn invalid<T>(&mut self, path: &Path<'_>, wanted: &str, found: &Value<'_>) -> Option<T> {
        let message = match found {
            Value::Text(text) => format!("expected {wanted}, found {:?}", shortened(text)),
            Value::Number(number) => format!("expected {wanted}, found {number}"),
            other => format!("expected {wanted}, found {}", other.kind()),
        };
        self.add(path, FaultCode::InvalidValue, message);
        None
    }

    /// Adds "needed and not there".
    pub fn required<T>(&mut self, path: &Path<'_>, what: &str) -> Option<T> {
        self.add(path, FaultCode::Required, format!("{what} is needed"));
        None
    }

    /// Reads a date; `None` with a fault where it is none.
    pub fn date(&mut self, path: &Path<'_>, value: &Value<'_>) -> Option<Written> {
        let Value::Text(text) = value else {
            return self.invalid(path, "a date as text", value);
        };
        let written = Written::parse(text);
        if written.is_none() {
            let message = format!("expected a date as YYYY-MM-DD or YYYY-MM from 1900 to 2200, found {:?}", shortened(text));
            self.add(path, FaultCode::InvalidDate, message);
        }
        written
    }

    /// Adds "in the future" where the date is.
    pub fn not_in_future(&mut self, path: &Path<'_>, date: Written) {
        if let Some(as_of) = self.as_of.filter(|&as_of| date.first > as_of) {
            self.add(path, FaultCode::InFuture, format!("{} is after {as_of}", date.first));
        }
    }
}

/// The start of a foreign text, for a message.
pub fn shortened(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(end, _)| &text[..end])
}

/// A record's known keys as found, `Null` where left out; unknown keys are faults.
pub struct Fields<'v, 'a, const N: usize> {
    keys: &'static [&'static str; N],
    values: [Option<&'v Value<'a>>; N],
}

impl<'v, 'a, const N: usize> Fields<'v, 'a, N> {
    /// Sorts a record's entries by the known keys.
    pub fn of(
        keys: &'static [&'static str; N],
        entries: &'v [(&'a str, Value<'a>)],
        path: &Path<'_>,
        faults: &mut Faults,
    ) -> Self {
        let mut values = [None; N];
        for (place, (key, value)) in entries.iter().enumerate() {
            // Records are mostly written in the same order, so the key's own place is tried first.
            let known = match keys.get(place) {
                Some(same) if same == key => Some(place),
                _ => keys.iter().position(|known| known == key),
            };
            match known {
                Some(known) => values[known] = Some(value),
                None => faults.add(&Path::Key(path, key), FaultCode::UnknownKey, "this key is not known"),
            }
        }
        Fields { keys, values }
    }

    /// The value of a key; `Null` where it is left out.
    pub fn get(&self, key: &str) -> &'v Value<'a> {
        self.written(key).unwrap_or(&Value::Null)
    }

    /// The value of a key, if the key is there.
    pub fn written(&self, key: &str) -> Option<&'v Value<'a>> {
        let place = self.keys.iter().position(|known| *known == key)?;
        self.values[place]
    }
}
