//! How much memory photos take: what a phone's photo may, and what none may. A test alone in its program, because the
//! allocator counts for all of them.
#![cfg(feature = "photo-more")]
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "support/camera.rs"]
mod camera;

use baokao::photo::face::Model;
use baokao::photo::fix::{Options, repair};
use baokao::photo::{Photo, check_document, report};
use peak_alloc::PeakAlloc;
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Megabytes that checking and repairing a file take at most, the file itself among them.
fn most(name: &str, bytes: Vec<u8>, model: &Model) -> f64 {
    MEMORY.reset_peak_usage();
    let others = MEMORY.current_usage() - bytes.capacity();
    let start = Instant::now();
    let options = Options { crop: None, whiten: true };
    let photo = Photo::look(bytes, Some(model), &mut |_| {}).unwrap_or_else(|reason| panic!("{name}: {reason:?}"));
    assert!(report(&photo).fixable, "{name} is decoded: {:?}", report(&photo).checks);
    repair(&photo, options, Some(model), &mut |_| {}).unwrap();
    let most = (MEMORY.peak_usage() - others) as f64 / 1e6;
    println!("{name}: {most:.1} MB, {:?} in this build", start.elapsed());
    most
}

#[test]
fn memory_has_its_bounds() {
    let model = Model::read(include_bytes!("../assets/photo/face.tflite")).unwrap();
    for progressive in [false, true] {
        let name = format!("12 megapixels, progressive: {progressive}");
        assert!(most(&name, camera::photo(12, progressive), &model) <= 64.0, "{name}");
    }
    type Make = fn() -> Vec<u8>;
    let made: [(&str, Make); 6] = [
        ("48 megapixels", || camera::photo(48, false)),
        ("32 megapixels of inks, progressive", || jpeg(5590, 5590, true)),
        ("a long one of 32 megapixels, progressive", || jpeg(1199, 26_000, true)),
        ("64 megapixels of PNG", || png(8000, 8000, false)),
        ("32 megapixels of interlaced PNG, 16 bits", || png(5656, 5656, true)),
        ("32 megapixels of WebP", webp),
    ];
    for (name, make) in made {
        let bytes = make();
        assert!(most(name, bytes, &model) <= 400.0, "{name}");
    }
    // The second way into the decoders.
    let inks = jpeg(5590, 5590, true);
    MEMORY.reset_peak_usage();
    assert!(check_document(&inks).unwrap().fixable);
    assert!(MEMORY.peak_usage_as_mb() <= 400.0);
}

/// Four components at full resolution.
fn jpeg(width: u16, height: u16, progressive: bool) -> Vec<u8> {
    let inks = vec![90; 4 * usize::from(width) * usize::from(height)];
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.set_progressive(progressive);
    encoder.encode(&inks, width, height, jpeg_encoder::ColorType::Cmyk).unwrap();
    bytes
}

/// With transparency, 16 bits if interlaced. All zeros, so that only the count of bytes matters: the data are those of
/// a grey picture of one long row.
fn png(width: u32, height: u32, interlaced: bool) -> Vec<u8> {
    let pixel = if interlaced { 8 } else { 4 };
    let passes: &[[u32; 4]] = if interlaced {
        // First column and row, and steps between them.
        &[[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]]
    } else {
        &[[0, 0, 1, 1]]
    };
    let count = |[x, y, across, down]: &[u32; 4]| {
        let (columns, rows) = ((width - x).div_ceil(*across), (height - y).div_ceil(*down));
        rows * (1 + pixel * columns)
    };
    let length: u32 = passes.iter().map(count).sum();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, length - 1, 1);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header().unwrap().write_image_data(&vec![0; length as usize - 1]).unwrap();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes[24..29].copy_from_slice(&[if interlaced { 16 } else { 8 }, 6, 0, 0, interlaced.into()]);
    let sum = checksum(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// PNG's, of a chunk's name and data.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
}

fn webp() -> Vec<u8> {
    let (width, height) = (5656, 5656);
    let pixels: Vec<u8> = (0..4 * width * height).map(|i| (i / 977 % 256) as u8).collect();
    let mut bytes = Vec::new();
    image_webp::WebPEncoder::new(&mut bytes).encode(&pixels, width, height, image_webp::ColorType::Rgba8).unwrap();
    bytes
}
