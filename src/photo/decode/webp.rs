//! WebP, lossy and lossless; of an animation the first picture. What is transparent stands on white.

use super::{Trouble, over_white, reduce};
use crate::photo::pixels::Pixels;
use image_webp::{DecodingError, WebPDecoder};
use std::io::{Cursor, ErrorKind};

/// The stored picture, and the colour profile's bytes.
pub fn decode(bytes: &[u8], size: (u32, u32), reduced: u32) -> Result<(Pixels, Option<Vec<u8>>), Trouble> {
    // The decoder fills up with grey what is missing.
    let length: [u8; 4] = bytes.get(4..8).and_then(|four| four.try_into().ok()).ok_or(Trouble::Truncated)?;
    if bytes.len() < 8 + u32::from_le_bytes(length) as usize {
        return Err(Trouble::Truncated);
    }
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(trouble)?;
    decoder.set_memory_limit(1 << 25);
    if decoder.dimensions() != size {
        return Err(Trouble::Damaged);
    }
    let icc = decoder.icc_profile().ok().flatten();
    let mut raw = vec![0; decoder.output_buffer_size().ok_or(Trouble::Damaged)?];
    decoder.read_image(&mut raw).map_err(trouble)?;
    if decoder.has_alpha() {
        flatten(&mut raw);
    }
    let pixels = Pixels::new(size.0, size.1, raw).ok_or(Trouble::Damaged)?;
    Ok((reduce(pixels, reduced), icc))
}

/// Four bytes a pixel become three, in place.
fn flatten(raw: &mut Vec<u8>) {
    let count = raw.len() / 4;
    for i in 0..count {
        let alpha = raw[4 * i + 3];
        for channel in 0..3 {
            raw[3 * i + channel] = over_white(raw[4 * i + channel], alpha);
        }
    }
    raw.truncate(3 * count);
}

fn trouble(error: DecodingError) -> Trouble {
    match error {
        DecodingError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => Trouble::Truncated,
        DecodingError::UnsupportedFeature(_) => Trouble::Kind,
        _ => Trouble::Damaged,
    }
}
