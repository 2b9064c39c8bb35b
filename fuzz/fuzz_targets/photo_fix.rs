//! Any bytes, repaired: a file that passes, or a refusal that the report has announced. The first bytes choose the
//! options.
#![no_main]

use baokao::photo::{check, face::Model, fix, pixels::Area};
use std::sync::LazyLock;

static MODEL: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::read(include_bytes!("../../assets/photo/face.tflite")));

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let Some(([how, x, y, width, height], bytes)) = input.split_first_chunk() else { return };
    let area = Area { x: (*x).into(), y: (*y).into(), width: (*width).into(), height: (*height).into() };
    let options = fix::Options { crop: (how & 1 == 1).then_some(area), whiten: how & 2 == 2 };
    // Seldom: the model's arithmetic is the same whatever the picture, and takes seconds where it is instrumented.
    let model = MODEL.as_ref().filter(|_| how & 0x3c == 0x3c);
    let fixed = fix::fix(bytes, options, model);
    let announced = check(bytes, model).is_ok_and(|report| report.fixable);
    match fixed {
        Ok(fixed) => {
            assert!(announced);
            assert!(fixed.report.passes(&["format", "fileSize", "integrity", "dimensions"]));
        }
        Err(fix::Unfixable::CropOutside) => assert!(options.crop.is_some()),
        Err(fix::Unfixable::Unreadable(_)) => assert!(!announced),
    }
});
