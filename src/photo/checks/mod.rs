//! The checks, one a file, and the reports made of them.

mod background;
mod colour;
mod compression;
mod dimensions;
mod exposure;
mod face;
mod file_size;
mod format;
mod frame;
mod integrity;
mod sharpness;

use super::face::Model;
use super::header::Format;
use super::look::Photo;
use super::report::{Check, Report, Status};
use super::said::Unreadable;

/// Says what is right and wrong with a photo of a person. Without a model the face is not looked for.
///
/// # Errors
/// Only where the file is not looked at at all: it is empty or too large, or claims too many pixels. Whatever else is
/// wrong with it is in the report.
pub fn check(bytes: &[u8], model: Option<&Model>) -> Result<Report, Unreadable> {
    Ok(report(&Photo::look(bytes, model, &mut |_| {})?))
}

/// Says whether a photo of a paper (identity card, certificate) can be read and is whole.
///
/// # Errors
/// As [`check`].
pub fn check_document(bytes: &[u8]) -> Result<Report, Unreadable> {
    let photo = Photo::look(bytes, None, &mut |_| {})?;
    let checks = vec![
        format::document(&photo),
        integrity::check(&photo),
        exposure::document(&photo),
        sharpness::document(&photo),
        compression::check(&photo),
        frame::check(&photo),
    ];
    Ok(assemble(&photo, checks))
}

/// The report on a photo that has been looked at.
#[must_use]
pub fn report(photo: &Photo<'_>) -> Report {
    let checks = vec![
        format::check(photo),
        file_size::check(photo),
        integrity::check(photo),
        dimensions::check(photo),
        background::check(photo),
        exposure::check(photo),
        colour::check(photo),
        sharpness::check(photo),
        compression::check(photo),
        face::check(photo),
    ];
    assemble(photo, checks)
}

fn assemble(photo: &Photo<'_>, checks: Vec<Check>) -> Report {
    Report {
        verdict: checks.iter().map(|check| check.status).max().unwrap_or(Status::Skipped),
        fixable: photo.decoded.is_ok(),
        format: photo.header.format,
        bytes: photo.bytes.len(),
        size: photo.header.seen(),
        dpi: photo.header.dpi,
        checks,
    }
}

/// Why pixels cannot be judged.
fn no_pixels(id: &'static str, photo: &Photo<'_>) -> Check {
    Check::skipped(id, photo.decoded.as_ref().err().map_or("format", |trouble| trouble.word()))
}

fn judge(pass: bool, warn: bool) -> Status {
    match (pass, warn) {
        (true, _) => Status::Pass,
        (_, true) => Status::Warn,
        _ => Status::Fail,
    }
}

fn is_jpeg(photo: &Photo<'_>) -> bool {
    photo.header.format == Format::Jpeg
}

pub use background::{Border, border, in_border};
pub use face::in_range;
