//! Can the whole file be decoded, and is there nothing in it that some programs stumble over?

use super::Photo;
use crate::photo::decode::Trouble;
use crate::photo::report::{Check, Fact, Status};

pub fn check(photo: &Photo<'_>) -> Check {
    let jpeg = photo.header.jpeg.as_ref();
    let trailing = jpeg.and_then(|jpeg| jpeg.end).map_or(0, |end| photo.bytes.len() - end);
    // Whole, as far as its markers tell; hardly any program reads it.
    let deep = jpeg.is_some_and(|jpeg| jpeg.precision == 12 && jpeg.kind <= 2 && jpeg.end.is_some());
    let inks = jpeg.is_some_and(|jpeg| jpeg.components == 4);
    let (status, reason) = match &photo.decoded {
        Err(Trouble::Kind) if deep => (Status::Warn, Some("twelveBits")),
        Err(trouble) => (Status::Fail, Some(trouble.word())),
        Ok(_) if inks => (Status::Warn, Some("cmyk")),
        Ok(_) if trailing > 0 => (Status::Warn, Some("trailingData")),
        Ok(_) => (Status::Pass, None),
    };
    let mut measured = vec![("decoded", Fact::Flag(photo.decoded.is_ok()))];
    if let Some(jpeg) = jpeg {
        measured.push(("trailingBytes", Fact::Number(trailing as f64)));
        measured.push(("components", Fact::Number(jpeg.components.into())));
        measured.push(("bits", Fact::Number(jpeg.precision.into())));
        measured.push(("scans", Fact::Number(jpeg.scans.into())));
    }
    let required = vec![("decoded", Fact::Flag(true))];
    Check { id: "integrity", status, reason, measured, required }
}
