//! Is there one face, upright, and where a photo for a certificate has it?

use super::{Photo, judge, no_pixels};
use crate::photo::face::Face;
use crate::photo::report::{Check, Fact};
use crate::photo::thresholds::{CROWN, FACE_ACROSS, FACE_DOWN, FACE_HEIGHT, HEADROOM, SURE_SCORE, TILT};

const ID: &str = "face";

pub fn check(photo: &Photo<'_>) -> Check {
    let Ok(decoded) = &photo.decoded else { return no_pixels(ID, photo) };
    let Some(faces) = &photo.faces else { return Check::skipped(ID, "noModel") };
    let size = (f64::from(decoded.pixels.width()), f64::from(decoded.pixels.height()));
    let others = others(faces);
    let mut measured = vec![("faces", Fact::Number(faces.len().min(1 + others) as f64))];
    let reason = match faces.first() {
        None => Some("notFound"),
        Some(_) if others > 0 => Some("several"),
        Some(face) => {
            let place = Place::of(face, size);
            measured.extend(place.facts());
            place.complaint()
        }
    };
    Check { id: ID, status: judge(reason.is_none(), others == 0), reason, measured, required: required() }
}

/// Whether the only face is where it belongs.
#[must_use]
pub fn in_range(faces: &[Face], width: u32, height: u32) -> bool {
    let Some(face) = faces.first() else { return false };
    others(faces) == 0 && Place::of(face, (width.into(), height.into())).complaint().is_none()
}

/// Further faces that cannot be taken for a pattern: surely faces, and not tiny.
fn others(faces: &[Face]) -> usize {
    let largest = faces.first().map_or(0.0, |face| face.area.height);
    faces.iter().skip(1).filter(|face| face.score >= SURE_SCORE && face.area.height > largest / 4.0).count()
}

/// Where a face is, in parts of the picture, and how it leans in degrees.
struct Place {
    height: f64,
    across: f64,
    down: f64,
    headroom: f64,
    tilt: f64,
}

impl Place {
    fn of(face: &Face, (width, height): (f64, f64)) -> Place {
        let (x, y) = face.centre();
        Place {
            height: face.area.height / height,
            across: x / width,
            down: y / height,
            headroom: (face.area.y - CROWN * face.area.height) / height,
            tilt: face.tilt(),
        }
    }

    fn complaint(&self) -> Option<&'static str> {
        let [smallest, largest] = FACE_HEIGHT;
        let outside = |value: f64, [from, to]: [f64; 2]| !(from..=to).contains(&value);
        match () {
            () if self.tilt.abs() > TILT => Some("tilted"),
            () if self.height < smallest => Some("small"),
            () if self.height > largest => Some("large"),
            () if outside(self.across, FACE_ACROSS) => Some("notCentred"),
            () if outside(self.headroom, HEADROOM) => Some("headroom"),
            () if outside(self.down, FACE_DOWN) => Some("notCentred"),
            () => None,
        }
    }

    fn facts(&self) -> [(&'static str, Fact); 5] {
        [
            ("height", Fact::Number(self.height)),
            ("across", Fact::Number(self.across)),
            ("down", Fact::Number(self.down)),
            ("headroom", Fact::Number(self.headroom)),
            ("tilt", Fact::Number(self.tilt)),
        ]
    }
}

fn required() -> Vec<(&'static str, Fact)> {
    let range = |[from, to]: [f64; 2]| Fact::Range(from, to);
    vec![
        ("faces", Fact::Number(1.0)),
        ("height", range(FACE_HEIGHT)),
        ("across", range(FACE_ACROSS)),
        ("down", range(FACE_DOWN)),
        ("headroom", range(HEADROOM)),
        ("tilt", Fact::Range(-TILT, TILT)),
    ]
}
