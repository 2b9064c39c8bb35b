//! Photos' reports as data for JavaScript.

use crate::photo::fix::Fixed;
use crate::photo::report::{Check, Fact, Facts, Report};
use crate::photo::{Change, Refusal};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A report with the names that JavaScript reads.
#[derive(serde::Serialize)]
pub struct ReportOut {
    verdict: &'static str,
    fixable: bool,
    format: &'static str,
    bytes: usize,
    width: Option<u32>,
    height: Option<u32>,
    dpi: Option<u16>,
    checks: Vec<CheckOut>,
}

#[derive(serde::Serialize)]
struct CheckOut {
    id: &'static str,
    status: &'static str,
    reason: Option<&'static str>,
    measured: FactsOut,
    required: FactsOut,
}

/// What was done to a photo, and what it is now; the file itself crosses the border as bytes.
#[derive(serde::Serialize)]
pub struct FixedOut {
    report: ReportOut,
    changes: Vec<ChangeOut>,
    refused: Vec<RefusedOut>,
}

#[derive(serde::Serialize)]
struct ChangeOut {
    id: &'static str,
    from: FactOut,
    to: FactOut,
}

#[derive(serde::Serialize)]
struct RefusedOut {
    id: &'static str,
    reason: &'static str,
}

struct FactsOut(Facts);

struct FactOut(Fact);

impl Serialize for FactsOut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, fact) in &self.0 {
            map.serialize_entry(name, &FactOut(fact.clone()))?;
        }
        map.end()
    }
}

impl Serialize for FactOut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Fact::Number(number) => serializer.serialize_f64(*number),
            Fact::Range(from, to) => [from, to].serialize(serializer),
            Fact::List(numbers) => numbers.serialize(serializer),
            Fact::Word(word) => serializer.serialize_str(word),
            Fact::Flag(flag) => serializer.serialize_bool(*flag),
            Fact::Nothing => serializer.serialize_unit(),
        }
    }
}

impl From<Report> for ReportOut {
    fn from(report: Report) -> ReportOut {
        ReportOut {
            verdict: report.verdict.word(),
            fixable: report.fixable,
            format: report.format.word(),
            bytes: report.bytes,
            width: report.size.map(|(width, _)| width),
            height: report.size.map(|(_, height)| height),
            dpi: report.dpi,
            checks: report.checks.into_iter().map(CheckOut::from).collect(),
        }
    }
}

impl From<Check> for CheckOut {
    fn from(check: Check) -> CheckOut {
        let Check { id, status, reason, measured, required } = check;
        CheckOut { id, status: status.word(), reason, measured: FactsOut(measured), required: FactsOut(required) }
    }
}

impl From<Change> for ChangeOut {
    fn from(Change { id, from, to }: Change) -> ChangeOut {
        ChangeOut { id, from: FactOut(from), to: FactOut(to) }
    }
}

impl From<Refusal> for RefusedOut {
    fn from(refusal: Refusal) -> RefusedOut {
        RefusedOut { id: "whiten", reason: refusal.word() }
    }
}

impl FixedOut {
    /// The file, and what is said of it.
    #[must_use]
    pub fn split(fixed: Fixed) -> (Vec<u8>, FixedOut) {
        let changes = fixed.changes.into_iter().map(ChangeOut::from).collect();
        let refused = fixed.refused.into_iter().map(RefusedOut::from).collect();
        (fixed.bytes, FixedOut { report: fixed.report.into(), changes, refused })
    }
}
