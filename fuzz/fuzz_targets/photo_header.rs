//! Any bytes as a header: never a panic, and nothing that cannot be.
#![no_main]

use baokao::photo::header::Header;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let header = Header::read(bytes);
    assert!(header.stored.is_none_or(|(width, height)| width > 0 && height > 0));
    assert!(header.jpeg.is_none_or(|jpeg| jpeg.end.is_none_or(|end| end <= bytes.len())));
});
