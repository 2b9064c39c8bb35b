//! The three tags of EXIF that matter here: how the picture lies and how many dots an inch it has.

use super::Orientation;

/// What was found.
#[derive(Default)]
pub struct Exif {
    pub orientation: Option<Orientation>,
    pub dpi: Option<u16>,
}

const ORIENTATION: u16 = 0x0112;
const X_RESOLUTION: u16 = 0x011a;
const RESOLUTION_UNIT: u16 = 0x0128;
const SHORT: u16 = 3;
const RATIONAL: u16 = 5;

/// Reads the first directory of a TIFF structure; what does not fit together is left out.
pub fn read(tiff: &[u8]) -> Exif {
    directory(tiff).unwrap_or_default()
}

fn directory(tiff: &[u8]) -> Option<Exif> {
    let little = match tiff.get(..4)? {
        [b'I', b'I', 42, 0] => true,
        [b'M', b'M', 0, 42] => false,
        _ => return None,
    };
    let reader = Reader { tiff, little };
    let start = reader.four(4)? as usize;
    let count = usize::from(reader.two(start)?);
    let (mut found, mut resolution, mut per_cm) = (Exif::default(), None, false);
    for entry in (0..count).map_while(|i| start.checked_add(2 + 12 * i)) {
        let (Some(tag), Some(kind)) = (reader.two(entry), reader.two(entry + 2)) else { break };
        match (tag, kind) {
            (ORIENTATION, SHORT) => found.orientation = reader.two(entry + 8).map(Orientation::new),
            (X_RESOLUTION, RATIONAL) => resolution = reader.rational(entry + 8),
            (RESOLUTION_UNIT, SHORT) => per_cm = reader.two(entry + 8) == Some(3),
            _ => {}
        }
    }
    found.dpi = resolution.map(|dots| if per_cm { dots * 2.54 } else { dots }).map(|dots| dots.round() as u16);
    found.dpi = found.dpi.filter(|dpi| *dpi > 0);
    Some(found)
}

struct Reader<'a> {
    tiff: &'a [u8],
    little: bool,
}

impl Reader<'_> {
    fn two(&self, at: usize) -> Option<u16> {
        let bytes: [u8; 2] = self.tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn four(&self, at: usize) -> Option<u32> {
        let bytes: [u8; 4] = self.tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }

    /// The fraction that an entry points to.
    fn rational(&self, at: usize) -> Option<f64> {
        let place = self.four(at)? as usize;
        let (above, below) = (self.four(place)?, self.four(place.checked_add(4)?)?);
        (below != 0).then(|| f64::from(above) / f64::from(below))
    }
}
