//! How long the core takes, natively: one applicant for all plans, and how it grows.
//!
//! `./dev bench` makes the applicants (`benches/applicants.mjs`), the same for every engine.
//! It reports; it never fails on a slow clock.
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

use baokao::applicant::{Applicant, Day, Options, PerPack, Value, parse};
use baokao::rules::{PACK_COUNT, evaluate, outcomes};
use serde_json::Value as Json;
use std::hint::black_box;
use std::time::Instant;

#[path = "../tests/support/mod.rs"]
mod support;

const ALL: PerPack<bool> = [true; PACK_COUNT];

fn main() {
    let path = std::env::var("BAOKAO_APPLICANTS").unwrap_or_else(|_| "target/applicants.jsonl".into());
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("no {path}: run ./dev bench, which makes it");
        return;
    };
    let jsons: Vec<Json> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let values: Vec<Value<'_>> = jsons.iter().map(support::value).collect();
    let as_of = support::day("2026-11-22");
    let parsed: Vec<Applicant> = values.iter().map(|value| parse(value, Some(as_of)).unwrap()).collect();

    println!("{} applicants, {PACK_COUNT} plans, both earliest dates; microseconds an applicant", parsed.len());
    row("verdicts and dates", &parsed, |one| verdicts_and_dates(one, as_of));
    row("the same with whole reports", &parsed, |one| whole_report(one, as_of));
    row("reading an applicant", &values, |one| read(one, as_of));
    growth(as_of);
}

// Not inlined, so that a profiler can tell them apart.
#[inline(never)]
fn verdicts_and_dates(one: &Applicant, as_of: Day) {
    black_box(outcomes(one, as_of, &ALL));
}

#[inline(never)]
fn whole_report(one: &Applicant, as_of: Day) {
    black_box(evaluate(one, as_of, &ALL));
}

#[inline(never)]
fn read(one: &Value<'_>, as_of: Day) {
    drop(black_box(parse(one, Some(as_of))));
}

/// Prints the fastest of several rounds over all items.
fn row<T>(name: &str, items: &[T], work: impl Fn(&T)) {
    let mut rounds: Vec<f64> = (0..15)
        .map(|_| {
            let start = Instant::now();
            items.iter().for_each(&work);
            start.elapsed().as_secs_f64() * 1e6 / items.len() as f64
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    println!("  {name:<32} {:8.2} (median {:.2})", rounds[0], rounds[rounds.len() / 2]);
}

fn growth(as_of: Day) {
    println!("by the number of jobs, whole reports");
    for count in [1, 10, 100, 1_000, 10_000] {
        let one = with_jobs(count, as_of);
        row(&format!("{count} jobs"), std::slice::from_ref(&one), |one| drop(black_box(evaluate(one, as_of, &ALL))));
    }
}

fn with_jobs(count: usize, as_of: Day) -> Applicant {
    let jobs: Vec<Json> = (0..count)
        .map(|i| {
            let start = Day(support::day("1990-01-01").0 + (i * 12_000 / count) as i32);
            serde_json::json!({ "occupation": "电子商务师", "start": start.to_string(), "end": Day(start.0 + 5).to_string() })
        })
        .collect();
    let json = serde_json::json!({ "birthDate": "1970-01-01", "intends": true, "work": jobs, "certificates": [], "titles": [], "education": [], "training": [] });
    let options = Options::read(&Value::Null, as_of);
    parse(&support::value(&json), options.as_of).unwrap()
}
