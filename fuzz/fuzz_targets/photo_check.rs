//! Any bytes as a photo: a report with all checks, or a refusal; and the same again.
#![no_main]

use baokao::photo::{check, check_document, face::Model};
use std::sync::LazyLock;

static MODEL: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::read(include_bytes!("../../assets/photo/face.tflite")));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // The model's arithmetic is the same whatever the picture, and takes most of the time where it is instrumented.
    let report = check(bytes, MODEL.as_ref().filter(|_| bytes.len() % 32 == 0));
    assert!(report.as_ref().is_ok_and(|report| report.checks.len() == 10) || report.is_err());
    assert!(check_document(bytes).is_ok_and(|report| report.checks.len() == 6) || report.is_err());
});
