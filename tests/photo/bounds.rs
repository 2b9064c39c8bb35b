//! On which side of a bound a photo comes out: the last value that passes, the first that does not; and that the
//! highest quality that fits is found.

use super::pictures::{Kind, chance, encoded, picture};
use baokao::photo::check;
use baokao::photo::fix::encode;
use baokao::photo::report::Status::{self, Fail, Pass, Warn};
use jpeg_encoder::{ColorType, Encoder, PixelDensity, SamplingFactor};

/// A JPEG of 一寸, in one colour.
fn flat() -> Vec<u8> {
    encoded(&picture(&mut chance(3), Kind::Flat, 295, 413), Some(90))
}

fn status(bytes: &[u8], id: &str) -> Status {
    check(bytes, None).unwrap().status(id).unwrap()
}

#[test]
fn bytes_are_counted_both_ways() {
    let filled = |length: usize| {
        let bytes = flat();
        let (start, rest) = bytes.split_at(2);
        let mut missing = length - bytes.len();
        let mut filled = start.to_vec();
        while missing > 0 {
            // A comment has four bytes at least, and what is left must be enough for another.
            let part = if missing <= 65_000 { missing } else { 60_000 };
            filled.extend([0xff, 0xfe]);
            filled.extend((part as u16 - 2).to_be_bytes());
            filled.resize(filled.len() + part - 4, b' ');
            missing -= part;
        }
        filled.extend(rest);
        assert_eq!(filled.len(), length);
        filled
    };
    for (length, expected) in [
        (39_999, Fail),
        (40_000, Warn),
        (40_959, Warn),
        (40_960, Pass),
        (80_000, Pass),
        (80_001, Warn),
        (81_920, Warn),
        (81_921, Fail),
    ] {
        assert_eq!(status(&filled(length), "fileSize"), expected, "{length}");
        assert_eq!(status(&filled(length), "integrity"), Pass, "{length}");
    }
}

#[test]
fn width_and_height_have_their_bounds() {
    let claiming = |width: u16, height: u16| {
        let mut bytes = flat();
        let frame = bytes.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
        bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
        bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
        bytes
    };
    for (width, height, expected) in [
        (295, 413, Pass),
        (294, 412, Warn),
        (206, 289, Warn),
        (206, 288, Fail),
        (205, 289, Fail),
        // 1.7 and 2.03 per cent too wide, 5.8 and 6.1.
        (300, 413, Pass),
        (301, 413, Warn),
        (312, 413, Warn),
        (313, 413, Fail),
        // 1.9 and 2.1 per cent too narrow, 5.9 and 6.2.
        (295, 421, Pass),
        (295, 422, Warn),
        (295, 439, Warn),
        (295, 440, Fail),
        (5000, 7000, Pass),
    ] {
        assert_eq!(status(&claiming(width, height), "dimensions"), expected, "{width} x {height}");
    }
}

#[test]
fn the_quality_is_told_from_the_tables() {
    for (quality, expected) in [(39, Fail), (40, Warn), (69, Warn), (70, Pass), (100, Pass)] {
        let bytes = encoded(&picture(&mut chance(3), Kind::Gradient, 295, 413), Some(quality));
        assert_eq!(status(&bytes, "compression"), expected, "{quality}");
    }
}

#[test]
fn nothing_but_zeros_is_no_photo() {
    for length in [1, 2, 3, 50_000] {
        let report = check(&vec![0; length], None).unwrap();
        assert_eq!((report.verdict, report.fixable, report.size), (Fail, false, None), "{length}");
    }
}

#[test]
fn the_highest_quality_that_fits_is_found() {
    let mut rng = chance(5);
    for kind in [Kind::Noise, Kind::Flat, Kind::Gradient, Kind::Stripes, Kind::Portrait, Kind::Portrait, Kind::Portrait]
    {
        let pixels = picture(&mut rng, kind, 295, 413);
        let length = |quality: u8| {
            let mut bytes = Vec::new();
            let mut encoder = Encoder::new(&mut bytes, quality);
            encoder.set_sampling_factor(SamplingFactor::F_1_1);
            encoder.set_density(PixelDensity::dpi(300));
            encoder.encode(pixels.rgb(), 295, 413, ColorType::Rgb).unwrap();
            bytes.len()
        };
        let highest = (1..=100).rev().find(|quality| length(*quality) <= 80_000);
        assert_eq!(Some(encode(&pixels).quality()), highest, "{kind:?}");
    }
}
