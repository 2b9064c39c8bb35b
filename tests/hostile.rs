//! Input that nobody sane sends: any bytes, any value, huge ones. Faults or a report, in linear
//! time, never a panic.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use baokao::applicant::{Day, Name, Options, Value, parse};
use baokao::rules::{PACK_COUNT, evaluate};
use proptest::prelude::*;
use support::strategies::as_of;

/// Words that get past the first checks more often than random texts do.
const WORDS: [&str; 24] = [
    "birthDate",
    "intends",
    "work",
    "certificates",
    "titles",
    "education",
    "training",
    "occupation",
    "start",
    "end",
    "level",
    "scheme",
    "obtained",
    "relations",
    "ecommerce",
    "own",
    "电子商务师",
    "2020-01",
    "2020-02-30",
    "qualification",
    "institution",
    "university",
    "program",
    "bachelor",
];

fn text() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        8 => proptest::sample::select(WORDS.to_vec()),
        1 => any::<String>().prop_map(|text| &*text.leak()),
    ]
}

fn any_value() -> impl Strategy<Value = Value<'static>> {
    let leaf = prop_oneof![
        Just(Value::Null),
        Just(Value::Other),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        (0..7).prop_map(|level| Value::Number(f64::from(level))),
        text().prop_map(Value::Text),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            proptest::collection::vec((text(), inner), 0..8).prop_map(Value::Record),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_is_an_applicant_or_has_faults(value in any_value()) {
        match parse(&value, Some(as_of())) {
            Ok(applicant) => prop_assert_eq!(evaluate(&applicant, as_of(), &[true; PACK_COUNT]).packs.len(), PACK_COUNT),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }

    #[test]
    fn any_value_is_options_or_has_faults(value in any_value()) {
        let options = Options::read(&value, as_of());
        prop_assert!(options.as_of.is_some() || !options.faults.is_empty());
    }

    #[test]
    fn any_text_is_a_name_or_empty(text in any::<String>()) {
        if let Some(known) = Name::read(&text).and_then(Name::text) {
            prop_assert_eq!(Name::read(known).and_then(Name::text), Some(known));
        }
    }
}

#[cfg(feature = "api")]
proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_batch(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let whole = baokao::api::evaluate_batch(&bytes, as_of(), true);
        prop_assert_eq!(&whole, &baokao::api::evaluate_batch(&bytes, as_of(), true));
    }
}

#[test]
fn a_hundred_thousand_records_take_linear_time() {
    let record = |start: &'static str, end: Value<'static>| {
        Value::Record(vec![("occupation", Value::Text("电子商务师")), ("start", Value::Text(start)), ("end", end)])
    };
    let certificate = Value::Record(vec![
        ("occupation", Value::Text("电子商务师")),
        ("level", Value::Number(3.0)),
        ("scheme", Value::Text("qualification")),
        ("obtained", Value::Text("2015-05-05")),
    ]);
    let months: Vec<&'static str> =
        (0..1_200).map(|m| &*format!("{}-{:02}", 1910 + m / 12, m % 12 + 1).leak()).collect();
    let jobs = (0..100_000).map(|i| record(months[i % 1_100], Value::Text(months[i % 1_100])));
    let applicant = Value::Record(vec![
        ("work", Value::List(jobs.collect())),
        ("certificates", Value::List(vec![certificate; 100_000])),
    ]);
    let parsed = parse(&applicant, Some(as_of())).unwrap();
    let report = evaluate(&parsed, as_of(), &[true; PACK_COUNT]);
    assert_eq!(report.issues.len(), 100_000 - 1_100, "every job after the first of its month overlaps");
    assert_eq!(report.as_of, Day(as_of().0));
}
