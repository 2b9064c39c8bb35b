//! What is being done to a photo, what a repair did, and why something was not done.

use super::file::kilobytes;
use super::{Language, rounded};
use crate::photo::header::Format;
use crate::photo::report::Fact;
use crate::photo::thresholds::MOST_FILE;
use crate::photo::{Change, Refusal, Stage, Unreadable};
use crate::text::Key;

/// What a repair did, in one sentence. It says of an enlarged photo that it is no clearer, and of a filled-up file that
/// the picture is the same.
#[must_use]
pub fn change(language: Language, change: &Change) -> String {
    let own = match change.id {
        "orientation" => Some(language.text(Key::MendedOrientation).into()),
        "metadata" => Some(language.text(Key::MendedMetadata).into()),
        "colour" => Some(language.text(Key::MendedColour).into()),
        "whiten" => Some(language.text(Key::MendedWhiten).into()),
        "crop" => from_to(language, Key::MendedCrop, change),
        "resize" => from_to(language, Key::MendedResize, change),
        "upscale" => from_to(language, Key::MendedUpscale, change),
        "pad" => from_to(language, Key::MendedPad, change),
        "encode" => encoded(language, change),
        _ => None,
    };
    own.unwrap_or_else(|| language.text(Key::MendedOther).into())
}

fn from_to(language: Language, key: Key, change: &Change) -> Option<String> {
    let (from, to) = (written(language, &change.from)?, written(language, &change.to)?);
    Some(language.fill(key, &[("from", &from), ("to", &to)]))
}

/// A length; or width and height: the last two numbers, of a size as of an area.
fn written(language: Language, fact: &Fact) -> Option<String> {
    if let Fact::Number(bytes) = fact {
        return Some(kilobytes(language, *bytes as usize));
    }
    let Fact::List(numbers) = fact else { return None };
    let [.., width, height] = numbers.as_slice() else { return None };
    Some(language.fill(Key::JudgedSize, &[("width", &rounded(*width)), ("height", &rounded(*height))]))
}

fn encoded(language: Language, change: &Change) -> Option<String> {
    let (Fact::Word(from), Fact::Number(quality)) = (&change.from, &change.to) else { return None };
    let quality = rounded(*quality);
    if *from == Format::Jpeg.word() {
        return Some(language.fill(Key::MendedEncodeAgain, &[("quality", &quality)]));
    }
    // No other is decoded.
    let from = [Format::Png, Format::Webp].into_iter().find(|format| format.word() == *from)?;
    Some(language.fill(Key::MendedEncode, &[("format", super::format(language, from)), ("quality", &quality)]))
}

/// Why the background was not made white, and what to do.
#[must_use]
pub fn refusal(language: Language, refusal: Refusal) -> &'static str {
    language.text(match refusal {
        Refusal::NotNearlyWhite => Key::UnwhitenedNotNearlyWhite,
        Refusal::NoFace => Key::UnwhitenedNoFace,
        Refusal::Uneven => Key::UnwhitenedUneven,
        Refusal::OutlineUnclear => Key::UnwhitenedOutlineUnclear,
    })
}

/// Why nothing can be made of a file that is of this format by its content, and what to do.
#[must_use]
pub fn unreadable(language: Language, reason: Unreadable, format: Format) -> String {
    let (key, how) = match (reason, format) {
        (Unreadable::Empty, _) => (Key::UnreadableEmpty, None),
        (Unreadable::TooLarge, _) => (Key::UnreadableTooLarge, None),
        (Unreadable::TooManyPixels, _) => (Key::UnreadableTooManyPixels, None),
        (Unreadable::Damaged, _) => (Key::UnreadableDamaged, Some(Key::RemedyFetchAgain)),
        (Unreadable::Unsupported, Format::Heic) => (Key::UnreadableHeic, Some(Key::RemedyHeic)),
        (Unreadable::Unsupported, Format::Unknown) => (Key::UnreadableUnknown, None),
        (Unreadable::Unsupported, Format::Jpeg | Format::Png | Format::Webp) => {
            (Key::UnreadableRare, Some(Key::RemedySaveAsCommon))
        }
        (Unreadable::Unsupported, _) => (Key::UnreadableUnsupported, Some(Key::RemedySaveAsJpg)),
    };
    let how = how.map_or("", |how| language.text(how));
    let most = (MOST_FILE >> 20).to_string();
    language.fill(key, &[("how", how), ("most", &most), ("format", super::format(language, format))])
}

/// What is being done, for whoever shows progress.
#[must_use]
pub fn stage(language: Language, stage: Stage) -> &'static str {
    language.text(match stage {
        Stage::Decode => Key::DoingDecode,
        Stage::Face => Key::DoingFace,
        Stage::Measure => Key::DoingMeasure,
        Stage::Render => Key::DoingRender,
        Stage::Encode => Key::DoingEncode,
        Stage::Review => Key::DoingReview,
    })
}
