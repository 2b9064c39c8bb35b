//! From which day something holds, in each of the three worlds.

use super::certainty::Certainty;
use super::outcome::Outcome;
use crate::applicant::Day;

/// The first day on which something holds in each world: [`Day::ALWAYS`] where it does not
/// depend on time, [`Day::NEVER`] where it never will. Once it holds it goes on holding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reach {
    /// Taking as true only what is certain.
    pub met: Day,
    /// And what the certifying body would have to confirm.
    pub confirm: Day,
    /// And what is not answered.
    pub missing: Day,
}

impl Reach {
    /// In every world the same.
    #[must_use]
    pub fn everywhere(day: Day) -> Reach {
        Reach { met: day, confirm: day, missing: day }
    }

    /// Never in any world.
    pub const NEVER: Reach = Reach { met: Day::NEVER, confirm: Day::NEVER, missing: Day::NEVER };

    /// A fact of some certainty that does not depend on time.
    #[must_use]
    pub fn of(certainty: Certainty) -> Reach {
        Reach::NEVER.or(certainty, Day::ALWAYS)
    }

    /// Also reached on `day`, in the worlds that take a fact of this certainty as true.
    #[must_use]
    pub fn or(self, certainty: Certainty, day: Day) -> Reach {
        let least = |own: Day, world: Certainty| if certainty >= world { own.min(day) } else { own };
        Reach {
            met: least(self.met, Certainty::Met),
            confirm: least(self.confirm, Certainty::Confirm),
            missing: least(self.missing, Certainty::Missing),
        }
    }

    /// Both this and another.
    #[must_use]
    pub fn and(self, other: Reach) -> Reach {
        Reach {
            met: self.met.max(other.met),
            confirm: self.confirm.max(other.confirm),
            missing: self.missing.max(other.missing),
        }
    }

    /// The verdict on a day, and the first days of the better ones.
    #[must_use]
    pub fn outcome(self, as_of: Day) -> Outcome {
        // By the definition of `earliest.confirm` it never comes after `earliest.met`.
        let confirm = self.met.min(self.confirm);
        let verdict = if self.met <= as_of {
            Certainty::Met
        } else if confirm <= as_of {
            Certainty::Confirm
        } else if self.missing <= as_of {
            Certainty::Missing
        } else {
            Certainty::Unmet
        };
        let day = |first: Day| (first != Day::NEVER).then(|| first.max(as_of));
        Outcome { verdict, met: day(self.met), confirm: day(confirm) }
    }
}
