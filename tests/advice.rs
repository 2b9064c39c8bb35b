//! Which condition is proposed and why, since when one holds, which asks for all that another asks, and the timeline.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use baokao::applicant::{Applicant, Day, Section, Span, parse};
use baokao::rules::advice::{Advice, Because, contains, to_confirm};
use baokao::rules::report::{ConditionReport, LevelReport, Report};
use baokao::rules::stretches::stretches;
use baokao::rules::{Certainty, PACK_COUNT, PACKS, Reason, evaluate};
use baokao::text::{self, Language};
use baokao::timeline::{Axis, Timeline, WHOLE, openings};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use support::strategies::{applicant, as_of};
use support::{cases, day, value};

const ALL: [bool; PACK_COUNT] = [true; PACK_COUNT];

fn person(json: &Json) -> Applicant {
    parse(&value(json), Some(day("2026-11-22"))).unwrap()
}

fn report(applicant: &Applicant) -> Report {
    evaluate(applicant, day("2026-11-22"), &ALL)
}

fn level<'r>(report: &'r Report, pack: &str, id: &str) -> &'r LevelReport {
    report.packs.iter().find(|one| one.pack.id == pack).unwrap().levels.iter().find(|one| one.level.id == id).unwrap()
}

fn condition<'r>(report: &'r Report, pack: &str, id: &str) -> &'r ConditionReport {
    let levels = report.packs.iter().filter(|one| one.pack.id == pack).flat_map(|one| &one.levels);
    levels.flat_map(|level| &level.conditions).find(|one| one.condition.id == id).unwrap()
}

/// The conditions in the order of the advice, and why the first is the first.
fn proposed(level: &LevelReport) -> (Vec<&'static str>, usize, Option<Because>) {
    let advice = Advice::of(level);
    (advice.order.iter().map(|&i| level.conditions[i].condition.id).collect(), advice.open, advice.because)
}

#[test]
fn of_what_holds_the_one_with_least_to_prove_comes_first() {
    let report = report(&person(&json!({
        "birthDate": "1990-01-01", "intends": true,
        "work": [{ "occupation": "电子商务师", "start": "2010-01-01", "end": null }],
        "certificates": [{ "occupation": "电子商务师", "level": 4, "scheme": "skillLevel", "obtained": "2012-01-01" }],
        "titles": [], "education": [], "training": [],
    })));
    let (order, open, because) = proposed(level(&report, "ecommerce", "3"));
    assert_eq!((&order[..2], open, because), (&["3.1", "3.2"][..], 2, Some(Because::FewerRequirements)));
}

#[test]
fn of_two_days_the_sooner_comes_first_and_what_never_comes_is_no_rival() {
    let one = json!({
        "birthDate": "1990-01-01", "intends": true,
        "work": [{ "occupation": "电子商务师", "start": "2024-01-01", "end": null }],
        "certificates": [{ "occupation": "电子商务师", "level": 5, "scheme": "skillLevel", "obtained": "2024-06-01" }],
        "titles": [], "education": [], "training": [],
    });
    let first = report(&person(&one));
    let (order, open, because) = proposed(level(&first, "ecommerce", "4"));
    assert_eq!((&order[..2], open, because), (&["4.2", "4.1"][..], 2, Some(Because::Sooner)));
    let mut other = one;
    other["certificates"] = json!([]);
    let second = report(&person(&other));
    assert_eq!(proposed(level(&second, "ecommerce", "4")).2, Some(Because::OnlyOne));
    assert_eq!(proposed(level(&second, "ecommerce", "2")).2, None, "nothing opens without a certificate");
}

#[test]
fn every_reason_for_a_proposal_is_shown_by_a_case_and_has_a_sentence() {
    let mut shown = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    for case in ["public.jsonl", "own.jsonl"].iter().flat_map(|file| cases(file)) {
        let as_of = case["asOf"].as_str().and_then(baokao::applicant::Written::parse).map(|date| date.first);
        let (Some(as_of), Ok(applicant)) = (as_of, parse(&value(&case["applicant"]), as_of)) else { continue };
        let report = evaluate(&applicant, as_of, &ALL);
        for level in report.packs.iter().flat_map(|pack| &pack.levels) {
            let advice = Advice::of(level);
            let Some(because) = advice.because else { continue };
            shown.insert(because);
            for language in Language::ALL {
                let said = text::advice(language, level, &advice).unwrap();
                assert!(said.contains(level.conditions[advice.order[0]].condition.clause), "{said}");
                sentences.insert(said);
            }
        }
    }
    let hidden: Vec<_> = Because::ALL.iter().filter(|one| !shown.contains(one)).map(|one| one.word()).collect();
    assert!(hidden.is_empty(), "no case shows {hidden:?}");
    assert!(sentences.len() > 2 * Because::ALL.len());
}

