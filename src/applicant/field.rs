//! Reading single values: each gives what it read, or nothing and a fault.

use super::fault::Detail;
use super::reader::{Faults, Path};
use super::{Answer, FaultCode, Name, PerPack, Relation, Value, Written};
use crate::rules::PACKS;

/// A yes or no; `None` where it is not answered.
pub fn boolean(parent: &Path<'_>, key: &str, value: &Value<'_>, faults: &mut Faults) -> Option<bool> {
    match value {
        Value::Null => None,
        Value::Bool(value) => Some(*value),
        other => faults.invalid(&Path::Key(parent, key), "true, false or null", other),
    }
}

/// A text; `None` where it is not answered.
pub fn text<'a>(parent: &Path<'_>, key: &str, value: &Value<'a>, faults: &mut Faults) -> Option<&'a str> {
    match value {
        Value::Null => None,
        Value::Text(text) => Some(text),
        other => faults.invalid(&Path::Key(parent, key), "a text", other),
    }
}

/// A name that must be there and not be empty.
pub fn required_name(parent: &Path<'_>, key: &'static str, value: &Value<'_>, faults: &mut Faults) -> Option<Name> {
    let path = Path::Key(parent, key);
    match value {
        Value::Null => faults.required(&path, key),
        Value::Text(text) => Name::read(text).or_else(|| faults.required(&path, key)),
        other => faults.invalid(&path, "a text", other),
    }
}

/// A word of a closed vocabulary.
pub fn word<T>(
    parent: &Path<'_>,
    key: &str,
    value: &Value<'_>,
    read: fn(&str) -> Option<T>,
    faults: &mut Faults,
) -> Option<T> {
    let known = match value {
        Value::Text(text) => read(text),
        _ => None,
    };
    known.or_else(|| faults.invalid(&Path::Key(parent, key), "a known word", value))
}

/// A word that must be there.
pub fn required_word<T>(
    parent: &Path<'_>,
    key: &'static str,
    value: &Value<'_>,
    read: fn(&str) -> Option<T>,
    faults: &mut Faults,
) -> Option<T> {
    if *value == Value::Null {
        return faults.required(&Path::Key(parent, key), key);
    }
    word(parent, key, value, read, faults)
}

/// A certificate's level.
pub fn level(parent: &Path<'_>, value: &Value<'_>, faults: &mut Faults) -> Option<u8> {
    let path = Path::Key(parent, "level");
    match value {
        Value::Null => faults.required(&path, "level"),
        Value::Number(number) if [1.0, 2.0, 3.0, 4.0, 5.0].contains(number) => Some(*number as u8),
        other => faults.invalid(&path, "a level from 1 to 5", other),
    }
}

/// A date; `None` where it is not answered.
pub fn date(parent: &Path<'_>, key: &str, value: &Value<'_>, faults: &mut Faults) -> Option<Written> {
    if *value == Value::Null {
        return None;
    }
    faults.date(&Path::Key(parent, key), value)
}

/// A date that must not lie in the future.
pub fn past(parent: &Path<'_>, key: &str, value: &Value<'_>, faults: &mut Faults) -> Option<Written> {
    let date = date(parent, key, value, faults)?;
    faults.not_in_future(&Path::Key(parent, key), date);
    Some(date)
}

/// Checks that something does not end before it starts.
pub fn ordered(parent: &Path<'_>, key: &str, start: Option<Written>, end: Option<Written>, faults: &mut Faults) {
    if let (Some(start), Some(end)) = (start, end)
        && end.last < start.first
    {
        let detail = Detail::Before(end.last, start.first);
        faults.add(&Path::Key(parent, key), FaultCode::EndBeforeStart, detail);
    }
}

/// What the certifying bodies have answered, by plan.
pub fn relations(parent: &Path<'_>, value: &Value<'_>, faults: &mut Faults) -> PerPack<Option<Relation>> {
    let mut relations = [None; PACKS.len()];
    per_pack(parent, "relations", value, Relation::from_word, faults, |pack, relation| {
        relations[pack] = Some(relation)
    });
    relations
}

/// Answers that may be left open, by plan.
pub fn answers(parent: &Path<'_>, key: &str, value: &Value<'_>, faults: &mut Faults) -> PerPack<Answer> {
    let mut answers = [Answer::Unsure; PACKS.len()];
    per_pack(parent, key, value, Answer::from_word, faults, |pack, answer| answers[pack] = answer);
    answers
}

/// An object with one word for some of the plans.
fn per_pack<T>(
    parent: &Path<'_>,
    key: &str,
    value: &Value<'_>,
    read: fn(&str) -> Option<T>,
    faults: &mut Faults,
    mut set: impl FnMut(usize, T),
) {
    let path = Path::Key(parent, key);
    let entries = match value {
        Value::Null => return,
        Value::Record(entries) => entries,
        other => {
            faults.invalid::<()>(&path, "an object", other);
            return;
        }
    };
    for (id, value) in entries {
        let Some(pack) = PACKS.iter().position(|pack| pack.id == *id) else {
            faults.add(&Path::Key(&path, id), FaultCode::InvalidValue, Detail::Plain("there is no such plan"));
            continue;
        };
        if *value != Value::Null
            && let Some(word) = word(&path, id, value, read, faults)
        {
            set(pack, word);
        }
    }
}
