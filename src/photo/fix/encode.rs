//! A JPEG whose size lies in the window that portals ask for, always.

use super::Change;
use crate::photo::header::Format;
use crate::photo::pixels::Pixels;
use crate::photo::report::Fact;
use crate::photo::thresholds::{DPI, LEAST_BYTES, MOST_BYTES};
use jpeg_encoder::{ColorType, Encoder, PixelDensity, SamplingFactor};

/// A file and how it came to its size.
pub struct Encoded {
    pub bytes: Vec<u8>,
    quality: u8,
    unpadded: usize,
}

impl Encoded {
    /// What was done to a file that was of this format.
    pub fn changes(&self, format: Format) -> impl Iterator<Item = Change> {
        let encode = Change { id: "encode", from: Fact::Word(format.word()), to: Fact::Number(self.quality.into()) };
        let [from, to] = [self.unpadded, self.bytes.len()].map(|bytes| Fact::Number(bytes as f64));
        let pad = (from != to).then_some(Change { id: "pad", from, to });
        std::iter::once(encode).chain(pad)
    }
}

/// The highest quality that fits. From one quality to the next the size grows by a third at most, and the window is
/// nearly twice as wide: a search cannot jump over it. Where even the highest is too small, comments fill it up.
pub fn encode(pixels: &Pixels) -> Encoded {
    let (mut low, mut high) = (1, 100);
    let mut best = (low, at_quality(pixels, low));
    while low < high {
        let middle = u8::midpoint(low, high + 1);
        let bytes = at_quality(pixels, middle);
        if bytes.len() <= MOST_BYTES {
            low = middle;
            best = (middle, bytes);
        } else {
            high = middle - 1;
        }
    }
    let (quality, bytes) = best;
    let unpadded = bytes.len();
    Encoded { bytes: padded(bytes), quality, unpadded }
}

/// Baseline, every colour at full resolution: with halved colours portraits on white stay below the window.
fn at_quality(pixels: &Pixels, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(MOST_BYTES);
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    encoder.set_density(PixelDensity::dpi(DPI));
    // Writing to memory cannot fail, and the size is one that JPEG has.
    let _ = encoder.encode(pixels.rgb(), pixels.width() as u16, pixels.height() as u16, ColorType::Rgb);
    bytes
}

/// What comments say, over and over.
const FILLING: &[u8] = b"filled up to the least size asked for; ";
/// A comment's marker and length.
const FRAME: usize = 4;
/// Where the first segment (JFIF) ends.
const AFTER_JFIF: usize = 20;

fn padded(bytes: Vec<u8>) -> Vec<u8> {
    let missing = LEAST_BYTES.saturating_sub(bytes.len());
    if missing == 0 {
        return bytes;
    }
    let length = missing.max(FRAME) - FRAME;
    let (start, rest) = bytes.split_at(AFTER_JFIF.min(bytes.len()));
    let mut filled = start.to_vec();
    // The window's lower bound is below what one comment can hold.
    filled.extend([0xff, 0xfe]);
    filled.extend((length as u16 + 2).to_be_bytes());
    filled.extend(FILLING.iter().cycle().take(length));
    filled.extend(rest);
    filled
}
