//! How strongly was it compressed? The quantisation table tells the quality that the encoder was asked for.

use super::{Photo, judge};
use crate::photo::report::{Check, Fact, Status};
use crate::photo::thresholds::{QUALITY_PASS, QUALITY_WARN};

const ID: &str = "compression";

pub fn check(photo: &Photo<'_>) -> Check {
    let Some(jpeg) = &photo.header.jpeg else { return Check::skipped(ID, "notJpeg") };
    let Some(table) = &jpeg.table else { return Check::skipped(ID, "noTable") };
    let quality = quality(table);
    let status = judge(quality >= QUALITY_PASS, quality >= QUALITY_WARN);
    Check {
        id: ID,
        status,
        reason: (status != Status::Pass).then_some("strong"),
        measured: vec![("quality", Fact::Number(quality.into()))],
        required: vec![("leastQuality", Fact::Number(QUALITY_PASS.into()))],
    }
}

/// The luminance table of annex K of the JPEG standard (ITU-T T.81), in the order of the file. libjpeg scales it.
const STANDARD: [u16; 64] = [
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61,
    60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77, 113,
    121, 112, 100, 120, 92, 101, 103, 99,
];

/// The quality, 1 … 100 as libjpeg counts, whose table is as coarse as this one.
fn quality(table: &[u16; 64]) -> u8 {
    let sum = |table: &[u16; 64]| table.iter().map(|step| f64::from(*step)).sum::<f64>();
    let percent = 100.0 * sum(table) / sum(&STANDARD);
    let quality = if percent <= 100.0 { 100.0 - percent / 2.0 } else { 5000.0 / percent };
    quality.round().clamp(1.0, 100.0) as u8
}
