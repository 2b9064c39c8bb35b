//! The rules: plans as data, and what they make of an applicant.
//!
//! [`evaluate`] gives the whole report, [`outcomes`] its verdicts and dates alone.

pub mod advice;
mod asked;
mod certainty;
mod compiled;
mod evaluate;
pub mod explain;
mod facts;
pub mod guide;
mod issues;
mod majors;
mod outcome;
pub mod pack;
mod papers;
mod reach;
mod reason;
pub mod report;
mod requirement;
mod runs;
mod since;
mod standing;
pub mod stretches;

pub use certainty::{Certainty, Verdict};
pub use compiled::{ALIASES, PACK_COUNT, PACKS, pack};
pub use evaluate::evaluate;
pub use facts::{Case, Facts, each_pack};
pub use issues::{Issue, IssueCode, issues, outside_employer_life};
pub use outcome::{Outcome, outcomes};
pub use pack::Pack;
pub use reason::{Reason, Reasons};
pub use report::Report;
pub use runs::{Run, Runs};
pub use standing::job as standing_of_job;
