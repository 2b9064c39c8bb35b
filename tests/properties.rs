//! Properties of dates, runs and verdicts that hold for every input.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use baokao::applicant::{Applicant, Day, Job, Length, Name, Question, Section, Span};
use baokao::rules::{Outcome, PACK_COUNT, Runs, Verdict, evaluate, outcomes};
use proptest::prelude::*;
use support::strategies::{applicant, as_of, foreign_name, some_day, span};
use unicode_normalization::UnicodeNormalization;

const ALL: [bool; PACK_COUNT] = [true; PACK_COUNT];

fn verdicts(applicant: &Applicant, on: Day) -> Vec<Outcome> {
    outcomes(applicant, on, &ALL)
}

/// Days counted one by one.
fn days_of(spans: &[Span], from: Day, until: Day) -> Vec<i32> {
    (from.0..until.0).filter(|&d| spans.iter().any(|s| s.start.0 <= d && d < s.end.0)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_union_counts_each_day_once(mut spans in proptest::collection::vec(span(), 0..6), anchor in some_day()) {
        spans.sort_by_key(|span| span.start);
        let runs = Runs::of(spans.iter().copied());
        prop_assert_eq!(runs.days(anchor, as_of()) as usize, days_of(&spans, anchor, as_of()).len());
        for pair in runs.as_slice().windows(2) {
            prop_assert!(pair[0].span.end < pair[1].span.start, "runs neither overlap nor touch");
        }
    }

    #[test]
    fn cumulative_is_the_first_day_with_enough_days(mut spans in proptest::collection::vec(span(), 1..5), anchor in some_day(), years in 1..=5_u8) {
        spans.sort_by_key(|span| span.start);
        let reached = Runs::of(spans.iter().copied()).cumulative(anchor, years);
        let horizon = Day(as_of().0 + 6 * 366);
        let counted = days_of(&spans, anchor, horizon);
        let naive = counted.first().and_then(|&first| {
            let needed = Day(first).add_years(years).0 - first;
            counted.get(needed as usize - 1).map(|&last| Day(last + 1))
        });
        prop_assert_eq!(Some(reached).filter(|&day| day <= horizon), naive);
    }

    #[test]
    fn splitting_a_job_changes_nothing(one in applicant(), cut in 1..2_000_i32) {
        let mut split = one.clone();
        if let Some(job) = split.work.as_ref().and_then(|jobs| jobs.first()).cloned() {
            let middle = Day(job.span.start.0 + cut);
            if middle < job.span.end && middle <= as_of() {
                let jobs = split.work.as_mut().unwrap();
                jobs[0].span.end = middle;
                jobs.push(Job { span: Span { start: middle, ..job.span }, ..job });
                prop_assert_eq!(verdicts(&one, as_of()), verdicts(&split, as_of()));
            }
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(one in applicant()) {
        let mut turned = one.clone();
        turned.work.iter_mut().for_each(|all| all.reverse());
        turned.certificates.iter_mut().for_each(|all| all.reverse());
        turned.titles.iter_mut().for_each(|all| all.reverse());
        turned.education.iter_mut().for_each(|all| all.reverse());
        turned.training.iter_mut().for_each(|all| all.reverse());
        prop_assert_eq!(verdicts(&one, as_of()), verdicts(&turned, as_of()));
    }

    #[test]
    fn time_alone_never_lowers_a_verdict_and_keeps_the_dates(one in applicant(), later in 0..4_000_i32) {
        let on = Day(as_of().0 + later);
        for (now, then) in verdicts(&one, as_of()).into_iter().zip(verdicts(&one, on)) {
            prop_assert!(then.verdict >= now.verdict);
            prop_assert_eq!(then.met, now.met.map(|day| day.max(on)));
            prop_assert_eq!(then.confirm, now.confirm.map(|day| day.max(on)));
        }
    }

    #[test]
    fn the_earliest_day_is_the_first_with_that_verdict(one in applicant()) {
        for (place, now) in verdicts(&one, as_of()).into_iter().enumerate() {
            prop_assert!(now.confirm.is_some() || now.met.is_none());
            prop_assert!(now.met.is_none() || now.confirm <= now.met);
            for (earliest, verdict) in [(now.met, Verdict::Met), (now.confirm, Verdict::Confirm)] {
                let Some(day) = earliest else { continue };
                prop_assert!(verdicts(&one, day)[place].verdict >= verdict);
                prop_assert!(day == as_of() || verdicts(&one, Day(day.0 - 1))[place].verdict < verdict);
            }
        }
    }

    #[test]
    fn an_answer_that_is_not_listed_as_missing_never_changes_a_decided_verdict(
        one in applicant(), other in applicant(),
    ) {
        let report = evaluate(&one, as_of(), &ALL);
        for (question, answered) in answered_one_by_one(&one, &other) {
            let after = evaluate(&answered, as_of(), &ALL);
            for (pack, pack_after) in report.packs.iter().zip(&after.packs) {
                for (level, level_after) in pack.levels.iter().zip(&pack_after.levels) {
                    for (condition, condition_after) in level.conditions.iter().zip(&level_after.conditions) {
                        let listed = condition.missing.iter().any(|missing| missing.question == question);
                        let (before, after) = (condition.outcome.verdict, condition_after.outcome.verdict);
                        // What the certifying body has answered about a major counts before the open question, but
                        // not against a major that then turns out to be on the list: that can take a verdict back.
                        let taken_back = told(&one, question, pack.pack.index) && after < before;
                        prop_assert!(listed || before == after || taken_back, "{} {question}", condition.condition.id);
                    }
                }
            }
        }
    }

    #[test]
    fn a_length_leads_from_its_start_to_its_end(from in some_day(), days in 0..9_000_i32) {
        let to = Day(from.0 + days);
        let length = Length::between(from, to);
        prop_assert_eq!(length.total_days, days);
        prop_assert!((0..12).contains(&length.months) && (0..31).contains(&length.days));
        prop_assert_eq!(Day(from.add_months(length.years * 12 + length.months).0 + length.days), to);
    }

    #[test]
    fn names_read_as_with_the_whole_of_nfkc(text in foreign_name()) {
        let whole = normalised(&text);
        let expected = (!whole.is_empty()).then(|| Name::read(&whole).filter(|n| n.text() == Some(&whole)).unwrap_or(Name::UNKNOWN));
        prop_assert_eq!(Name::read(&text), expected, "{:?}", text);
    }
}

/// The applicant with one open question answered at a time, as the other one answers it.
fn answered_one_by_one(one: &Applicant, other: &Applicant) -> Vec<(Question, Applicant)> {
    let mut found = Vec::new();
    let mut add = |question, change: &dyn Fn(&mut Applicant)| {
        let mut answered = one.clone();
        change(&mut answered);
        found.push((question, answered));
    };
    if one.birth.is_none() {
        add(Question::BirthDate, &|a| a.birth = other.birth);
    }
    if one.intends.is_none() {
        add(Question::Intends, &|a| a.intends = other.intends);
    }
    let whole = Question::Section;
    if one.work.is_none() {
        add(whole(Section::Work), &|a| a.work.clone_from(&other.work));
    }
    if one.certificates.is_none() {
        add(whole(Section::Certificates), &|a| a.certificates.clone_from(&other.certificates));
    }
    if one.titles.is_none() {
        add(whole(Section::Titles), &|a| a.titles.clone_from(&other.titles));
    }
    if one.education.is_none() {
        add(whole(Section::Education), &|a| a.education.clone_from(&other.education));
    }
    if one.training.is_none() {
        add(whole(Section::Training), &|a| a.training.clone_from(&other.training));
    }
    for (i, certificate) in one.certificates.iter().flatten().enumerate() {
        if certificate.obtained.is_none() {
            add(Question::CertificateObtained(i), &|a| a.certificates.as_mut().unwrap()[i].obtained = other.birth);
        }
    }
    for (i, title) in one.titles.iter().flatten().enumerate() {
        if title.obtained.is_none() {
            add(Question::TitleObtained(i), &|a| a.titles.as_mut().unwrap()[i].obtained = other.birth);
        }
    }
    for (i, school) in one.education.iter().flatten().enumerate() {
        if school.major.is_none() {
            add(Question::Major(i), &|a| a.education.as_mut().unwrap()[i].major = Name::read("电子商务"));
            add(Question::Major(i), &|a| a.education.as_mut().unwrap()[i].major = Some(Name::UNKNOWN));
        }
        if school.category.is_none() {
            add(Question::MajorCategory(i), &|a| a.education.as_mut().unwrap()[i].category = Name::read("信息类"));
        }
    }
    for (i, training) in one.training.iter().flatten().enumerate() {
        if training.hours_met.is_none() {
            add(Question::HoursMet(i), &|a| a.training.as_mut().unwrap()[i].hours_met = Some(true));
        }
        if training.certificate.is_none() {
            add(Question::TrainingCertificate(i), &|a| a.training.as_mut().unwrap()[i].certificate = Some(false));
        }
    }
    found
}

/// The comparison form, written out from its definition with the full tables of Unicode.
fn normalised(text: &str) -> String {
    let mut name: Vec<char> = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    loop {
        let before = name.len();
        if name.ends_with(&['专', '业']) {
            name.truncate(name.len() - 2);
        }
        if name.last() == Some(&')') {
            let mut depth = 0;
            let open = name.iter().rposition(|&c| {
                depth += i32::from(c == ')') - i32::from(c == '(');
                depth == 0
            });
            name.truncate(open.unwrap_or(name.len()));
        }
        if name.len() == before {
            return name.into_iter().collect();
        }
    }
}

/// Has the certifying body of a plan answered about the major that is asked?
fn told(one: &Applicant, question: Question, pack: usize) -> bool {
    let (Question::Major(record) | Question::MajorCategory(record)) = question else { return false };
    one.education.iter().flatten().nth(record).is_some_and(|school| school.relations[pack].is_some())
}