#[test]
fn what_contains_another_is_found_in_the_plans() {
    let mut found = Vec::new();
    for level in PACKS.iter().flat_map(|pack| pack.levels) {
        for one in level.conditions {
            let others = level.conditions.iter().filter(|other| contains(one, other));
            found.extend(others.map(|other| format!("{} {}", one.id, other.id)));
        }
    }
    assert_eq!(found, ["specialist.6 specialist.3"]);
}

#[test]
fn only_what_a_requirement_needs_is_to_be_confirmed() {
    let report = report(&person(&json!({
        "work": [
            { "occupation": "电子商务师", "start": "2010-01-01", "end": null },
            { "occupation": "保育师", "start": "2000-01-01", "end": "2001-12-31" },
        ],
        "certificates": [{ "occupation": "营业员", "level": 4, "scheme": "skillLevel", "obtained": "2012-01-01" }],
    })));
    assert_eq!(to_confirm(condition(&report, "ecommerce", "3.1")), [], "ten years are there without the other job");
    let asked: Vec<Reason> =
        to_confirm(condition(&report, "internet-marketing", "3.2")).into_iter().map(|(_, reason)| reason).collect();
    assert!(asked.contains(&Reason::UnlistedOccupation), "{asked:?}");
}

#[test]
fn a_job_that_began_before_its_employer_is_to_be_confirmed() {
    let one = |founded: &str| {
        person(&json!({
            "birthDate": "1980-01-01", "intends": true, "certificates": [], "titles": [], "education": [], "training": [],
            "work": [{ "occupation": "电子商务师", "position": "电子商务运营", "start": "2005-01", "end": null, "employerFounded": founded }],
        }))
    };
    let reasons = |report: &Report| {
        let levels = report.packs.iter().filter(|one| one.pack.id == "ecommerce-zjcx").flat_map(|one| &one.levels);
        let open = levels.flat_map(|one| &one.conditions).filter(|one| one.outcome.verdict == Certainty::Confirm);
        open.map(|one| to_confirm(one).into_iter().map(|(_, reason)| reason).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let partly = reasons(&report(&one("2020-03-01")));
    assert!(!partly.is_empty());
    for asked in partly {
        assert_eq!(asked, [Reason::OutsideEmployerLife]);
    }
    assert_eq!(reasons(&report(&one("2004-01-01"))), Vec::<Vec<Reason>>::new());
}

#[test]
fn nothing_is_asked_where_no_answer_would_help() {
    let report = report(&person(&json!({
        "birthDate": "1990-01-01", "intends": true, "certificates": [], "titles": [], "education": [], "training": [],
        "work": [{ "occupation": "保育师", "start": "2000-01-01", "end": null }],
    })));
    let conditions = report.packs.iter().flat_map(|one| &one.levels).flat_map(|one| &one.conditions);
    let (mut never, mut open) = (0, 0);
    for one in conditions.filter(|one| one.requirements.iter().any(|one| one.outcome.verdict == Certainty::Confirm)) {
        let outcome = one.outcome;
        match (outcome.verdict, outcome.met, outcome.confirm) {
            (Certainty::Unmet, None, None) => {
                never += 1;
                assert_eq!(to_confirm(one), [], "{}", one.condition.id);
            }
            _ => {
                open += 1;
                assert_ne!(to_confirm(one), [], "{}", one.condition.id);
            }
        }
    }
    assert!(never > 0 && open > 0, "{never} {open}");
}

#[test]
fn a_letter_names_every_record_that_is_open() {
    let report = report(&person(&json!({
        "work": [{ "occupation": "保育师", "start": "2000-01-01", "end": null }], "certificates": [], "titles": [], "education": [],
    })));
    let pack = &PACKS[0];
    let level = level(&report, "ecommerce", "4");
    let letter =
        text::inquiry(Language::Zh, pack, level.level, &level.conditions[0], |fact| format!("记录{}", fact.index + 1));
    assert!(letter.starts_with("您好。我想报考电子商务师 四级/中级工，条件是"), "{letter}");
    assert!(letter.contains("1. 记录1：这一职业是否属于相关职业。"), "{letter}");
    assert!(letter.ends_with("谢谢。"), "{letter}");
}

#[test]
fn since_when_is_said_only_where_the_answers_say_it() {
    let one = json!({
        "birthDate": "1990-01-01", "intends": true,
        "work": [{ "occupation": "电子商务师", "start": "2010-01-01", "end": null }],
        "certificates": [{ "occupation": "电子商务师", "level": 3, "scheme": "skillLevel", "obtained": "2019-03-01" }],
        "titles": [], "training": [],
        "education": [{ "institution": "seniorSkilled", "program": "seniorClass", "status": "graduated", "major": "电子商务" }],
    });
    let report = report(&person(&one));
    let since = |id| condition(&report, "ecommerce", id).since();
    assert_eq!(since("4.1"), Some(day("2015-01-01")));
    assert_eq!(since("5.1"), Some(day("2006-01-01")));
    assert_eq!(since("5.2"), Some(day("2010-01-01")));
    assert_eq!(since("2.1"), Some(day("2024-03-01")), "five years after the certificate");
    assert_eq!(since("4.3"), None, "nobody asks when a school was finished");
    assert_eq!(since("2.4"), None);
    assert_eq!(since("3.2"), None, "it does not hold");
}

fn timeline(applicant: &Applicant, id: &str) -> Timeline {
    let report = report(applicant);
    Timeline::of(applicant, &report, &PACKS[0], condition(&report, "ecommerce", id))
}

#[test]
fn a_timeline_has_jobs_gaps_marks_and_the_day_reached() {
    let applicant = person(&json!({
        "work": [
            { "occupation": "电子商务师", "start": "2020-01-01", "end": "2020-12-31" },
            { "occupation": "保育师", "start": "2020-07-01", "end": "2021-06-30" },
            { "occupation": "电子商务师", "start": "2022-01-01", "end": null },
        ],
        "certificates": [{ "occupation": "电子商务师", "level": 5, "scheme": "skillLevel", "obtained": "2022-07-01" }],
        "titles": [{ "rank": "junior", "obtained": "2021-01-01", "matches": { "ecommerce": "yes" } }],
    }));
    let timeline = timeline(&applicant, "3.1");
    assert_eq!(timeline.jobs.iter().map(|bar| bar.overlaps).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(timeline.gaps, [Span { start: day("2021-07-01"), end: day("2022-01-01") }]);
    let marks: Vec<_> = timeline.marks.iter().map(|mark| (mark.section, mark.index)).collect();
    assert_eq!(marks, [(Section::Titles, 0), (Section::Certificates, 0)]);
    // 2020 was a leap year: 3,653 days from its first, of which 366 were worked by its end.
    assert_eq!(timeline.reached.unwrap().day, day("2031-01-01"));
    let (from, to) = (timeline.axis.from, timeline.axis.to);
    assert_eq!((from, to.ymd().1, to.ymd().2), (day("2020-01-01"), 1, 1));
    let certain: Vec<Span> =
        timeline.counted.iter().filter(|one| one.certainty == Certainty::Met).map(|one| one.span).collect();
    assert_eq!(
        certain,
        [
            Span { start: day("2020-01-01"), end: day("2021-01-01") },
            Span { start: day("2022-01-01"), end: day("2026-11-22") }
        ]
    );
}

#[test]
fn an_axis_writes_as_many_years_as_there_is_room_for() {
    for (first, last, most, years) in [
        ("2020-05-01", "2026-11-22", 7, vec![2020, 2022, 2024, 2026]),
        ("2026-11-22", "2026-11-22", 7, vec![2026, 2027]),
        ("1926-01-01", "2026-11-22", 7, vec![1940, 1960, 1980, 2000, 2020]),
        ("2020-05-01", "2026-11-22", 14, vec![2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]),
    ] {
        let axis = Axis::over([day(first), day(last)].into_iter());
        assert_eq!(axis.ticks(most).iter().map(|tick| tick.year).collect::<Vec<_>>(), years, "{first} {last} {most}");
        assert_eq!((axis.share(axis.from), axis.share(axis.to)), (0, WHOLE));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// What asks for more is never easier.
    #[test]
    fn a_condition_that_contains_another_never_does_better(one in applicant()) {
        let report = evaluate(&one, as_of(), &ALL);
        for level in report.packs.iter().flat_map(|pack| &pack.levels) {
            for (own, other) in level.conditions.iter().flat_map(|a| level.conditions.iter().map(move |b| (a, b))) {
                if contains(own.condition, other.condition) {
                    prop_assert!(own.outcome.verdict <= other.outcome.verdict, "{} {}", own.condition.id, other.condition.id);
                }
            }
        }
    }

    /// The proposal has the level's own verdict, and every condition is listed once.
    #[test]
    fn the_proposal_is_the_best_there_is(one in applicant()) {
        let report = evaluate(&one, as_of(), &ALL);
        for level in report.packs.iter().flat_map(|pack| &pack.levels) {
            let advice = Advice::of(level);
            prop_assert_eq!(advice.order.iter().copied().collect::<BTreeSet<_>>(), (0..level.conditions.len()).collect());
            prop_assert_eq!(level.conditions[advice.order[0]].outcome.verdict, level.verdict);
            prop_assert_eq!(advice.because.is_some(), advice.open > 0);
        }
    }

    /// On the day since which a condition holds it does hold, and not on the day before, all else being as it is today.
    #[test]
    fn since_is_no_day_too_early(one in applicant()) {
        let report = evaluate(&one, as_of(), &ALL);
        for condition in report.packs.iter().flat_map(|pack| &pack.levels).flat_map(|level| &level.conditions) {
            if let Some(since) = condition.since() {
                prop_assert!(since.is_date() && since <= as_of());
                prop_assert_eq!(condition.outcome.verdict, Certainty::Met);
            }
        }
    }

    /// The days drawn as counted are the days that are counted.
    #[test]
    fn stretches_have_the_days_of_the_report(one in applicant()) {
        let report = evaluate(&one, as_of(), &ALL);
        for pack in &report.packs {
            for condition in pack.levels.iter().flat_map(|level| &level.conditions) {
                let all = stretches(&one, as_of(), pack.pack, condition.condition);
                for (place, requirement) in condition.requirements.iter().enumerate() {
                    let Some(progress) = requirement.progress else { continue };
                    if matches!(requirement.requirement, baokao::rules::pack::Requirement::Age(_)) { continue }
                    for (world, amount) in [(Certainty::Met, progress.met), (Certainty::Confirm, progress.confirm)] {
                        let own = all.iter().filter(|one| one.requirement == place && one.certainty == world);
                        let days: i32 = own.map(|one| one.span.end.0 - one.span.start.0).sum();
                        prop_assert_eq!(days, amount.days, "{} {}", condition.condition.id, place);
                    }
                }
            }
        }
    }

    /// Everything drawn lies on the axis.
    #[test]
    fn nothing_lies_beside_the_axis(one in applicant()) {
        let report = evaluate(&one, as_of(), &ALL);
        let (axis, all) = openings(&report, |_| true);
        for opening in all {
            prop_assert!(opening.met.into_iter().chain(opening.confirm).all(|day| axis.from <= day && day < axis.to));
        }
        for pack in &report.packs {
            for condition in pack.levels.iter().flat_map(|level| &level.conditions) {
                let timeline = Timeline::of(&one, &report, pack.pack, condition);
                let on = |day: Day| timeline.axis.from <= day && day <= timeline.axis.to;
                prop_assert!(on(timeline.as_of) && timeline.marks.iter().all(|mark| on(mark.day)));
                prop_assert!(timeline.jobs.iter().all(|bar| on(bar.span.start) && (bar.span.is_open() || on(bar.span.end))));
                prop_assert!(timeline.counted.iter().all(|one| on(one.span.start) && on(one.span.end)));
                prop_assert!(timeline.reached.is_none_or(|it| on(it.day) && it.day > as_of()));
            }
        }
    }
}
