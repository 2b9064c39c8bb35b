//! The table beside a drawing: every line of it in words.

use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// A line: what it is, from when, until when, and what there is to say of it.
pub struct Line {
    /// What it is; the head of its row.
    pub what: String,
    /// Its first day.
    pub from: String,
    /// Its last day; empty for a single day.
    pub until: String,
    /// The rest.
    pub note: String,
}

/// The table, folded below its drawing.
pub fn view(cx: &Cx<'_>, caption: &str, lines: Vec<Line>) -> El {
    let mut head = el("tr", "");
    for key in [Key::PictureWhat, Key::PictureFrom, Key::PictureUntil, Key::PictureNote] {
        head = head.el(cx.say("th", "", key).set("scope", "col"));
    }
    let rows = lines.into_iter().map(|line| {
        let cell = |text: String| el("td", "").text(text);
        let what = el("th", "").set("scope", "row").text(line.what);
        el("tr", "").el(what).el(cell(line.from)).el(cell(line.until)).el(cell(line.note))
    });
    let table = el("table", "bk-table")
        .el(el("caption", "bk-hidden").text(caption.to_string()))
        .el(el("thead", "").el(head))
        .el(el("tbody", "").each(rows));
    let name = [caption, " · ", cx.t(Key::PictureAsTable)].concat();
    let scroll =
        el("div", "bk-table__scroll").set("tabindex", "0").set("role", "region").set("aria-label", name).el(table);
    el("details", "bk-table__fold").el(cx.say("summary", "", Key::PictureAsTable)).el(scroll)
}
