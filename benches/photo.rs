//! How long photos take, natively, and how much memory: checking, then repairing what was checked.
//!
//! Makes the photos of several sizes that `benches/photos.mjs` gives to the browser, too. It reports; it never fails on
//! a slow clock.
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

use baokao::photo::face::Model;
use baokao::photo::fix::{Options, repair};
use baokao::photo::{Photo, report};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;

#[path = "../tests/support/camera.rs"]
mod camera;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const ROUNDS: usize = 7;

fn main() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/bench/photos");
    std::fs::create_dir_all(&folder).unwrap();
    let model = Model::read(include_bytes!("../assets/photo/face.tflite")).unwrap();
    println!("photos, natively, milliseconds (least of {ROUNDS} rounds) and the most megabytes held, the file aside");
    println!("  {:<28}{:>10}{:>10}{:>10}{:>10}{:>12}", "", "file, KB", "check", "fix after", "together", "memory, MB");
    for megapixels in [1, 12, 48] {
        for progressive in [false, true] {
            let kind = if progressive { "progressive" } else { "baseline" };
            let path = folder.join(format!("{megapixels}-{kind}.jpg"));
            let bytes = std::fs::read(&path).unwrap_or_else(|_| camera::photo(megapixels, progressive));
            std::fs::write(&path, &bytes).unwrap();
            row(&format!("{megapixels} megapixels, {kind}"), &bytes, &model);
        }
    }
}

fn row(name: &str, bytes: &[u8], model: &Model) {
    if let Err(reason) = Photo::look(bytes, Some(model), &mut |_| {}) {
        println!("  {name:<28}{:>10} refused: {}", bytes.len() / 1000, reason.code());
        return;
    }
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let mut least = [f64::MAX; 3];
    for _ in 0..ROUNDS {
        let times = round(bytes, model);
        for (least, time) in least.iter_mut().zip([times[0], times[1], times[0] + times[1]]) {
            *least = least.min(time);
        }
    }
    let memory = (MEMORY.peak_usage() - before) as f64 / 1e6;
    let [check, fix, both] = least;
    println!("  {name:<28}{:>10}{check:>10.1}{fix:>10.1}{both:>10.1}{memory:>12.1}", bytes.len() / 1000);
}

/// Milliseconds of both steps.
fn round(bytes: &[u8], model: &Model) -> [f64; 2] {
    let start = Instant::now();
    let photo = Photo::look(bytes, Some(model), &mut |_| {}).unwrap();
    black_box(report(&photo));
    let checked = start.elapsed();
    let fixed = repair(&photo, Options::default(), Some(model), &mut |_| {}).unwrap();
    assert!((40_960..=80_000).contains(&fixed.bytes.len()));
    [checked, start.elapsed() - checked].map(|time| time.as_secs_f64() * 1e3)
}
