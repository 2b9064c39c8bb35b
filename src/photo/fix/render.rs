//! The chosen part of a picture in the photo's size, from as fine a decoding as it needs.

use super::{Change, Unfixable};
use crate::photo::decode::{Decoded, Trouble, decode, reduction};
use crate::photo::header::Orientation;
use crate::photo::look::Photo;
use crate::photo::pixels::{Area, Pixels};
use crate::photo::report::Fact;
use crate::photo::said::Unreadable;
use crate::photo::thresholds::{HEIGHT, WIDTH};

/// The photo's pixels, and what was done to get them. `area` is in pixels of the upright file.
pub fn render(photo: &Photo<'_>, area: Area) -> Result<(Pixels, Vec<Change>), Unfixable> {
    let looked = photo.decoded.as_ref().map_err(|trouble| unreadable(*trouble))?;
    let (width, height) = photo.header.seen().ok_or(Unreadable::Damaged)?;
    let mut changes = Vec::new();
    let orientation = photo.header.orientation;
    if orientation != Orientation::UPRIGHT {
        let upright = Orientation::UPRIGHT.number();
        changes.push(change("orientation", Fact::Number(orientation.number().into()), Fact::Number(upright.into())));
    }
    if photo.header.exif {
        changes.push(change("metadata", Fact::Word("exif"), Fact::Nothing));
    }
    let finer = finer(photo, looked, area)?;
    let decoded = finer.as_ref().unwrap_or(looked);
    if decoded.profile {
        changes.push(change("colour", Fact::Word("profile"), Fact::Word("sRGB")));
    }
    if area.width < f64::from(width) - 0.5 || area.height < f64::from(height) - 0.5 {
        let whole = Fact::List(vec![0.0, 0.0, width.into(), height.into()]);
        changes.push(change(
            "crop",
            whole,
            Fact::List([area.x, area.y, area.width, area.height].map(f64::round).to_vec()),
        ));
    }
    let (from, to) = ([area.width.round(), area.height.round()], [f64::from(WIDTH), f64::from(HEIGHT)]);
    if from != to {
        let id = if from[0] < to[0] || from[1] < to[1] { "upscale" } else { "resize" };
        changes.push(change(id, Fact::List(from.to_vec()), Fact::List(to.to_vec())));
    }
    let (across, down) = (f64::from(decoded.pixels.width()), f64::from(decoded.pixels.height()));
    let part = area.times(across / f64::from(width), down / f64::from(height));
    Ok((decoded.pixels.resized(part, WIDTH, HEIGHT), changes))
}

fn change(id: &'static str, from: Fact, to: Fact) -> Change {
    Change { id, from, to }
}

/// The picture decoded anew, where the part would have to be enlarged though the file shows more.
fn finer(photo: &Photo<'_>, looked: &Decoded, area: Area) -> Result<Option<Decoded>, Unfixable> {
    let needed = (area.height / f64::from(HEIGHT)).max(1.0) as u32;
    let most = [8, 4, 2].into_iter().find(|by| *by <= needed).unwrap_or(1);
    let size = photo.header.stored.ok_or(Unreadable::Damaged)?;
    // A picture too large to be held any finer would only come out the same.
    if reduction(size, most) >= looked.reduced {
        return Ok(None);
    }
    decode(&photo.bytes, &photo.header, Some(most)).map(Some).map_err(unreadable)
}

/// What an undecodable file is called outside.
pub fn unreadable(trouble: Trouble) -> Unfixable {
    Unfixable::Unreadable(match trouble {
        Trouble::Format | Trouble::Kind | Trouble::Scans => Unreadable::Unsupported,
        Trouble::Truncated | Trouble::Damaged => Unreadable::Damaged,
    })
}
