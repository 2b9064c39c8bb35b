//! What is said of a photo: each check's finding, what to do about it, and what a repair did.
//!
//! Reports alone are read, so that whoever shows one needs no decoder.

mod advice;
mod file;
mod mended;
mod picture;

pub use advice::advice;
pub use mended::{change, refusal, stage, unreadable};

use super::catalogue::{Key, Language};
use crate::photo::header::Format;
use crate::photo::report::{Check, Fact, Facts, Report, Status};

/// The short name of a check.
#[must_use]
pub fn name(language: Language, id: &str) -> &'static str {
    language.text(match id {
        "format" => Key::CheckNameFormat,
        "fileSize" => Key::CheckNameFileSize,
        "integrity" => Key::CheckNameIntegrity,
        "dimensions" => Key::CheckNameDimensions,
        "background" => Key::CheckNameBackground,
        "exposure" => Key::CheckNameExposure,
        "colour" => Key::CheckNameColour,
        "sharpness" => Key::CheckNameSharpness,
        "compression" => Key::CheckNameCompression,
        "face" => Key::CheckNameFace,
        "frame" => Key::CheckNameFrame,
        _ => Key::CheckNameOther,
    })
}

/// What a check of a report found, in one sentence, however it came out. Of a check, reason or figure that it does not
/// know it says no more than how the check came out.
#[must_use]
pub fn said(language: Language, report: &Report, check: &Check) -> String {
    let own = match (check.id, check.status) {
        (_, Status::Skipped) => skipped(language, check),
        ("format", _) => Some(file::format(language, report, check)),
        ("fileSize", _) => Some(file::size(language, report, check)),
        ("integrity", _) => file::integrity(language, check).map(String::from),
        ("dimensions", _) => file::dimensions(language, check),
        ("compression", _) => file::compression(language, check),
        ("background", _) => picture::background(language, check).map(String::from),
        ("exposure", _) => picture::exposure(language, check),
        ("colour", _) => picture::colour(language, check).map(String::from),
        ("sharpness", _) => picture::sharpness(language, check),
        ("face", _) => picture::face(language, check),
        ("frame", _) => picture::frame(language, check),
        _ => None,
    };
    own.unwrap_or_else(|| came_out(language, check))
}

/// No more than how a check came out.
fn came_out(language: Language, check: &Check) -> String {
    let key = match check.status {
        Status::Pass => Key::JudgedOnlyPass,
        Status::Warn => Key::JudgedOnlyWarn,
        Status::Fail => Key::JudgedOnlyFail,
        Status::Skipped => Key::JudgedOnlySkipped,
    };
    named(language, key, check)
}

/// Why a check was not made.
fn skipped(language: Language, check: &Check) -> Option<String> {
    let key = match check.reason? {
        "format" => Key::UnjudgedFormat,
        "kind" => Key::UnjudgedKind,
        "scans" => Key::UnjudgedScans,
        "truncated" => Key::UnjudgedTruncated,
        "damaged" => Key::UnjudgedDamaged,
        "notJpeg" => Key::UnjudgedNotJpeg,
        "noTable" => Key::UnjudgedNoTable,
        "noModel" => Key::UnjudgedNoModel,
        "noEdges" => Key::UnjudgedNoEdges,
        _ => return None,
    };
    Some(named(language, key, check))
}

fn named(language: Language, key: Key, check: &Check) -> String {
    language.fill(key, &[("check", name(language, check.id))])
}

/// What a file is called.
#[must_use]
pub fn format(language: Language, format: Format) -> &'static str {
    language.text(match format {
        Format::Jpeg => Key::FileKindJpeg,
        Format::Png => Key::FileKindPng,
        Format::Webp => Key::FileKindWebp,
        Format::Heic => Key::FileKindHeic,
        Format::Gif => Key::FileKindGif,
        Format::Bmp => Key::FileKindBmp,
        Format::Tiff => Key::FileKindTiff,
        Format::Unknown => Key::FileKindUnknown,
    })
}

/// A fact of a name.
fn fact<'a>(facts: &'a Facts, name: &str) -> Option<&'a Fact> {
    facts.iter().find(|(own, _)| *own == name).map(|(_, fact)| fact)
}

/// A number of a name.
fn number(facts: &Facts, name: &str) -> Option<f64> {
    match fact(facts, name)? {
        Fact::Number(number) => Some(*number),
        _ => None,
    }
}

/// From and to of a name.
fn range(facts: &Facts, name: &str) -> Option<(f64, f64)> {
    match fact(facts, name)? {
        Fact::Range(from, to) => Some((*from, *to)),
        _ => None,
    }
}

/// A number of a name as a whole one.
fn whole(facts: &Facts, name: &str) -> Option<String> {
    number(facts, name).map(rounded)
}

/// A number without its fraction. The texts of floating point would weigh more in the page's program than all of these.
fn rounded(number: f64) -> String {
    (number.round() as i64).to_string()
}
