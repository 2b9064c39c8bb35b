//! Any bytes as a picture of no more than two megapixels: decoded or refused, never a panic.
#![no_main]

use baokao::photo::decode::decode;
use baokao::photo::header::Header;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let header = Header::read(bytes);
    // Larger ones only take longer.
    if header.stored.is_some_and(|(width, height)| u64::from(width) * u64::from(height) <= 2_000_000) {
        for finer in [None, Some(1)] {
            if let Ok(decoded) = decode(bytes, &header, finer) {
                assert!(matches!(decoded.reduced, 1 | 2 | 4 | 8));
            }
        }
    }
});
