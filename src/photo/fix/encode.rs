//! A JPEG whose size lies in the window that portals ask for, always.

use super::Change;
use crate::photo::header::Format;
use crate::photo::pixels::Pixels;
use crate::photo::report::Fact;
use crate::photo::thresholds::{DPI, LEAST_BYTES, MOST_BYTES};
use jpeg_encoder::{ColorType, Encoder, PixelDensity, SamplingFactor};

/// A file and how it came to its size.
pub struct Encoded {
    /// The file.
    pub bytes: Vec<u8>,
    quality: u8,
    unpadded: usize,
}

impl Encoded {
    /// As libjpeg counts it, 1 … 100.
    #[must_use]
    pub fn quality(&self) -> u8 {
        self.quality
    }

    /// What was done to a file that was of this format.
    pub fn changes(&self, format: Format) -> impl Iterator<Item = Change> {
        let encode = Change { id: "encode", from: Fact::Word(format.word()), to: Fact::Number(self.quality.into()) };
        let [from, to] = [self.unpadded, self.bytes.len()].map(|bytes| Fact::Number(bytes as f64));
        let pad = (from != to).then_some(Change { id: "pad", from, to });
        std::iter::once(encode).chain(pad)
    }
}

/// Qualities that JPEG has.
const QUALITIES: std::ops::RangeInclusive<u8> = 1..=100;
/// Where the search begins: portraits on white come out here.
const FIRST: u8 = 95;
/// Guesses, before the search goes by halves.
const GUESSES: usize = 5;

/// The highest quality that fits. From one quality to the next the size grows by a third at most, and the window is
/// nearly twice as wide: a search cannot jump over it. Where even the highest is too small, comments fill it up.
#[must_use]
pub fn encode(pixels: &Pixels) -> Encoded {
    let (mut below, mut above) = (Side::new(*QUALITIES.start() - 1), Side::new(*QUALITIES.end() + 1));
    let mut best = None;
    let mut next = FIRST;
    for tries in 1.. {
        let bytes = at_quality(pixels, next);
        let side = Side { quality: next, size: Some(bytes.len()) };
        if bytes.len() <= MOST_BYTES {
            below = side;
            best = Some((next, bytes));
        } else {
            above = side;
        }
        if above.quality - below.quality <= 1 {
            break;
        }
        next = if tries < GUESSES { guess(&below, &above) } else { u8::midpoint(below.quality, above.quality) };
    }
    // Nothing of this size is larger than that at the lowest quality.
    let (quality, bytes) = best.unwrap_or_else(|| (*QUALITIES.start(), at_quality(pixels, *QUALITIES.start())));
    let unpadded = bytes.len();
    Encoded { bytes: padded(bytes), quality, unpadded }
}

/// A quality that fits, or one that does not, and the size that it gives; none where it was not tried.
struct Side {
    quality: u8,
    size: Option<usize>,
}

impl Side {
    fn new(quality: u8) -> Side {
        Side { quality, size: None }
    }

    /// The two logarithms between which a straight line is a good guess: of the tables' factor and of the size.
    fn point(&self) -> Option<(f64, f64)> {
        Some((factor(self.quality).log2(), (self.size? as f64).log2()))
    }
}

/// By how much libjpeg enlarges its tables at a quality, in hundredths.
fn factor(quality: u8) -> f64 {
    let quality = f64::from(quality);
    if quality < 50.0 { 5000.0 / quality } else { (200.0 - 2.0 * quality).max(1.0) }
}

/// How the size falls as the tables' factor grows, before two sizes are known: as in most portraits.
const SLOPE: f64 = -0.6;

/// The highest quality between two that is expected to fit; one between them in any case.
fn guess(below: &Side, above: &Side) -> u8 {
    let ((x, y), slope) = match (below.point(), above.point()) {
        (Some(one), Some(other)) => (one, (other.1 - one.1) / (other.0 - one.0)),
        (Some(one), None) | (None, Some(one)) => (one, SLOPE),
        (None, None) => return u8::midpoint(below.quality, above.quality),
    };
    let most = (MOST_BYTES as f64).log2();
    let fits = |quality: &u8| y + slope * (factor(*quality).log2() - x) <= most;
    (below.quality + 1..above.quality).rev().find(fits).unwrap_or(below.quality + 1)
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
