//! Pieces of a drawing by time. All that lies along the time is placed in percent, so that the drawing has the width it is
//! given without being measured; heights are pixels.

use crate::applicant::Day;
use crate::timeline::{Axis, WHOLE};
use crate::ui::markup::{El, el};

/// Height of a line with its bar, in pixels.
pub const ROW: i32 = 40;
/// From the top of a line to its bar, and the bar's height.
const BAR: (i32, i32) = (20, 10);
/// Below the last line, for the years.
pub const FOOT: i32 = 26;
/// So many half-widths of a letter are written beside a bar; on a narrow phone there is no room for more.
const LONGEST: usize = 30;

/// A drawing of so many lines, `nearer` times doubled in width.
pub fn svg(axis: Axis, rows: i32, nearer: u8) -> El {
    let height = (rows * ROW + FOOT).to_string();
    let width = (100 << nearer).to_string() + "%";
    let mut svg = el("svg", "bk-time").set("width", width).set("height", height).set("role", "img");
    let most = 7 << nearer;
    for tick in axis.ticks(most) {
        let x = percent(axis.share(tick.day));
        let bottom = (rows * ROW).to_string();
        svg = svg.el(upright("bk-time__tick", &x, 0, &bottom));
        let year = text("bk-time__year", axis, tick.day, rows * ROW + 18, tick.year.to_string());
        svg = svg.el(year);
    }
    svg
}

/// A bar in a line, from a day to another; `name` is what it is called by a pointer that rests on it.
pub fn bar(class: &'static str, axis: Axis, row: i32, from: Day, to: Day, name: &str) -> El {
    let (from, to) = (axis.share(from), axis.share(to));
    // One day of a century is still seen.
    let wide = (to - from).max(20);
    el("rect", class)
        .set("x", percent(from.min(WHOLE - wide)))
        .set("width", percent(wide))
        .set("y", (row * ROW + BAR.0).to_string())
        .set("height", BAR.1.to_string())
        .el(el("title", "").text(name.to_string()))
}

/// Hatching over a bar: a line as thick as it, with gaps.
pub fn hatch(class: &'static str, axis: Axis, row: i32, from: Day, to: Day) -> El {
    let y = (row * ROW + BAR.0 + BAR.1 / 2).to_string();
    el("line", class)
        .set("x1", percent(axis.share(from)))
        .set("x2", percent(axis.share(to)))
        .set("y1", y.clone())
        .set("y2", y)
}

/// A round seal on a day.
pub fn seal(class: &'static str, axis: Axis, row: i32, day: Day, name: &str) -> El {
    el("circle", class)
        .set("cx", percent(axis.share(day)))
        .set("cy", (row * ROW + BAR.0 + BAR.1 / 2).to_string())
        .set("r", "6")
        .el(el("title", "").text(name.to_string()))
}

/// A line across all rows on a day.
pub fn across(class: &'static str, axis: Axis, from_row: i32, rows: i32, day: Day) -> El {
    upright(class, &percent(axis.share(day)), from_row * ROW + BAR.0, &(rows * ROW).to_string())
}

fn upright(class: &'static str, x: &str, top: i32, bottom: &str) -> El {
    el("line", class)
        .set("x1", x.to_string())
        .set("x2", x.to_string())
        .set("y1", top.to_string())
        .set("y2", bottom.to_string())
}

/// What stands above a bar from a day to another: within the drawing, wherever the bar is.
pub fn label(axis: Axis, row: i32, from: Day, to: Day, words: &str) -> El {
    let (from, to) = (axis.share(from), axis.share(to));
    let (anchor, x) = if from <= WHOLE * 2 / 5 {
        ("start", from)
    } else if to >= WHOLE * 3 / 5 {
        ("end", to)
    } else {
        ("middle", WHOLE / 2)
    };
    let y = (row * ROW + BAR.0 - 5).to_string();
    el("text", "bk-time__label").set("x", percent(x)).set("y", y).set("text-anchor", anchor).text(shortened(words))
}

fn text(class: &'static str, axis: Axis, day: Day, y: i32, words: String) -> El {
    let x = axis.share(day);
    let anchor = if x < WHOLE / 20 {
        "start"
    } else if x > WHOLE * 19 / 20 {
        "end"
    } else {
        "middle"
    };
    el("text", class).set("x", percent(x)).set("y", y.to_string()).set("text-anchor", anchor).text(words)
}

/// So much of a text as there is room for. The whole stands in the table.
fn shortened(words: &str) -> String {
    let mut wide = 0;
    for (at, c) in words.char_indices() {
        wide += if c.is_ascii() { 1 } else { 2 };
        if wide > LONGEST {
            return [&words[..at], "…"].concat();
        }
    }
    words.into()
}

/// A share as SVG says it.
fn percent(share: i32) -> String {
    let (whole, rest) = (share / 100, share % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [&whole.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}
