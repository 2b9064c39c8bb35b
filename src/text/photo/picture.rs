//! What was found of a picture: its background, light, colour, sharpness, the face and a paper's edges.

use super::{Language, fact, number, range, rounded, whole};
use crate::photo::report::{Check, Fact, Status};
use crate::text::Key;

pub fn background(language: Language, check: &Check) -> Option<&'static str> {
    let slightly = check.status == Status::Warn;
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedBackgroundPass,
        (_, Some("coloured")) if slightly => Key::JudgedBackgroundTinted,
        (_, Some("coloured")) => Key::JudgedBackgroundColoured,
        (_, Some("dark")) if slightly => Key::JudgedBackgroundGrey,
        (_, Some("dark")) => Key::JudgedBackgroundDark,
        (_, Some("uneven")) => Key::JudgedBackgroundUneven,
        _ => return None,
    };
    Some(language.text(key))
}

/// Whether a check is of a paper: of the light by what was measured, of the sharpness by where.
pub fn of_paper(check: &Check) -> bool {
    fact(&check.measured, "contrast").is_some() || fact(&check.measured, "on") == Some(&Fact::Word("whole"))
}

pub fn exposure(language: Language, check: &Check) -> Option<String> {
    let (key, lost) = match (check.status, check.reason) {
        (Status::Pass, _) if of_paper(check) => (Key::JudgedExposurePassPaper, None),
        (Status::Pass, _) => (Key::JudgedExposurePass, None),
        (_, Some("flat")) if of_paper(check) => (Key::JudgedExposureFlatPaper, None),
        (_, Some("flat")) => (Key::JudgedExposureFlat, None),
        (_, Some("burnt")) => (Key::JudgedExposureBurnt, Some("burnt")),
        (_, Some("dark")) => (Key::JudgedExposureDark, Some("crushed")),
        _ => return None,
    };
    let Some(lost) = lost else { return Some(language.text(key).into()) };
    let part = number(&check.measured, lost)?;
    Some(language.fill(key, &[("part", &rounded(100.0 * part))]))
}

pub fn colour(language: Language, check: &Check) -> Option<&'static str> {
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedColourPass,
        (_, Some("grey")) => Key::JudgedColourGrey,
        _ => return None,
    };
    Some(language.text(key))
}

/// Blurred or smoothed: the pixels do not tell which, and the sentence says so.
pub fn sharpness(language: Language, check: &Check) -> Option<String> {
    let key = match (check.status, check.reason, of_paper(check)) {
        (Status::Pass, ..) => Key::JudgedSharpnessPass,
        (Status::Warn, Some("blurredOrSmoothed"), false) => Key::JudgedSharpnessLittle,
        (Status::Warn, Some("blurredOrSmoothed"), true) => Key::JudgedSharpnessLittlePaper,
        (_, Some("blurredOrSmoothed"), false) => Key::JudgedSharpnessNone,
        (_, Some("blurredOrSmoothed"), true) => Key::JudgedSharpnessNonePaper,
        _ => return None,
    };
    let on_face = fact(&check.measured, "on") == Some(&Fact::Word("face"));
    let place = language.text(if on_face { Key::JudgedOnFace } else { Key::JudgedOnMiddle });
    Some(language.fill(key, &[("place", place)]))
}

pub fn face(language: Language, check: &Check) -> Option<String> {
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedFacePass,
        (_, Some("notFound")) => Key::JudgedFaceNotFound,
        (_, Some("several")) => {
            return Some(language.fill(Key::JudgedFaceSeveral, &[("faces", &whole(&check.measured, "faces")?)]));
        }
        (_, Some("tilted")) => {
            let degrees = rounded(number(&check.measured, "tilt")?.abs());
            return Some(language.fill(Key::JudgedFaceTilted, &[("degrees", &degrees)]));
        }
        (_, Some("small")) => Key::JudgedFaceSmall,
        (_, Some("large")) => Key::JudgedFaceLarge,
        (_, Some("notCentred")) => off_centre(check)?,
        (_, Some("headroom")) if side(check, "headroom")? == Side::Below => Key::JudgedFaceCrowded,
        (_, Some("headroom")) => Key::JudgedFaceRoomy,
        _ => return None,
    };
    Some(language.text(key).into())
}

/// Where a face lies that is not in the middle: across comes first, as it does in the check.
fn off_centre(check: &Check) -> Option<Key> {
    Some(match (side(check, "across")?, side(check, "down")?) {
        (Side::Below, _) => Key::JudgedFaceLeft,
        (Side::Above, _) => Key::JudgedFaceRight,
        (_, Side::Below) => Key::JudgedFaceHigh,
        (_, Side::Above) => Key::JudgedFaceLow,
        (Side::Within, Side::Within) => return None,
    })
}

/// Where a figure lies, seen from its range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Within,
    Above,
}

fn side(check: &Check, name: &str) -> Option<Side> {
    let (found, (from, to)) = (number(&check.measured, name)?, range(&check.required, name)?);
    Some(match found {
        found if found < from => Side::Below,
        found if found > to => Side::Above,
        _ => Side::Within,
    })
}

pub fn frame(language: Language, check: &Check) -> Option<String> {
    let key = match (check.status, check.reason) {
        (Status::Pass, _) => Key::JudgedFramePass,
        (_, Some("cutOff")) => Key::JudgedFrameCutOff,
        _ => return None,
    };
    Some(language.fill(key, &[("edges", &whole(&check.measured, "edges")?)]))
}
