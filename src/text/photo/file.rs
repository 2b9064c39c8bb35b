//! What was found of a file: its format, size, wholeness, dimensions and compression.

use super::{Language, fact, whole};
use crate::photo::header::Format;
use crate::photo::report::{Check, Report, Status};
use crate::photo::thresholds::{HEIGHT, LEAST_BYTES_BY_SOME, MOST_BYTES, QUALITY_PASS, WIDTH};
use crate::text::Key;

/// Whether a check of the format is of a paper: they may be PNG, too.
pub fn may_be_png(check: &Check) -> bool {
    fact(&check.required, Format::Png.word()).is_some()
}

pub fn format(language: Language, report: &Report, check: &Check) -> String {
    let unknown = report.format == Format::Unknown;
    let key = match (check.status, may_be_png(check)) {
        (Status::Pass, false) => Key::JudgedFormatPass,
        (Status::Pass, true) => Key::JudgedFormatPassPaper,
        (_, false) if unknown => Key::JudgedFormatUnknown,
        (_, false) => Key::JudgedFormatFail,
        (_, true) if unknown => Key::JudgedFormatUnknownPaper,
        (_, true) => Key::JudgedFormatFailPaper,
    };
    language.fill(key, &[("format", super::format(language, report.format))])
}

pub fn size(language: Language, report: &Report, check: &Check) -> String {
    let bytes = report.bytes;
    let (least, most) = ((LEAST_BYTES_BY_SOME / 1000).to_string(), (MOST_BYTES / 1000).to_string());
    let limits = [("least", &*least), ("most", &most)];
    let key = match check.status {
        Status::Pass => Key::JudgedFileSizePass,
        Status::Warn => return depends(language, bytes, limits),
        _ if bytes > MOST_BYTES => Key::JudgedFileSizeLarge,
        _ => Key::JudgedFileSizeSmall,
    };
    language.fill(key, &[("size", &kilobytes(language, bytes)), limits[0], limits[1]])
}

/// Right by one way of counting KB, and not by the other: below the window by 1,024, above it by 1,000. Tenths are
/// rounded away from the window, so that what is outside reads so.
fn depends(language: Language, bytes: usize, [least, most]: [(&str, &str); 2]) -> String {
    let small = bytes <= MOST_BYTES;
    let by = |per: usize| if small { bytes * 10 / per } else { (bytes * 10).div_ceil(per) };
    let (right, wrong) = if small { (by(1000), by(1024)) } else { (by(1024), by(1000)) };
    let [right, wrong] = [right, wrong].map(|tenths| language.fill(Key::JudgedKilobytes, &[("n", &decimal(tenths))]));
    language.fill(Key::JudgedFileSizeDependsOnCounting, &[("right", &right), ("wrong", &wrong), least, most])
}

/// A length in KB or MB, of 1,000 as phones count, not rounded up: what is too small reads so.
pub fn kilobytes(language: Language, bytes: usize) -> String {
    let (key, tenths) = if bytes < 1_000_000 {
        (Key::JudgedKilobytes, (bytes / 100).max(1))
    } else {
        (Key::JudgedMegabytes, bytes / 100_000)
    };
    language.fill(key, &[("n", &decimal(tenths))])
}

/// Tenths as people write them: 35, 35.2.
fn decimal(tenths: usize) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => [&*whole.to_string(), ".", &tenth.to_string()].concat(),
    }
}

pub fn integrity(language: Language, check: &Check) -> Option<&'static str> {
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedIntegrityPass,
        (_, Some("trailingData")) => Key::JudgedIntegrityTrailingData,
        (_, Some("cmyk")) => Key::JudgedIntegrityCmyk,
        (_, Some("twelveBits")) => Key::JudgedIntegrityTwelveBits,
        (_, Some("truncated")) => Key::JudgedIntegrityTruncated,
        (_, Some("damaged")) => Key::JudgedIntegrityDamaged,
        (_, Some("format")) => Key::JudgedIntegrityFormat,
        (_, Some("kind")) => Key::JudgedIntegrityKind,
        (_, Some("scans")) => Key::JudgedIntegrityScans,
        _ => return None,
    };
    Some(language.text(key))
}

pub fn dimensions(language: Language, check: &Check) -> Option<String> {
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedDimensionsPass,
        (_, Some("small")) => Key::JudgedDimensionsSmall,
        (_, Some("ratio")) => Key::JudgedDimensionsRatio,
        (_, Some("smallAndRatio")) => Key::JudgedDimensionsSmallAndRatio,
        _ => return None,
    };
    let (width, height) = (whole(&check.measured, "width")?, whole(&check.measured, "height")?);
    let (least_width, least_height) = (WIDTH.to_string(), HEIGHT.to_string());
    let least = [("leastWidth", &*least_width), ("leastHeight", &least_height)];
    Some(language.fill(key, &[("width", &width), ("height", &height), least[0], least[1]]))
}

pub fn compression(language: Language, check: &Check) -> Option<String> {
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedCompressionPass,
        (Status::Warn, Some("strong")) => Key::JudgedCompressionStrong,
        (_, Some("strong")) => Key::JudgedCompressionVeryStrong,
        _ => return None,
    };
    let quality = whole(&check.measured, "quality")?;
    Some(language.fill(key, &[("quality", &quality), ("least", &QUALITY_PASS.to_string())]))
}
