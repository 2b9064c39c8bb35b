//! Photos as large as phones make them: a portrait of `tests/photos` enlarged, with a sensor's noise.

use baokao::photo::decode::decode;
use baokao::photo::header::Header;
use baokao::photo::pixels::Pixels;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// A JPEG of so many megapixels, 3 : 4, with halved colours, as phones write it.
pub fn photo(megapixels: u32, progressive: bool) -> Vec<u8> {
    let portrait = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/photos/b-offwhite.jpg")).unwrap();
    let small = decode(&portrait, &Header::read(&portrait), Some(1)).unwrap().pixels;
    let across = (f64::from(megapixels) * 1e6 / 12.0).sqrt() as u32;
    let mut large = small.resized(small.area(), 3 * across, 4 * across);
    add_noise(&mut large);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(progressive);
    encoder.encode(large.rgb(), large.width() as u16, large.height() as u16, ColorType::Rgb).unwrap();
    bytes
}

/// A few levels up or down, the same every time.
fn add_noise(pixels: &mut Pixels) {
    let mut state = 1u32;
    for pixel in pixels.rgb_mut().chunks_exact_mut(3) {
        // Marsaglia's xorshift.
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let noise = (state % 9) as i16 - 4;
        for level in pixel {
            *level = (i16::from(*level) + noise).clamp(0, 255) as u8;
        }
    }
}
