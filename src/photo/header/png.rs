//! A PNG's chunks before the picture.

use super::{Format, Header, big32};

/// Reads up to the picture's data.
pub fn read(bytes: &[u8]) -> Header {
    let mut header = Header::bare(Format::Png);
    let mut at = 8;
    while let Some(length) = big32(bytes, at) {
        let Some(end) = at.checked_add(8).and_then(|start| start.checked_add(length as usize)) else { break };
        let (Some(kind), Some(data)) = (bytes.get(at + 4..at + 8), bytes.get(at + 8..end)) else { break };
        match kind {
            b"IHDR" if header.stored.is_none() => {
                let size = big32(data, 0).zip(big32(data, 4));
                header.stored = size.filter(|(width, height)| *width > 0 && *height > 0);
                header.held = data.get(12) == Some(&1);
            }
            // Dots a metre.
            b"pHYs" if data.get(8) == Some(&1) => {
                let dots = big32(data, 0).map(|dots| (f64::from(dots) * 0.0254).round() as u16);
                header.dpi = dots.filter(|dots| *dots > 0);
            }
            b"eXIf" => header = header.with_exif(data),
            b"IDAT" => break,
            _ => {}
        }
        at = end + 4;
    }
    header
}
