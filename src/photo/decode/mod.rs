//! From a file to upright sRGB pixels, strictly, and no larger than they are needed.

mod jpeg;
#[cfg(feature = "photo-more")]
mod png;
mod profile;
#[cfg(feature = "photo-more")]
mod webp;

use super::header::{Format, Header};
use super::pixels::Pixels;

/// Why there are no pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The format is not decoded here.
    Format,
    /// A kind of the format that is not decoded here (and hardly anywhere): arithmetic coding, lossless, 12 bits.
    Kind,
    /// So many scans that decoding would take seconds.
    Scans,
    /// The file ends too soon.
    Truncated,
    /// The data are broken.
    Damaged,
}

impl Trouble {
    /// The word outside.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Trouble::Format => "format",
            Trouble::Kind => "kind",
            Trouble::Scans => "scans",
            Trouble::Truncated => "truncated",
            Trouble::Damaged => "damaged",
        }
    }
}

/// A picture, upright.
#[derive(Debug)]
pub struct Decoded {
    /// Reduced by [`Decoded::reduced`].
    pub pixels: Pixels,
    /// How many pixels of the file one of these stands for, in each direction: 1, 2, 4 or 8.
    pub reduced: u32,
    /// Whether a colour profile was applied.
    pub profile: bool,
}

/// Pixels of the shorter side that are enough for every check, and to cut a photo from.
const ENOUGH: u32 = 600;
/// Pixels in all that are never exceeded, however thin the picture is.
const MOST: u64 = 16_000_000;

/// Decodes; `finer` asks for at most such a reduction.
///
/// # Errors
/// What hinders it, exactly: nothing that a lenient decoder would fill up is let through.
pub fn decode(bytes: &[u8], header: &Header, finer: Option<u32>) -> Result<Decoded, Trouble> {
    let size = header.stored.ok_or(match header.format {
        Format::Jpeg | Format::Png | Format::Webp => Trouble::Truncated,
        _ => Trouble::Format,
    })?;
    let reduced = reduction(size, finer.unwrap_or(8));
    let (pixels, icc) = match header.format {
        Format::Jpeg => jpeg::decode(bytes, header, reduced)?,
        #[cfg(feature = "photo-more")]
        Format::Png => png::decode(bytes, size, reduced)?,
        #[cfg(feature = "photo-more")]
        Format::Webp => webp::decode(bytes, size, reduced)?,
        _ => return Err(Trouble::Format),
    };
    let mut pixels = pixels.upright(header.orientation);
    let profile = icc.is_some_and(|icc| profile::apply(&icc, &mut pixels));
    Ok(Decoded { pixels, reduced, profile })
}

/// The largest reduction that leaves enough, or the least that leaves few enough.
#[must_use]
pub fn reduction((width, height): (u32, u32), most: u32) -> u32 {
    let fits = |by: u32| u64::from(width / by) * u64::from(height / by) <= MOST;
    let wanted = [8, 4, 2].into_iter().find(|by| *by <= most && width.min(height) / by >= ENOUGH).unwrap_or(1);
    let finest = [1, 2, 4].into_iter().find(|by| fits(*by)).unwrap_or(8);
    wanted.max(finest)
}

/// A whole picture brought to a reduced size.
#[cfg(feature = "photo-more")]
fn reduce(pixels: Pixels, by: u32) -> Pixels {
    if by == 1 {
        return pixels;
    }
    pixels.resized(pixels.area(), pixels.width().div_ceil(by), pixels.height().div_ceil(by))
}

/// Over white, as every viewer of a photo on paper would have it.
#[cfg(feature = "photo-more")]
fn over_white(level: u8, alpha: u8) -> u8 {
    (255 - (255 - u16::from(level)) * u16::from(alpha) / 255) as u8
}
