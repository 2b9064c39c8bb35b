//! Reading a record key by key while its faults are collected.

use super::date::{Day, Written};
use super::fault::{Detail, Fault, FaultCode};
use super::value::Value;

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

impl Path<'_> {
    /// As faults write it: `work[0].start`. Without `format!`, whose machinery the page has no other use for.
    fn written(&self) -> String {
        match self {
            Path::Root => String::new(),
            Path::Key(Path::Root, key) => (*key).into(),
            Path::Key(parent, key) => parent.written() + "." + key,
            Path::Item(parent, place) => parent.written() + "[" + &place.to_string() + "]",
        }
    }
}

/// A bound against input made to fill the memory: two for each of a hundred thousand records.
const MOST_FAULTS: usize = 200_000;

/// The faults found so far, and the day later dates are refused from.
pub struct Faults {
    /// What was found.
    pub list: Vec<Fault>,
    /// `None`: the day itself was refused, and nothing is checked for lying in the future.
    pub as_of: Option<Day>,
}

impl Faults {
    /// Adds a fault; beyond very many no more are listed.
    pub fn add(&mut self, path: &Path<'_>, code: FaultCode, detail: Detail) {
        if self.list.len() >= MOST_FAULTS {
            return;
        }
        #[cfg(not(whole))]
        let _ = detail;
        self.list.push(Fault {
            path: path.written(),
            code,
            #[cfg(whole)]
            detail,
        });
    }

    /// Adds "wrong type or word".
    pub fn invalid<T>(&mut self, path: &Path<'_>, wanted: &'static str, found: &Value<'_>) -> Option<T> {
        self.add(path, FaultCode::InvalidValue, Detail::Expected(wanted, found.into()));
        None
    }

    /// Adds "needed and not there".
    pub fn required<T>(&mut self, path: &Path<'_>, what: &'static str) -> Option<T> {
        self.add(path, FaultCode::Required, Detail::Needed(what));
        None
    }

    /// Reads a date; `None` with a fault where it is none.
    pub fn date(&mut self, path: &Path<'_>, value: &Value<'_>) -> Option<Written> {
        let Value::Text(text) = value else {
            return self.invalid(path, "a date as text", value);
        };
        let written = Written::parse(text);
        if written.is_none() {
            let wanted = "a date as YYYY-MM-DD or YYYY-MM from 1900 to 2200";
            self.add(path, FaultCode::InvalidDate, Detail::Expected(wanted, value.into()));
        }
        written
    }

    /// Adds "in the future" where the date is.
    pub fn not_in_future(&mut self, path: &Path<'_>, date: Written) {
        if let Some(as_of) = self.as_of.filter(|&as_of| date.first > as_of) {
            self.add(path, FaultCode::InFuture, Detail::After(date.first, as_of));
        }
    }
}

/// The values of a record's known keys, in the keys' order, `None` where one is left out; unknown
/// keys are faults.
pub fn fields<'v, 'a, const N: usize>(
    keys: &[&str; N],
    entries: &'v [(&'a str, Value<'a>)],
    path: &Path<'_>,
    faults: &mut Faults,
) -> [Option<&'v Value<'a>>; N] {
    let mut values = [None; N];
    fill(keys, entries, path, faults, &mut values);
    values
}

/// One function for records of every length.
#[inline(never)]
fn fill<'v, 'a>(
    keys: &[&str],
    entries: &'v [(&'a str, Value<'a>)],
    path: &Path<'_>,
    faults: &mut Faults,
    values: &mut [Option<&'v Value<'a>>],
) {
    let mut expected = 0;
    for (key, value) in entries {
        // Keys mostly come in the same order, some left out: the next one is tried first.
        let later = keys[expected..].iter().position(|known| known == key).map(|ahead| expected + ahead);
        match later.or_else(|| keys[..expected].iter().position(|known| known == key)) {
            Some(place) => {
                values[place] = Some(value);
                expected = place + 1;
            }
            None => faults.add(&Path::Key(path, key), FaultCode::UnknownKey, Detail::Plain("this key is not known")),
        }
    }
}

/// What is left out reads as null.
pub fn or_null<'v, 'a, const N: usize>(values: [Option<&'v Value<'a>>; N]) -> [&'v Value<'a>; N] {
    values.map(|value| value.unwrap_or(&Value::Null))
}
