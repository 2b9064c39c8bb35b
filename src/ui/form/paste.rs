//! Jobs from a pasted text: recognised, offered, taken one by one.

use super::field::{describe, input};
use super::label::{hint, label};
use crate::text::Key;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Action, Field, Job, Place};

/// A text to paste into, and what was found in it.
///
/// MUST offer the jobs in a pasted text and take none by itself
/// MUST take an offered job as a record, with the dates and names that were found
/// MUST say so when nothing was found, and keep the text
/// MUST say that all that was found is taken
/// MUST take no second job by the second half of a double click
/// MUST say so when what finds them does not come, and try again when it is asked to
/// MUST not take the focus from whoever writes elsewhere when it comes late
pub fn view(cx: &Cx<'_>) -> El {
    let place = Place::of(Field::Paste);
    let text = describe(cx, place, input(cx, "textarea", place)).set("rows", "4").set("autocomplete", "off");
    let hint = hint(cx, place).unwrap_or_default();
    let field = el("div", "bk-field")
        .el(el("label", "bk-field__label").set("for", place.id()).text(label(cx, place)))
        .el(el("p", "bk-field__hint").set("id", place.path() + "/hint").text(hint))
        .el(text);
    let find = cx.button("bk-button", cx.t(Key::PasteFind), Msg::Recognise);
    el("details", "bk-paste")
        .el(cx.say("summary", "", Key::PasteTitle))
        .el(el("div", "bk-more").el(field).el(find).el(offers(cx)))
}

fn offers(cx: &Cx<'_>) -> El {
    let block = el("div", "bk-paste__jobs").set("id", "jobs").set("tabindex", "-1").set("role", "status");
    if cx.state.unrecognised {
        return block.el(cx.say("p", "", Key::ResultFailed));
    }
    let Some(jobs) = &cx.state.jobs else { return block };
    let said = if jobs.is_empty() {
        cx.t(if cx.state.accepted { Key::PasteAll } else { Key::PasteNone }).to_string()
    } else {
        cx.language().fill(Key::PasteFound, &[("n", &jobs.len().to_string())])
    };
    let lines = jobs.iter().enumerate().map(|(i, job)| offer(cx, i, job));
    block.el(el("p", "").text(said)).el(el("ul", "bk-settles").each(lines))
}

/// What was understood of a line, above the line itself.
fn offer(cx: &Cx<'_>, place: usize, job: &Job) -> El {
    let end = if job.ongoing { cx.t(Key::FormOngoing) } else { &*job.end };
    let mut parts = [&*job.start, " – ", end].concat();
    for part in [&job.occupation, &job.position, &job.employer].into_iter().filter(|part| !part.is_empty()) {
        parts.push_str(" · ");
        parts.push_str(part);
    }
    let mut line = el("li", "bk-paste__job").el(el("p", "").text(parts));
    if job.part_time {
        line = line.el(cx.say("p", "", Key::LabelPartTime));
    }
    if job.school {
        line = line.el(cx.say("p", "bk-muted", Key::PasteSchool));
    }
    let take = cx.act("bk-button", cx.t(Key::PasteTake), Action::Accept(place));
    line.el(el("p", "bk-muted").text(job.source.clone()))
        .el(take.set("aria-label", cx.language().fill(Key::PasteTakeThis, &[("line", &job.source)])))
}
