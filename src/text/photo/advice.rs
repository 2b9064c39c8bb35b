//! What to do about a check that did not pass: mostly to take the photo again, or to have it repaired.

use super::Language;
use super::file::may_be_png;
use super::picture::of_paper;
use crate::photo::header::Format;
use crate::photo::report::{Check, Fact, Status};
use crate::text::Key;

/// What to do about a check. `None` where it passed or was not made.
///
/// Where it says that a repair mends it, that holds of reports that are `fixable`.
#[must_use]
pub fn advice(language: Language, check: &Check) -> Option<&'static str> {
    if matches!(check.status, Status::Pass | Status::Skipped) {
        return None;
    }
    let key = match (check.id, check.reason) {
        ("format", _) => for_format(check),
        ("fileSize", _) => Key::RemedyMended,
        ("integrity", reason) => for_integrity(reason),
        ("dimensions", Some("ratio")) => Key::RemedyCut,
        ("dimensions", Some("small" | "smallAndRatio")) => Key::RemedyLarger,
        ("background", Some("uneven")) => Key::RemedyShadow,
        ("background", _) if check.status == Status::Warn => Key::RemedyNearlyWhite,
        ("background", _) => Key::RemedyWhiteWall,
        ("exposure", _) if of_paper(check) => Key::RemedyPaperLight,
        ("exposure", Some("burnt")) => Key::RemedyLessLight,
        ("exposure", Some("dark")) => Key::RemedyMoreLight,
        ("exposure", Some("flat")) => Key::RemedyEvenLight,
        ("colour", _) => Key::RemedyColour,
        ("sharpness", _) if of_paper(check) => Key::RemedyPaperSharp,
        ("sharpness", _) => Key::RemedySharp,
        // Written anew it would pass, but what is lost stays lost: no repair is promised.
        ("compression", _) => Key::RemedyOriginal,
        ("face", reason) => for_face(reason),
        ("frame", _) => Key::RemedyFrame,
        _ => Key::RemedyOther,
    };
    Some(language.text(key))
}

/// PNG and WebP are turned into JPEG here; of other formats the visitor has to.
fn for_format(check: &Check) -> Key {
    let found = check.measured.iter().find_map(|(_, fact)| match fact {
        Fact::Word(word) => Some(*word),
        _ => None,
    });
    let is = |format: Format| found == Some(format.word());
    match () {
        () if is(Format::Heic) => Key::RemedyHeic,
        () if may_be_png(check) => Key::RemedySaveAsJpgOrPng,
        () if is(Format::Png) || is(Format::Webp) => Key::RemedyMended,
        () => Key::RemedySaveAsJpg,
    }
}

fn for_integrity(reason: Option<&str>) -> Key {
    match reason {
        Some("trailingData" | "cmyk") => Key::RemedyMended,
        Some("twelveBits" | "kind" | "scans") => Key::RemedySaveAsCommon,
        Some("truncated" | "damaged") => Key::RemedyFetchAgain,
        Some("format") => Key::RemedySaveAsJpg,
        _ => Key::RemedyOther,
    }
}

fn for_face(reason: Option<&str>) -> Key {
    match reason {
        Some("notFound") => Key::RemedyFaceNotFound,
        Some("several") => Key::RemedyFaceSeveral,
        Some("tilted") => Key::RemedyFaceTilted,
        Some("small") => Key::RemedyFaceSmall,
        Some("large") => Key::RemedyFaceLarge,
        Some("notCentred") => Key::RemedyFaceNotCentred,
        Some("headroom") => Key::RemedyHeadroom,
        _ => Key::RemedyOther,
    }
}
