//! Reports: what was had, asked and short, which records counted and why the others did not.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use baokao::applicant::{Day, Length, Options, parse};
use baokao::rules::report::{ConditionReport, Report, RequirementReport};
use baokao::rules::{PACK_COUNT, Reason, Verdict, evaluate};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use support::{cases, day, value};

fn report(applicant: &Json) -> Report {
    let parsed = parse(&value(applicant), Some(day("2026-11-22"))).unwrap();
    evaluate(&parsed, day("2026-11-22"), &[true; PACK_COUNT])
}

fn condition<'r>(report: &'r Report, pack: &str, id: &str) -> &'r ConditionReport {
    let levels = report.packs.iter().filter(|one| one.pack.id == pack).flat_map(|one| &one.levels);
    levels.flat_map(|level| &level.conditions).find(|one| one.condition.id == id).unwrap()
}

/// A requirement's records as `place certainty reason,reason`.
fn facts(requirement: &RequirementReport) -> Vec<String> {
    let words =
        |fact: &baokao::rules::report::Fact| fact.reasons.iter().map(Reason::word).collect::<Vec<_>>().join(",");
    requirement.facts.iter().map(|fact| format!("{} {} {}", fact.index, fact.certainty.word(), words(fact))).collect()
}

fn said(length: Length) -> (i32, i32, i32) {
    (length.years, length.months, length.days)
}

#[test]
fn had_asked_and_short_are_said_as_people_say_them() {
    let report = report(&json!({ "work": [
        { "occupation": "电子商务师", "start": "2020-01-01", "end": "2022-03-31" },
        { "occupation": "保育师", "start": "2023-01-01", "end": null },
    ] }));
    let progress = condition(&report, "ecommerce", "4.1").requirements[0].progress.unwrap();
    assert_eq!(progress.years, 5);
    assert_eq!(progress.met.start, Some(day("2020-01-01")));
    assert_eq!(said(progress.met.had()), (2, 3, 0));
    assert_eq!(said(progress.met.short(5)), (2, 9, 0));
    assert_eq!(said(progress.confirm.had()), (6, 1, 19));
    assert_eq!(progress.confirm.short(5).total_days, 0);
}

#[test]
fn work_is_counted_from_the_certificate_that_favours() {
    let report = report(&json!({
        "work": [{ "occupation": "电子商务师", "start": "2018-01", "end": "2019-12" }, { "occupation": "电子商务师", "start": "2021-06", "end": null }],
        "certificates": [
            { "occupation": "电子商务师", "level": 4, "scheme": "skillLevel", "obtained": "2024-11-22" },
            { "occupation": "营销员", "level": 4, "scheme": "qualification", "obtained": "2023-02-01" },
            { "occupation": "电子商务师", "level": 5, "scheme": "qualification", "obtained": "2015-02-01" },
        ],
    }));
    let condition = condition(&report, "ecommerce", "3.2");
    let [certificate, work] = &condition.requirements[..] else { panic!("two requirements") };
    assert_eq!(
        facts(certificate),
        ["0 met ownOccupation", "1 met listedOccupation", "2 unmet ownOccupation,lowerLevel"]
    );
    let progress = work.progress.unwrap();
    assert_eq!((progress.met.anchor, progress.met.start), (Some(1), Some(day("2023-02-01"))));
    assert_eq!(facts(work), ["0 unmet ownOccupation,beforeAnchor", "1 met ownOccupation,partlyBeforeAnchor"]);
    assert_eq!(condition.outcome.met, Some(day("2027-02-01")));
}

#[test]
fn work_counts_as_surely_as_the_certificate_it_is_counted_from() {
    let report = report(&json!({
        "work": [{ "occupation": "电子商务师", "start": "2018-01", "end": null }],
        "certificates": [{ "occupation": "跨境电商运营师", "level": 4, "scheme": "skillLevel", "obtained": "2020-02-01" }],
    }));
    let condition = condition(&report, "ecommerce", "3.2");
    let [certificate, work] = &condition.requirements[..] else { panic!("two requirements") };
    assert_eq!(facts(certificate), ["0 confirm unlistedOccupation"]);
    assert_eq!(facts(work), ["0 confirm ownOccupation,partlyBeforeAnchor,withUnconfirmed"]);
}

#[test]
fn without_a_break_only_one_run_counts() {
    let report = report(&json!({ "work": [
        { "occupation": "电子商务师", "start": "2010-01-01", "end": "2012-12-31" },
        { "occupation": "电子商务师", "start": "2014-01-01", "end": "2015-12-31", "employerFounded": "2014-06-01" },
        { "occupation": "行政", "position": "行政", "start": "2016-01-01", "end": "2016-12-31", "partTime": true },
    ] }));
    let work = &condition(&report, "ecommerce-zjcx", "specialist.1").requirements[0];
    assert_eq!(
        facts(work),
        ["0 met ownOccupation", "1 unmet ownOccupation,otherRun,outsideEmployerLife", "2 unmet sideJob,otherRun"]
    );
    assert_eq!(said(work.progress.unwrap().met.had()), (3, 0, 0));
}

#[test]
fn an_open_answer_says_what_it_would_change() {
    let report = report(&json!({
        "work": [{ "occupation": "电子商务师", "start": "2020-01", "end": null }],
        "certificates": [{ "occupation": "助理电子商务师", "level": 3, "scheme": "qualification", "obtained": "2019-01" }],
        "education": [],
        "training": [{ "occupation": "电子商务师", "hoursMet": null, "certificate": true }],
    }));
    let missing = &condition(&report, "ecommerce-zjcx", "specialist.3").missing;
    let said: Vec<String> =
        missing.iter().map(|one| format!("{} {} {}", one.question, one.at_best.word(), one.at_worst.word())).collect();
    assert_eq!(said, ["training[0].hoursMet met unmet"]);
    assert!(condition(&report, "ecommerce-zjcx", "specialist.2").missing.is_empty());
}

#[test]
fn what_would_not_change_anything_is_not_asked() {
    let report = report(&json!({ "intends": null, "birthDate": "2015-01-01", "work": [], "certificates": null }));
    assert!(condition(&report, "ecommerce", "5.1").missing.is_empty(), "too young, whatever is intended");
    assert_eq!(condition(&report, "ecommerce", "4.2").outcome.verdict, Verdict::Unmet);
    assert!(condition(&report, "ecommerce", "4.2").missing.is_empty(), "no work, whatever certificate");
}

#[test]
fn every_reason_is_shown_by_a_case() {
    let mut shown = BTreeSet::new();
    for case in ["public.jsonl", "own.jsonl"].iter().flat_map(|file| cases(file)) {
        let options_json = json!({ "asOf": case["asOf"] });
        let options = Options::read(&value(&options_json), Day(0));
        let (Some(as_of), Ok(applicant)) = (options.as_of, parse(&value(&case["applicant"]), options.as_of)) else {
            continue;
        };
        let report = evaluate(&applicant, as_of, &options.packs);
        let conditions = report.packs.iter().flat_map(|pack| &pack.levels).flat_map(|level| &level.conditions);
        let facts = conditions.flat_map(|condition| &condition.requirements).flat_map(|requirement| &requirement.facts);
        shown.extend(facts.flat_map(|fact| fact.reasons.iter()));
    }
    let hidden: Vec<&str> =
        Reason::ALL.iter().filter(|reason| !shown.contains(reason)).map(|reason| reason.word()).collect();
    assert!(hidden.is_empty(), "no case shows {hidden:?}");
}
