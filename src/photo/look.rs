//! A file on its way through the checks: its header, its pixels, its faces, each worked out once.

use super::decode::{Decoded, Trouble, decode};
use super::face::{Face, Model};
use super::header::Header;
use super::pixels::Pixels;
use super::said::{Progress, Stage, Unreadable};
use super::thresholds::{MOST_FILE, MOST_PIXELS, MOST_PIXELS_HELD};
use std::borrow::Cow;

/// A file that may be decoded, and what was found in it. Who checks a photo and then repairs it looks once.
pub struct Photo<'a> {
    pub(super) bytes: Cow<'a, [u8]>,
    pub(super) header: Header,
    /// Upright, reduced to what checks need.
    pub(super) decoded: Result<Decoded, Trouble>,
    /// At most a few hundred pixels high: what the measures of the whole are taken from.
    pub(super) view: Option<Pixels>,
    /// In pixels of what was decoded; none where there was no model or no picture.
    pub(super) faces: Option<Vec<Face>>,
}

/// Height at which measures of the whole are taken, in pixels.
const VIEW: u32 = 413;

/// The header of a file that may be decoded.
pub fn admit(bytes: &[u8]) -> Result<Header, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > MOST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let header = Header::read(bytes);
    let pixels = header.stored.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    let most = if header.held { MOST_PIXELS_HELD } else { MOST_PIXELS };
    if pixels > most { Err(Unreadable::TooManyPixels) } else { Ok(header) }
}

impl<'a> Photo<'a> {
    /// Decodes and looks for faces.
    ///
    /// # Errors
    /// Where the file is not looked at at all.
    pub fn look(
        bytes: impl Into<Cow<'a, [u8]>>,
        model: Option<&Model>,
        progress: Progress<'_>,
    ) -> Result<Photo<'a>, Unreadable> {
        let bytes = bytes.into();
        let header = admit(&bytes)?;
        progress(Stage::Decode);
        let decoded = decode(&bytes, &header, None);
        let pixels = decoded.as_ref().ok().map(|decoded| &decoded.pixels);
        let view = pixels.map(|pixels| at_most(pixels, VIEW));
        progress(Stage::Face);
        let faces = pixels.zip(model).map(|(pixels, model)| model.faces(pixels));
        Ok(Photo { bytes, header, decoded, view, faces })
    }

    /// Whether it is of this very file, and looking again, with or without a model, would find nothing more.
    #[must_use]
    pub fn shows(&self, bytes: &[u8], model: Option<&Model>) -> bool {
        let faces = self.faces.is_some() == model.is_some() || self.decoded.is_err();
        faces && *self.bytes == *bytes
    }

    /// The faces, largest first, in parts of the picture's height and width.
    pub fn face(&self) -> Option<&Face> {
        self.faces.as_ref()?.first()
    }
}

/// The picture, no higher than so many pixels.
pub fn at_most(pixels: &Pixels, height: u32) -> Pixels {
    if pixels.height() <= height && pixels.width() <= 4 * height {
        return pixels.clone();
    }
    let part =
        (f64::from(height) / f64::from(pixels.height())).min(4.0 * f64::from(height) / f64::from(pixels.width()));
    let size = |of: u32| (f64::from(of) * part).round().max(1.0) as u32;
    pixels.resized(pixels.area(), size(pixels.width()), size(pixels.height()))
}
