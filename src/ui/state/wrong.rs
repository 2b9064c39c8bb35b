//! What can be wrong with a text of the form.

use super::field::Place;
use crate::applicant::FaultCode;

/// Something wrong, or still needed, at a place of the draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// As [`Place::path`] has it.
    pub path: String,
    /// What.
    pub wrong: Wrong,
    /// The part of it; `None`: all of it.
    pub part: Option<u8>,
    place: Option<Place>,
}

impl Problem {
    /// At a path.
    #[must_use]
    pub fn new(path: String, wrong: Wrong, part: Option<u8>) -> Problem {
        let place = Place::from_id(&path);
        Problem { path, wrong, part, place }
    }

    /// The question.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.place
    }

    /// The control that is to be put right first.
    #[must_use]
    pub fn control(&self) -> Option<Place> {
        Some(self.place()?.part(self.part.unwrap_or_default()))
    }

    /// Is it about this control of the question?
    #[must_use]
    pub fn marks(&self, place: Place) -> bool {
        place.part < DATE_PARTS && self.part.is_none_or(|part| part == place.part)
    }
}

/// Year, month and day; what else belongs to a date is right in itself.
const DATE_PARTS: u8 = 3;

/// What can be wrong with a text of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// It is needed.
    Required,
    /// Not a date of the calendar, from 1900 to 2200.
    NotADate,
    /// No year.
    YearMissing,
    /// No month.
    MonthMissing,
    /// No day where one is needed.
    DayMissing,
    /// It ends before it starts.
    EndBeforeStart,
    /// It is later than the day of the evaluation.
    InFuture,
}

impl Wrong {
    /// What a fault of the parser is in the form's words.
    pub fn of(code: FaultCode) -> Wrong {
        match code {
            FaultCode::InvalidDate => Wrong::NotADate,
            FaultCode::EndBeforeStart => Wrong::EndBeforeStart,
            FaultCode::InFuture => Wrong::InFuture,
            FaultCode::Required | FaultCode::InvalidValue | FaultCode::UnknownKey => Wrong::Required,
        }
    }
}
