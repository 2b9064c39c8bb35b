//! Has the file 40 k to 80 k bytes, whether a k is 1,000 or 1,024?

use super::{Photo, judge};
use crate::photo::report::{Check, Fact};
use crate::photo::thresholds::{LEAST_BYTES, LEAST_BYTES_BY_SOME, MOST_BYTES, MOST_BYTES_BY_SOME};

pub fn check(photo: &Photo<'_>) -> Check {
    let bytes = photo.bytes.len();
    let pass = (LEAST_BYTES..=MOST_BYTES).contains(&bytes);
    let warn = (LEAST_BYTES_BY_SOME..=MOST_BYTES_BY_SOME).contains(&bytes);
    Check {
        id: "fileSize",
        status: judge(pass, warn),
        reason: (warn && !pass).then_some("dependsOnCounting"),
        measured: vec![("bytes", Fact::Number(bytes as f64))],
        required: vec![("bytes", Fact::Range(LEAST_BYTES as f64, MOST_BYTES as f64))],
    }
}
