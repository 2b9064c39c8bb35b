//! What the numbers of a report stand for, told once to `embed/decode.js`.

use super::asked::{Asked, asked};
use crate::applicant::{FaultCode, Section};
use crate::rules::pack;
use crate::rules::{Certainty, IssueCode, PACKS, Reason};
use serde::Serialize;

/// What reports write as numbers, in the order of those numbers.
#[derive(Serialize)]
pub struct Shape {
    verdicts: Vec<&'static str>,
    sections: Vec<&'static str>,
    reasons: Vec<&'static str>,
    faults: Vec<&'static str>,
    issues: Vec<&'static str>,
    packs: Vec<PackShape>,
}

#[derive(Serialize)]
struct PackShape {
    id: &'static str,
    document: &'static str,
    requirements: Vec<Asked>,
    levels: Vec<LevelShape>,
}

#[derive(Serialize)]
struct LevelShape {
    id: &'static str,
    conditions: Vec<ConditionShape>,
}

#[derive(Serialize)]
struct ConditionShape {
    id: &'static str,
    clause: &'static str,
    requirements: &'static [u8],
}

/// All of it.
#[must_use]
pub fn shape() -> Shape {
    Shape {
        verdicts: Certainty::ALL.iter().map(|word| word.word()).collect(),
        sections: Section::ALL.iter().map(|word| word.word()).collect(),
        reasons: Reason::ALL.iter().map(|word| word.word()).collect(),
        faults: FaultCode::ALL.iter().map(|word| word.word()).collect(),
        issues: IssueCode::ALL.iter().map(|word| word.word()).collect(),
        packs: PACKS.iter().map(pack_shape).collect(),
    }
}

fn pack_shape(pack: &'static pack::Pack) -> PackShape {
    let condition = |one: &pack::Condition| ConditionShape { id: one.id, clause: one.clause, requirements: one.places };
    let level =
        |one: &pack::Level| LevelShape { id: one.id, conditions: one.conditions.iter().map(condition).collect() };
    PackShape {
        id: pack.id,
        document: pack.document.file,
        requirements: pack.requirements.iter().map(|one| asked(pack, one).without_text()).collect(),
        levels: pack.levels.iter().map(level).collect(),
    }
}
