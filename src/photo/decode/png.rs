//! PNG: of every depth, interlaced or not; what is transparent stands on white.

use super::{Trouble, over_white, reduce};
use crate::photo::pixels::Pixels;
use png::{BitDepth, ColorType, Decoder, DecodingError, Limits, Reader, Transformations};
use std::io::{Cursor, ErrorKind};

/// The stored picture, and the colour profile's bytes.
pub fn decode(bytes: &[u8], size: (u32, u32), reduced: u32) -> Result<(Pixels, Option<Vec<u8>>), Trouble> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: 1 << 25 });
    decoder.ignore_checksums(false);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(trouble)?;
    let info = reader.info();
    if (info.width, info.height) != size {
        return Err(Trouble::Damaged);
    }
    let icc = info.icc_profile.as_ref().map(|profile| profile.to_vec());
    let rgb = if info.interlaced { interlaced(&mut reader)? } else { rows(&mut reader)? };
    // Up to the end chunk, or it is truncated.
    reader.finish().map_err(trouble)?;
    let pixels = Pixels::new(size.0, size.1, rgb).ok_or(Trouble::Damaged)?;
    Ok((reduce(pixels, reduced), icc))
}

fn rows(reader: &mut Reader<Cursor<&[u8]>>) -> Result<Vec<u8>, Trouble> {
    let (color, _) = reader.output_color_type();
    let info = reader.info();
    let mut rgb = Vec::with_capacity(3 * info.width as usize * info.height as usize);
    while let Some(row) = reader.next_row().map_err(trouble)? {
        extend(&mut rgb, row.data(), color);
    }
    Ok(rgb)
}

fn interlaced(reader: &mut Reader<Cursor<&[u8]>>) -> Result<Vec<u8>, Trouble> {
    let mut whole = vec![0; reader.output_buffer_size().ok_or(Trouble::Damaged)?];
    let info = reader.next_frame(&mut whole).map_err(trouble)?;
    if info.bit_depth != BitDepth::Eight {
        return Err(Trouble::Damaged);
    }
    let mut rgb = Vec::with_capacity(3 * info.width as usize * info.height as usize);
    extend(&mut rgb, &whole, info.color_type);
    Ok(rgb)
}

fn extend(rgb: &mut Vec<u8>, data: &[u8], color: ColorType) {
    match color {
        ColorType::Grayscale => rgb.extend(data.iter().flat_map(|level| [*level; 3])),
        ColorType::GrayscaleAlpha => rgb.extend(data.chunks_exact(2).flat_map(|one| [over_white(one[0], one[1]); 3])),
        ColorType::Rgba => {
            rgb.extend(data.chunks_exact(4).flat_map(|one| [0, 1, 2].map(|i| over_white(one[i], one[3]))));
        }
        // Palettes have been expanded.
        ColorType::Rgb | ColorType::Indexed => rgb.extend(data),
    }
}

fn trouble(error: DecodingError) -> Trouble {
    match error {
        DecodingError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => Trouble::Truncated,
        _ => Trouble::Damaged,
    }
}
