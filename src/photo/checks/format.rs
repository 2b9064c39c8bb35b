//! Is it a JPEG, by its bytes? Portals look at the name; reviewers' programs at the content.

use super::{Photo, is_jpeg, judge};
use crate::photo::header::Format;
use crate::photo::report::{Check, Fact};

pub fn check(photo: &Photo<'_>) -> Check {
    let required = vec![("format", Fact::Word(Format::Jpeg.word()))];
    one(photo, is_jpeg(photo), required)
}

/// Papers may be PNG as well, as scans often are.
pub fn document(photo: &Photo<'_>) -> Check {
    let required = [Format::Jpeg, Format::Png].map(|format| (format.word(), Fact::Flag(true)));
    one(photo, matches!(photo.header.format, Format::Jpeg | Format::Png), required.to_vec())
}

fn one(photo: &Photo<'_>, pass: bool, required: Vec<(&'static str, Fact)>) -> Check {
    let measured = vec![("format", Fact::Word(photo.header.format.word()))];
    Check { id: "format", status: judge(pass, false), reason: None, measured, required }
}
