//! Every case of `tests/cases`, exactly: verdicts, both `earliest` dates, every fault.
#![allow(missing_docs)]

mod support;

use baokao::applicant::{Day, Fault, Options, parse};
use baokao::rules::report::{ConditionReport, LevelReport, PackReport, Report};
use baokao::rules::{evaluate, outcomes};
use serde_json::{Value as Json, json};
use support::{cases, value};

#[test]
fn every_case_comes_out_exactly() {
    let mut wrong = Vec::new();
    for file in ["public.jsonl", "own.jsonl"] {
        for case in cases(file) {
            let (got, wanted) = (outcome(&case), sorted(&case["expected"]));
            if got != wanted {
                wrong.push(format!("{file} {}\n  got    {got}\n  wanted {wanted}", case["name"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn verdicts_alone_are_those_of_the_report() {
    for case in cases("public.jsonl") {
        let applicant = value(&case["applicant"]);
        let options_json = options(&case);
        let options = Options::read(&value(&options_json), Day(0));
        let (Some(as_of), Ok(applicant)) = (options.as_of, parse(&applicant, options.as_of)) else { continue };
        let report = evaluate(&applicant, as_of, &options.packs);
        let conditions = report.packs.iter().flat_map(|pack| &pack.levels).flat_map(|level| &level.conditions);
        let whole: Vec<_> = conditions.map(|condition| condition.outcome).collect();
        assert_eq!(outcomes(&applicant, as_of, &options.packs), whole, "{}", case["name"]);
    }
}

fn options(case: &Json) -> Json {
    json!({ "asOf": case["asOf"], "packs": case["packs"] })
}

/// What the product makes of a case, in the words of `expected`.
fn outcome(case: &Json) -> Json {
    let options_json = options(case);
    let options = Options::read(&value(&options_json), Day(0));
    let applicant = parse(&value(&case["applicant"]), options.as_of);
    match (applicant, options.as_of) {
        (Ok(applicant), Some(as_of)) if options.faults.is_empty() => {
            report(&evaluate(&applicant, as_of, &options.packs))
        }
        (applicant, _) => faults([options.faults, applicant.err().unwrap_or_default()].concat()),
    }
}

fn faults(faults: Vec<Fault>) -> Json {
    let errors: Vec<Json> =
        faults.iter().map(|fault| json!({ "path": fault.path, "code": fault.code.word() })).collect();
    sorted(&json!({ "errors": errors }))
}

/// The order of faults does not matter.
fn sorted(expected: &Json) -> Json {
    let mut sorted = expected.clone();
    if let Some(errors) = sorted.get_mut("errors").and_then(Json::as_array_mut) {
        errors.sort_by_key(|error| error.to_string());
        errors.dedup();
        for error in errors {
            *error = json!({ "path": error["path"], "code": error["code"] });
        }
    }
    sorted
}

fn report(report: &Report) -> Json {
    json!({ "asOf": report.as_of.to_string(), "packs": report.packs.iter().map(pack).collect::<Vec<_>>() })
}

fn pack(report: &PackReport) -> Json {
    let levels: Vec<Json> = report.levels.iter().map(level).collect();
    json!({ "id": report.pack.id, "verdict": report.verdict.word(), "levels": levels })
}

fn level(report: &LevelReport) -> Json {
    let conditions: Vec<Json> = report.conditions.iter().map(condition).collect();
    json!({ "id": report.level.id, "verdict": report.verdict.word(), "conditions": conditions })
}

fn condition(report: &ConditionReport) -> Json {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    json!({
        "id": report.condition.id,
        "verdict": report.outcome.verdict.word(),
        "earliest": { "met": day(report.outcome.met), "confirm": day(report.outcome.confirm) },
    })
}
