//! Repairing: from any picture that can be decoded to a file that a portal takes, and a list of what was done.

mod crop;
mod encode;
mod render;
mod whiten;

use super::checks::report;
use super::face::Model;
use super::look::Photo;
use super::pixels::Area;
use super::report::Report;
use super::said::{Change, Progress, Refusal, Stage, Unreadable};

pub use encode::{Encoded, encode};
pub use whiten::whiten;

/// What may be asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Options {
    /// The part of the upright picture, in its pixels, that the photo is cut from.
    pub crop: Option<Area>,
    /// Whether a nearly white background is to become white.
    pub whiten: bool,
}

/// A repaired photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the checks say of it.
    pub report: Report,
    /// What was done, in order; nothing where the file is the one that was given.
    pub changes: Vec<Change>,
    /// Why the background was not whitened, where that was asked for.
    pub refused: Option<Refusal>,
}

/// Why there is no repaired photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfixable {
    /// Nothing can be made of the file.
    Unreadable(Unreadable),
    /// The part that was asked for is not in the picture.
    CropOutside,
}

impl From<Unreadable> for Unfixable {
    fn from(reason: Unreadable) -> Unfixable {
        Unfixable::Unreadable(reason)
    }
}

/// Repairs a photo. A file that is right already comes back as it is, unless a crop or a white background is asked for.
///
/// # Errors
/// Where the file cannot be decoded, or the crop lies outside.
pub fn fix(bytes: &[u8], options: Options, model: Option<&Model>) -> Result<Fixed, Unfixable> {
    repair(&Photo::look(bytes, model, &mut |_| {})?, options, model, &mut |_| {})
}

/// The same with a photo that has been looked at, with the same model.
///
/// # Errors
/// As [`fix`].
pub fn repair(
    photo: &Photo<'_>,
    options: Options,
    model: Option<&Model>,
    progress: Progress<'_>,
) -> Result<Fixed, Unfixable> {
    progress(Stage::Measure);
    let before = report(photo);
    let unchanged =
        |before, refused| Fixed { bytes: photo.bytes.to_vec(), report: before, changes: Vec::new(), refused };
    let right = before.passes(&["format", "fileSize", "integrity", "dimensions"]) && options.crop.is_none();
    if right && !options.whiten {
        return Ok(unchanged(before, None));
    }
    if let Err(trouble) = &photo.decoded {
        return Err(render::unreadable(*trouble));
    }
    progress(Stage::Render);
    let area = crop::choose(photo, options.crop)?;
    let (mut pixels, mut changes) = render::render(photo, area)?;
    let mut refused = None;
    if options.whiten {
        match whiten(&mut pixels, model) {
            Ok(change) => changes.push(change),
            Err(reason) if right => return Ok(unchanged(before, Some(reason))),
            Err(reason) => refused = Some(reason),
        }
    }
    progress(Stage::Encode);
    let encoded = encode::encode(&pixels);
    changes.extend(encoded.changes(before.format));
    progress(Stage::Review);
    let after = report(&Photo::look(&encoded.bytes, model, &mut |_| {})?);
    Ok(Fixed { bytes: encoded.bytes, report: after, changes, refused })
}
