//! A file on its way through the checks: its header, its pixels, its faces, each worked out once.

use super::decode::{Decoded, Trouble, decode};
use super::face::{Face, Model};
use super::header::Header;
use super::pixels::Pixels;
use super::thresholds::{MOST_FILE, MOST_PIXELS, MOST_PIXELS_HELD};

/// Why a file is not looked at, or cannot be repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no bytes.
    Empty,
    /// It has more bytes than any photo.
    TooLarge,
    /// It claims more pixels than may be decoded.
    TooManyPixels,
    /// It is not a picture of a kind that is decoded here.
    Unsupported,
    /// It is broken.
    Damaged,
}

impl Unreadable {
    /// The word outside.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::TooLarge => "tooLarge",
            Unreadable::TooManyPixels => "tooManyPixels",
            Unreadable::Unsupported => "unsupported",
            Unreadable::Damaged => "damaged",
        }
    }
}

/// A file that may be decoded, and what was found in it.
pub struct Photo<'a> {
    pub bytes: &'a [u8],
    pub header: Header,
    /// Upright, reduced to what checks need.
    pub decoded: Result<Decoded, Trouble>,
    /// At most a few hundred pixels high: what the measures of the whole are taken from.
    pub view: Option<Pixels>,
    /// None where there was no model or no picture.
    pub faces: Option<Vec<Face>>,
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
    pub fn look(bytes: &'a [u8], model: Option<&Model>) -> Result<Photo<'a>, Unreadable> {
        let header = admit(bytes)?;
        let decoded = decode(bytes, &header, None);
        let pixels = decoded.as_ref().ok().map(|decoded| &decoded.pixels);
        let view = pixels.map(|pixels| at_most(pixels, VIEW));
        let faces = pixels.zip(model).map(|(pixels, model)| model.faces(pixels));
        Ok(Photo { bytes, header, decoded, view, faces })
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
