//! JPEG, reduced while it is decoded: a 12-megapixel photo never stands in memory as a whole.

use super::Trouble;
use crate::photo::header::Header;
use crate::photo::header::jpeg::Jpeg;
use crate::photo::pixels::Pixels;
use crate::photo::thresholds::{MOST_PIXELS_SCANNED, MOST_SCANS};
use jpeg_decoder::{Decoder, Error, PixelFormat};

/// The stored picture, and the colour profile's bytes.
pub fn decode(bytes: &[u8], header: &Header, reduced: u32) -> Result<(Pixels, Option<Vec<u8>>), Trouble> {
    let (jpeg, size) = header.jpeg.as_ref().zip(header.stored).ok_or(Trouble::Damaged)?;
    let data = strict(&bytes[..admissible(jpeg, size)?], &jpeg.scan_ends);
    let mut decoder = Decoder::new(&data[..]);
    decoder.read_info().map_err(trouble)?;
    // Only a size that both readers agree on was checked before anything is allocated.
    let agreed = decoder.info().map(|info| (u32::from(info.width), u32::from(info.height)));
    if agreed != Some(size) {
        return Err(Trouble::Damaged);
    }
    let part = |whole: u32| whole.div_ceil(reduced) as u16;
    decoder.scale(part(size.0), part(size.1)).map_err(trouble)?;
    let raw = decoder.decode().map_err(trouble)?;
    let info = decoder.info().ok_or(Trouble::Damaged)?;
    let rgb = match info.pixel_format {
        PixelFormat::L8 => raw.iter().flat_map(|level| [*level; 3]).collect(),
        PixelFormat::RGB24 => raw,
        PixelFormat::CMYK32 => raw.chunks_exact(4).flat_map(|inks| from_inks(inks, jpeg.adobe)).collect(),
        PixelFormat::L16 => return Err(Trouble::Kind),
    };
    let pixels = Pixels::new(info.width.into(), info.height.into(), rgb).ok_or(Trouble::Damaged)?;
    // A profile of inks describes what has been left behind.
    let icc = (jpeg.components == 3).then(|| decoder.icc_profile()).flatten();
    Ok((pixels, icc))
}

/// Bits that no code begins with, for the decoder to run into where a scan's data end too soon.
const WALL: [u8; 4096] = {
    let mut wall = [0xff; 4096];
    let mut i = 1;
    while i < wall.len() {
        wall[i] = 0;
        i += 2;
    }
    wall
};

/// The file with a wall behind each scan. The decoder takes a scan that ends too soon for one whose rest is zeros, and
/// gives a picture that is grey from there on. JPEG reserves the code of nothing but ones: behind a whole scan the
/// wall is passed over like any rubbish between segments, in the middle of one it is an error.
fn strict(bytes: &[u8], scan_ends: &[usize]) -> Vec<u8> {
    let mut walled = Vec::with_capacity(bytes.len() + WALL.len() * scan_ends.len());
    let mut from = 0;
    for end in scan_ends {
        walled.extend(&bytes[from..*end]);
        walled.extend(WALL);
        from = *end;
    }
    walled.extend(&bytes[from..]);
    walled
}

/// Where the data end, if it is a kind that is decoded and does not ask for too much work.
fn admissible(jpeg: &Jpeg, (width, height): (u32, u32)) -> Result<usize, Trouble> {
    if jpeg.kind > 2 || jpeg.precision != 8 || !matches!(jpeg.components, 1 | 3 | 4) {
        return Err(Trouble::Kind);
    }
    let work = u64::from(width) * u64::from(height) * u64::from(jpeg.scans);
    if jpeg.scans > MOST_SCANS || work > MOST_PIXELS_SCANNED.max(3 * u64::from(width) * u64::from(height)) {
        return Err(Trouble::Scans);
    }
    jpeg.end.filter(|_| jpeg.complete()).ok_or(Trouble::Truncated)
}

fn trouble(error: Error) -> Trouble {
    match error {
        Error::Io(_) => Trouble::Truncated,
        Error::Unsupported(_) => Trouble::Kind,
        Error::Format(_) | Error::Internal(_) => Trouble::Damaged,
    }
}

/// Cyan, magenta, yellow and black as light. Adobe writes what is left of the light instead of the ink, and the decoder
/// turns every file as if it were Adobe's.
fn from_inks(inks: &[u8], adobe: bool) -> [u8; 3] {
    let light = |ink: u8| u16::from(if adobe { 255 - ink } else { ink });
    let black = light(inks[3]);
    [0, 1, 2].map(|i| (light(inks[i]) * black / 255) as u8)
}
