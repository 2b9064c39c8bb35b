//! A WebP's chunks: the size of the picture, and EXIF behind it.

use super::{Format, Header};

/// Reads all chunks.
pub fn read(bytes: &[u8]) -> Header {
    let mut header = Header::bare(Format::Webp);
    header.held = true;
    let mut at = 12;
    while let Some([kind @ .., a, b, c, d]) = bytes.get(at..at + 8) {
        let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
        let data = &bytes[at + 8..];
        let data = &data[..length.min(data.len())];
        match kind {
            b"VP8X" => header.stored = header.stored.or(extended(data)),
            b"VP8 " => header.stored = header.stored.or(lossy(data)),
            b"VP8L" => header.stored = header.stored.or(lossless(data)),
            b"EXIF" => header = header.with_exif(data.strip_prefix(b"Exif\0\0").unwrap_or(data)),
            _ => {}
        }
        let Some(next) = at.checked_add(8 + length + length % 2) else { break };
        at = next;
    }
    header
}

fn extended(data: &[u8]) -> Option<(u32, u32)> {
    let three = |at: usize| data.get(at..at + 3).map(|b| u32::from_le_bytes([b[0], b[1], b[2], 0]) + 1);
    three(4).zip(three(7))
}

fn lossy(data: &[u8]) -> Option<(u32, u32)> {
    let two = |at: usize| data.get(at..at + 2).map(|b| u32::from(u16::from_le_bytes([b[0], b[1]]) & 0x3fff));
    two(6).zip(two(8)).filter(|(width, height)| *width > 0 && *height > 0)
}

fn lossless(data: &[u8]) -> Option<(u32, u32)> {
    let bits: [u8; 4] = data.get(1..5)?.try_into().ok()?;
    let bits = u32::from_le_bytes(bits);
    Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
}
