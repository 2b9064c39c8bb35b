//! Any bytes as a batch: faults or reports, never a panic; and the same again.
#![no_main]

use baokao::api::evaluate_batch;
use baokao::applicant::Day;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let today = Day(20_779);
    let whole = evaluate_batch(bytes, today, true);
    assert_eq!(whole, evaluate_batch(bytes, today, true));
    assert!(evaluate_batch(bytes, today, false).len() <= whole.len());
});
