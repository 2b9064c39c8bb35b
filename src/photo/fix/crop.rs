//! Which part of a picture becomes the photo.

use super::Unfixable;
use crate::photo::checks::in_range;
use crate::photo::look::Photo;
use crate::photo::pixels::Area;
use crate::photo::said::Unreadable;
use crate::photo::thresholds::{CROP_FACE_DOWN, CROP_FACE_HEIGHT, HEIGHT, RATIO_PASS, WIDTH};

/// Width to height of the photo.
const RATIO: f64 = WIDTH as f64 / HEIGHT as f64;

/// The part, in pixels of the upright file: what is asked for, or else what the face asks for. It is 5 : 7.
pub fn choose(photo: &Photo<'_>, asked: Option<Area>) -> Result<Area, Unfixable> {
    let (width, height) = photo.header.seen().ok_or(Unreadable::Damaged)?;
    let whole = Area { x: 0.0, y: 0.0, width: width.into(), height: height.into() };
    if let Some(asked) = asked {
        let finite = [asked.x, asked.y, asked.width, asked.height].iter().all(|number| number.is_finite());
        let inside = asked.within(whole.width, whole.height).filter(|_| finite).ok_or(Unfixable::CropOutside)?;
        return Ok(largest(inside));
    }
    let Ok(decoded) = &photo.decoded else { return Ok(largest(whole)) };
    let (small_width, small_height) = (decoded.pixels.width(), decoded.pixels.height());
    let faces = photo.faces.as_deref().unwrap_or_default();
    let cut_already = (whole.width / whole.height / RATIO - 1.0).abs() <= RATIO_PASS;
    let Some(face) = faces.first() else { return Ok(largest(whole)) };
    if cut_already && in_range(faces, small_width, small_height) {
        return Ok(largest(whole));
    }
    let scale = (whole.width / f64::from(small_width), whole.height / f64::from(small_height));
    Ok(around(face.area.times(scale.0, scale.1), whole))
}

/// The largest 5 : 7 in the middle of an area.
fn largest(area: Area) -> Area {
    let width = area.width.min(area.height * RATIO);
    let height = width / RATIO;
    Area { x: area.x + (area.width - width) / 2.0, y: area.y + (area.height - height) / 2.0, width, height }
}

/// The 5 : 7 in which a face has its usual size and place, as far as the picture reaches.
fn around(face: Area, whole: Area) -> Area {
    let most = largest(whole);
    let height = (face.height / CROP_FACE_HEIGHT).clamp(1.0, most.height.max(1.0));
    let width = height * RATIO;
    let x = face.x + face.width / 2.0 - width / 2.0;
    let y = face.y + face.height / 2.0 - CROP_FACE_DOWN * height;
    let inside = |at: f64, length: f64, of: f64| at.clamp(0.0, (of - length).max(0.0));
    Area { x: inside(x, width, whole.width), y: inside(y, height, whole.height), width, height }
}
