//! Colours of another space (Display P3, Adobe RGB) as sRGB.

use crate::photo::pixels::Pixels;
use qcms::{DataType, Intent, Profile, Transform};

/// Brings the pixels to sRGB; says whether it did. A profile that cannot be read is left alone.
pub fn apply(icc: &[u8], pixels: &mut Pixels) -> bool {
    let Some(from) = Profile::new_from_slice(icc, false) else { return false };
    if from.is_sRGB() {
        return false;
    }
    let mut to = Profile::new_sRGB();
    to.precache_output_transform();
    let Some(transform) = Transform::new(&from, &to, DataType::RGB8, Intent::Perceptual) else { return false };
    transform.apply(pixels.rgb_mut());
    true
}
