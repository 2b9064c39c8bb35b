//! Pictures made of nothing, and reading a JPEG with a second decoder.

use super::corpus::file;
use baokao::photo::decode::decode;
use baokao::photo::header::Header;
use baokao::photo::pixels::{Area, Pixels};
use proptest::prelude::Rng;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::sync::LazyLock;

/// Chance that is the same every time.
pub fn chance(seed: u8) -> TestRng {
    TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32])
}

/// Anything up to a bound, which is left out.
pub fn below(rng: &mut TestRng, bound: u32) -> u32 {
    rng.next_u32() % bound
}

/// What a random picture looks like.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Noise,
    Flat,
    Gradient,
    Stripes,
    /// A part of a photo of the corpus, as bright as chance has it.
    Portrait,
}

static PORTRAITS: LazyLock<Vec<Pixels>> = LazyLock::new(|| {
    let pixels = |name: &&str| decode(&file(name), &Header::read(&file(name)), Some(1)).unwrap().pixels;
    ["a-outdoor.jpg", "adark-white.jpg", "b-shaded.jpg", "two.jpg"].iter().map(pixels).collect()
});

fn portrait(rng: &mut TestRng, width: u32, height: u32) -> Pixels {
    let whole = &PORTRAITS[below(rng, PORTRAITS.len() as u32) as usize];
    let area = whole.area();
    let part = Area { x: below(rng, 60).into(), y: below(rng, 60).into(), ..area.times(0.8, 0.8) };
    let bright = 60 + below(rng, 60);
    let mut pixels = whole.resized(part, width, height);
    for level in pixels.rgb_mut() {
        *level = (u32::from(*level) * bright / 100).min(255) as u8;
    }
    pixels
}

pub fn picture(rng: &mut TestRng, kind: Kind, width: u32, height: u32) -> Pixels {
    if matches!(kind, Kind::Portrait) {
        return portrait(rng, width, height);
    }
    let colour = rng.next_u32().to_le_bytes();
    let mut rgb = Vec::with_capacity(3 * (width * height) as usize);
    for y in 0..height {
        for x in 0..width {
            for (channel, own) in colour.iter().take(3).enumerate() {
                let level = match kind {
                    Kind::Noise => rng.next_u32() as u8,
                    Kind::Flat => *own,
                    Kind::Gradient => {
                        ((x * (1 + channel as u32) + y * u32::from(own % 5)) * 255 / (3 * width + 5 * height)) as u8
                    }
                    Kind::Portrait | Kind::Stripes => own.wrapping_mul(((x / 3 + y / 5) % 2) as u8),
                };
                rgb.push(level);
            }
        }
    }
    Pixels::new(width, height, rgb).unwrap()
}

/// As a JPEG of this quality, or as a PNG.
pub fn encoded(pixels: &Pixels, quality: Option<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = (pixels.width(), pixels.height());
    if let Some(quality) = quality {
        let encoder = jpeg_encoder::Encoder::new(&mut bytes, quality);
        encoder.encode(pixels.rgb(), width as u16, height as u16, jpeg_encoder::ColorType::Rgb).unwrap();
    } else {
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::Fast);
        encoder.write_header().unwrap().write_image_data(pixels.rgb()).unwrap();
    }
    bytes
}

/// What another decoder sees, strictly.
pub fn second_opinion(jpeg: &[u8]) -> (usize, usize, Vec<u8>) {
    use zune_jpeg::zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
    let options = DecoderOptions::default().set_strict_mode(true).jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    let pixels = decoder.decode().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    (width, height, pixels)
}

/// A configuration of proptest that writes nothing beside the tests.
pub fn cases(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}
