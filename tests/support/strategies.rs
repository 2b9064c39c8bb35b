//! Random applicants, and names in foreign dress.

use super::day;
use baokao::applicant::{
    Answer, Applicant, Certificate, Day, Education, Institution, Job, Name, Program, Rank, Relation, Scheme, Span,
    Status, Title, TitleKind, Training,
};
use baokao::rules::{PACK_COUNT, PACKS};
use proptest::prelude::*;
use proptest::sample::select;

/// The day of all evaluations.
pub fn as_of() -> Day {
    day("2026-11-22")
}

pub fn some_day() -> impl Strategy<Value = Day> {
    (day("2005-01-01").0..=as_of().0).prop_map(Day)
}

pub fn span() -> impl Strategy<Value = Span> {
    (some_day(), 0..3_000_i32, any::<bool>()).prop_map(|(start, days, open)| {
        let end = if open { Day::NEVER } else { Day((start.0 + days).min(as_of().0)).next() };
        Span { start, end }
    })
}

pub fn name() -> impl Strategy<Value = Name> {
    select(vec!["电子商务师", "助理电子商务师", "营销员", "人工智能训练师", "互联网营销师", "电子商务运营", "保育师"])
        .prop_map(|text| Name::read(text).unwrap())
}

pub fn relations() -> impl Strategy<Value = [Option<Relation>; PACK_COUNT]> {
    proptest::array::uniform(prop_oneof![
        6 => Just(None),
        1 => select(Relation::ALL).prop_map(Some),
    ])
}

pub fn answers() -> impl Strategy<Value = [Answer; PACK_COUNT]> {
    proptest::array::uniform(select(Answer::ALL))
}

pub fn job() -> impl Strategy<Value = Job> {
    (name(), name(), span(), any::<bool>(), relations(), proptest::option::of(some_day())).prop_map(
        |(occupation, position, span, part_time, relations, founded)| {
            let employer_life = Span { start: founded.unwrap_or(Day::ALWAYS), end: Day::NEVER };
            Job { occupation, position, span, part_time, employer_life, relations }
        },
    )
}

pub fn certificate() -> impl Strategy<Value = Certificate> {
    (name(), 1..=5_u8, select(Scheme::ALL), proptest::option::weighted(0.8, some_day()), relations()).prop_map(
        |(occupation, level, scheme, obtained, relations)| Certificate {
            occupation: occupation.as_certificate(),
            level,
            scheme,
            obtained,
            relations,
        },
    )
}

pub fn title() -> impl Strategy<Value = Title> {
    (select(Rank::ALL), select(TitleKind::ALL), answers(), proptest::option::weighted(0.8, some_day()))
        .prop_map(|(rank, kind, matches, obtained)| Title { rank, kind, matches, obtained })
}

pub fn education() -> impl Strategy<Value = Education> {
    let school = (select(Institution::ALL), select(Program::ALL)).prop_filter("offered", |(i, p)| i.offers(*p));
    let major = proptest::option::of(select(vec!["电子商务", "市场营销", "人工智能", "护理"]));
    let category = proptest::option::of(select(vec!["信息类", "电子与信息大类", "财经商贸大类"]));
    (school, major, category, select(Status::ALL), answers(), relations()).prop_map(
        |((institution, program), major, category, status, assessed, relations)| {
            let read = |text: Option<&str>| text.and_then(Name::read);
            let (major, category) = (read(major), read(category));
            Education { institution, program, major, category, status, assessed, relations }
        },
    )
}

pub fn training() -> impl Strategy<Value = Training> {
    (name(), any::<Option<bool>>(), any::<Option<bool>>()).prop_map(|(occupation, hours_met, certificate)| Training {
        occupation,
        hours_met,
        certificate,
    })
}

pub fn section<T: std::fmt::Debug>(one: impl Strategy<Value = T>) -> impl Strategy<Value = Option<Vec<T>>> {
    proptest::option::weighted(0.8, proptest::collection::vec(one, 0..4))
}

pub fn applicant() -> impl Strategy<Value = Applicant> {
    (
        proptest::option::weighted(0.9, some_day()),
        any::<Option<bool>>(),
        section(job()),
        section(certificate()),
        section(title()),
        section(education()),
        section(training()),
    )
        .prop_map(|(birth, intends, work, certificates, titles, education, training)| Applicant {
            birth,
            intends,
            work,
            certificates,
            titles,
            education,
            training,
        })
}

/// Known names in foreign dress, and quite foreign ones.
pub fn foreign_name() -> impl Strategy<Value = String> {
    let known: Vec<String> = PACKS
        .iter()
        .flat_map(|pack| &pack.occupation.related)
        .flat_map(|list| list.names)
        .map(|name| name.text().to_owned())
        .collect();
    let part = prop_oneof![
        8 => select(known),
        2 => Just("专业".to_owned()),
        2 => Just("（方向）".to_owned()),
        2 => "[()（）⑴㈠︵︶ \u{3000}\u{85}\u{feff}]{1,3}",
        1 => "\\PC{0,3}",
        1 => "[\u{2e80}-\u{2fd5}\u{f900}-\u{faff}\u{300}-\u{310}\u{3200}-\u{33ff}]{1,2}",
    ];
    proptest::collection::vec(part, 0..4).prop_map(|parts| parts.concat())
}
