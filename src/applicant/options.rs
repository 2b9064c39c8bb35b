//! For which day and which plans: the options of an evaluation.

use super::fault::Detail;
use super::reader::{Faults, Path, fields, or_null};
use super::{Day, Fault, FaultCode, PerPack, Value, Written};
use crate::rules::PACKS;

/// Options as read. What is at fault is left at its default.
#[derive(Clone, PartialEq, Debug)]
pub struct Options {
    /// The day of the evaluation; `None` where it was refused.
    pub as_of: Option<Day>,
    /// Which plans, by their place.
    pub packs: PerPack<bool>,
    /// What is wrong with them.
    pub faults: Vec<Fault>,
}

impl Options {
    /// Reads options; `today` is the day where they name none.
    #[must_use]
    pub fn read(value: &Value<'_>, today: Day) -> Options {
        let mut faults = Faults { list: Vec::new(), as_of: None };
        let mut options = Options { as_of: Some(today), packs: [true; PACKS.len()], faults: Vec::new() };
        match value {
            Value::Null => {}
            Value::Record(entries) => {
                let [day, chosen] = or_null(fields(&["asOf", "packs"], entries, &Path::Root, &mut faults));
                if *day != Value::Null {
                    options.as_of = as_of(day, &mut faults);
                }
                if *chosen != Value::Null {
                    options.packs = packs(chosen, &mut faults);
                }
            }
            other => {
                faults.invalid::<()>(&Path::Key(&Path::Root, "options"), "an object", other);
            }
        }
        options.faults = faults.list;
        options
    }
}

fn as_of(value: &Value<'_>, faults: &mut Faults) -> Option<Day> {
    let path = Path::Key(&Path::Root, "asOf");
    let Value::Text(text) = value else {
        return faults.invalid(&path, "a day as YYYY-MM-DD", value);
    };
    match Written::parse(text) {
        Some(date) if date.full => Some(date.first),
        _ => {
            let wanted = "a day as YYYY-MM-DD from 1900 to 2200";
            faults.add(&path, FaultCode::InvalidDate, Detail::Expected(wanted, value.into()));
            None
        }
    }
}

fn packs(value: &Value<'_>, faults: &mut Faults) -> PerPack<bool> {
    let path = Path::Key(&Path::Root, "packs");
    let mut chosen = [false; PACKS.len()];
    let Value::List(items) = value else {
        faults.invalid::<()>(&path, "an array of plans", value);
        return chosen;
    };
    for (place, item) in items.iter().enumerate() {
        let known = match item {
            Value::Text(id) => PACKS.iter().position(|pack| pack.id == *id),
            _ => None,
        };
        match known {
            Some(pack) => chosen[pack] = true,
            None => {
                faults.invalid::<()>(&Path::Item(&path, place), "the id of a plan", item);
            }
        }
    }
    chosen
}
