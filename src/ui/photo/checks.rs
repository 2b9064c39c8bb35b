//! Each check in a sentence, with what to do; and where in the photo it was made.

use super::item::{Fixed, Item};
use super::number;
use crate::photo::report::{Check, Fact, Report, Status};
use crate::photo::thresholds::{BORDER_DOWN, BORDER_SIDE, BORDER_TOP, CROWN, HEIGHT, WIDTH};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// All checks of the file that is to be handed in, those first that need something.
pub fn view(cx: &Cx<'_>, item: &Item) -> El {
    let Some(report) = item.last_report().filter(|_| item.settled()) else { return el("div", "").hidden(true) };
    let before = item.report.as_ref().filter(|_| item.fixed.is_some());
    let (mut open, mut right) = (el("ul", "bk-judged-list"), el("ul", "bk-judged-list"));
    let mut count = 0;
    for check in sorted(report) {
        let line = line(cx, report, check, before);
        match check.status {
            Status::Warn | Status::Fail => {
                open = open.el(line);
                count += 1;
            }
            Status::Pass | Status::Skipped => right = right.el(line),
        }
    }
    let all = report.checks.len();
    let passed = report.checks.iter().filter(|check| check.status == Status::Pass).count().to_string();
    let text = cx.language().fill(Key::PhotoPassed, &[("passed", &passed), ("all", &all.to_string())]);
    let folded = el("details", "bk-photo__passed").el(el("summary", "").text(text)).el(right);
    let part = el("section", "bk-photo__checks").set("aria-labelledby", "photo-checks");
    let part = part.el(cx.say("h2", "bk-photo__title", Key::PhotoChecks).set("id", "photo-checks"));
    let part = if count > 0 { part.el(open) } else { part.el(cx.say("p", "", Key::PhotoNoTrouble)) };
    part.el(folded)
}

/// The worst first; else in their order.
fn sorted(report: &Report) -> Vec<&Check> {
    let mut all: Vec<&Check> = report.checks.iter().collect();
    all.sort_by_key(|check| std::cmp::Reverse(check.status));
    all
}

fn line(cx: &Cx<'_>, report: &Report, check: &Check, before: Option<&Report>) -> El {
    let language = cx.language();
    let (class, word) = match check.status {
        Status::Pass => ("bk-judged bk-judged--pass", Key::PhotoPass),
        Status::Warn => ("bk-judged bk-judged--warn", Key::PhotoWarn),
        Status::Fail => ("bk-judged bk-judged--fail", Key::PhotoFail),
        Status::Skipped => ("bk-judged bk-judged--skipped", Key::PhotoSkipped),
    };
    let head = el("p", "bk-judged__head").el(el("strong", "").text(text::photo::name(language, check.id))).el(cx.say(
        "span",
        "bk-judged__status",
        word,
    ));
    let line = el("li", class).set("data-check", check.id).el(head);
    let mut line = line.el(el("p", "").text(text::photo::said(language, report, check)));
    // A size is not worth a word where there is no picture of it.
    let mended = matches!(check.id, "fileSize" | "dimensions") && before.is_none() && !report.fixable;
    if let Some(advice) = text::photo::advice(language, check).filter(|_| !mended) {
        line = line.el(el("p", "bk-judged__advice").text(advice));
    }
    let was = before.and_then(|before| Some((before, before.checks.iter().find(|one| one.id == check.id)?)));
    match was.filter(|(_, was)| was.status > check.status && check.status != Status::Skipped) {
        Some((before, was)) => {
            let said = text::photo::said(language, before, was);
            line.el(cx.fill("p", "bk-muted", Key::PhotoWas, ("said", &said)))
        }
        None => line,
    }
}

/// The repaired photo with what was looked at: the border, the middle, the head. What is not right stands out.
pub fn overlaid(cx: &Cx<'_>, fixed: &Fixed) -> El {
    let (width, height) = fixed.report.size.unwrap_or((WIDTH, HEIGHT));
    let (width, height) = (f64::from(width), f64::from(height));
    // A picture of its own below the drawing: it can be saved by a long press where a browser saves nothing else.
    let picture = el("img", "").set("src", fixed.address.0.clone()).set("alt", cx.t(Key::PhotoAfter));
    let view = ["0 0 ", &number(width), " ", &number(height)].concat();
    let mut svg = el("svg", "").set("viewBox", view).set("aria-hidden", "true");
    let fails = |id: &str| fixed.report.status(id).is_some_and(|status| status > Status::Pass);
    let class = |fails: bool| if fails { "bk-over bk-over--wrong" } else { "bk-over" };
    let (top, side, down) = (BORDER_TOP * height, BORDER_SIDE * width, BORDER_DOWN * height);
    let border = [
        "M 0 ",
        &number(down),
        " V 0 H ",
        &number(width),
        " V ",
        &number(down),
        " H ",
        &number(width - side),
        " V ",
        &number(top),
        " H ",
        &number(side),
        " V ",
        &number(down),
        " Z",
    ]
    .concat();
    svg = svg.el(el("path", class(fails("background"))).set("d", border));
    if let Some(head) = head(&fixed.report) {
        let [across, top, bottom] = head;
        let middle = number(width / 2.0);
        let line = el("line", class(fails("face"))).set("x1", middle.clone()).set("x2", middle).set("y1", "0");
        let tall = (bottom - top) * height;
        let oval = el("ellipse", class(fails("face")))
            .set("cx", number(across * width))
            .set("cy", number((top + bottom) / 2.0 * height))
            .set("rx", number(tall * 0.36))
            .set("ry", number(tall / 2.0));
        svg = svg.el(line.set("y2", number(height))).el(oval);
    }
    el("div", "bk-photo__after").el(picture).el(svg)
}

/// Where the head is, in parts of the photo: its middle across, the crown, the chin.
fn head(report: &Report) -> Option<[f64; 3]> {
    let check = report.checks.iter().find(|check| check.id == "face")?;
    let value = |name: &str| {
        check.measured.iter().find_map(|(fact, value)| match value {
            Fact::Number(number) if *fact == name => Some(*number),
            _ => None,
        })
    };
    let (height, down) = (value("height")?, value("down")?);
    Some([value("across")?, down - height / 2.0 - CROWN * height, down + height / 2.0])
}
