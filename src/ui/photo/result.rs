//! What a photo comes to: the verdict, what to do next, before and after, what only the visitor knows.

use super::desk::Photos;
use super::item::{Fixed, Item, Step, Verdict};
use super::what::{What, hears};
use super::{VERDICT, WORKING, msg};
use crate::photo::Unreadable;
use crate::photo::header::Format;
use crate::text::{self, Key, Language};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use yew::virtual_dom::ListenerKind;

/// All of it.
pub fn view(cx: &Cx<'_>, photos: &Photos, item: &Item) -> El {
    let card = el("div", "bk-photo__card").el(el("p", "bk-photo__name").text(item.name.clone()));
    let card = match item.step {
        Step::Done => card.el(verdict(cx, photos, item)),
        Step::Waiting | Step::Working(..) | Step::Drawing => card.el(working(cx, item)),
        Step::Unread => card.el(trouble(cx, item, Key::PhotoUnread)),
        Step::Broke => card.el(trouble(cx, item, Key::PhotoBroke)),
        Step::Stopped => card.el(trouble(cx, item, Key::PhotoStopped)),
    };
    match &item.fixed {
        Some(fixed) => card.el(repaired(cx, photos, item, fixed)),
        None => card.el(seen(cx, item)),
    }
}

/// What is being done, and how to stop it.
fn working(cx: &Cx<'_>, item: &Item) -> El {
    let bar = el("progress", "").set("aria-label", cx.t(Key::PhotoWorking));
    let bar = match item.step {
        Step::Working(_, Some(stage)) => bar.set("max", "6").set("value", (stage as u8 + 1).to_string()),
        _ => bar,
    };
    let stage = match item.step {
        Step::Working(_, Some(stage)) => text::photo::stage(cx.language(), stage),
        _ => cx.t(Key::PhotoWaiting),
    };
    el("div", "bk-photo__working")
        .el(el("p", "").set("id", WORKING).set("tabindex", "-1").set("role", "status").text(stage))
        .el(bar)
        .el(cx.button("bk-button", cx.t(Key::PhotoCancel), msg(What::Cancel)).set("id", "photo-cancel"))
}

/// Why there is no verdict; the file is still there.
fn trouble(cx: &Cx<'_>, item: &Item, key: Key) -> El {
    let again = cx.button("bk-button bk-button--main", cx.t(Key::PhotoAgain), msg(What::Again(item.number)));
    el("div", "bk-photo__working")
        .el(cx.say("p", "bk-photo__trouble", key).set("id", VERDICT).set("tabindex", "-1").set("role", "status"))
        .el(again.set("id", "photo-again"))
}

/// The words of a verdict.
pub fn words(language: Language, verdict: Verdict, papers: bool) -> &'static str {
    language.text(match verdict {
        Verdict::Unusable => Key::PhotoUnusable,
        Verdict::Retake if papers => Key::PhotoRetakePaper,
        Verdict::Retake => Key::PhotoRetake,
        Verdict::NotAsked => Key::PhotoNotAsked,
        Verdict::Doubtful => Key::PhotoDoubtful,
        Verdict::Asks => Key::PhotoAsks,
        Verdict::Repaired => Key::PhotoRepaired,
        Verdict::Right if papers => Key::PhotoRightPaper,
        Verdict::Right => Key::PhotoRight,
    })
}

/// Its mark: the shapes that verdicts have everywhere.
pub fn mark(verdict: Verdict) -> El {
    let class = match verdict {
        Verdict::Right | Verdict::Repaired => "bk-mark bk-mark--met",
        Verdict::Doubtful | Verdict::Asks => "bk-mark bk-mark--confirm",
        Verdict::Unusable | Verdict::Retake | Verdict::NotAsked => "bk-mark bk-mark--missing",
    };
    el("span", class).set("aria-hidden", "true")
}

fn verdict(cx: &Cx<'_>, photos: &Photos, item: &Item) -> El {
    let Some(verdict) = item.verdict(photos.papers, true) else { return el("div", "").hidden(true) };
    let line = el("h2", "bk-photo__verdict")
        .set("id", VERDICT)
        .set("tabindex", "-1")
        .el(mark(verdict))
        .el(el("span", "").text(words(cx.language(), verdict, photos.papers)));
    let mut said = el("div", "bk-photo__line").el(el("div", "").set("role", "status").el(line));
    if let Some(why) = why(cx, item, verdict) {
        said = said.el(el("p", "").text(why));
    }
    let Some(fixed) = item.fixed.as_ref().filter(|_| verdict > Verdict::NotAsked || verdict == Verdict::Retake) else {
        return said;
    };
    let main = if verdict > Verdict::NotAsked { "bk-button bk-button--main" } else { "bk-button" };
    said.el(save(cx, item, fixed, main)).el(cx.say("p", "bk-muted", Key::PhotoSaveHint))
}

/// The link that saves the repaired photo: what it leads to is the very file.
pub fn save(cx: &Cx<'_>, item: &Item, fixed: &Fixed, class: &'static str) -> El {
    let size = ((fixed.report.bytes + 500) / 1000).to_string();
    let text = cx.language().fill(Key::PhotoSave, &[("size", &size)]);
    el("a", class)
        .set("id", ["photo-save-", &item.number.to_string()].concat())
        .set("href", fixed.address.0.clone())
        .set("download", item.saved.clone())
        .text(text)
}

fn why(cx: &Cx<'_>, item: &Item, verdict: Verdict) -> Option<String> {
    let language = cx.language();
    let format = item.report.as_ref().map_or(Format::Unknown, |report| report.format);
    match verdict {
        Verdict::Unusable => {
            // What the check of the whole file says is the finer of the two, where it is a kind that we decode.
            let ours = matches!(format, Format::Jpeg | Format::Png | Format::Webp);
            let report = item.report.as_ref().filter(|_| ours && item.refused.is_none());
            let whole =
                report.and_then(|report| Some((report, report.checks.iter().find(|one| one.id == "integrity")?)));
            Some(match whole {
                Some((report, check)) => text::photo::said(language, report, check),
                None => {
                    let reason = item.refused.unwrap_or(Unreadable::Unsupported);
                    text::photo::unreadable(language, reason, format)
                }
            })
        }
        Verdict::NotAsked => Some(cx.t(Key::PhotoNotAskedWhy).into()),
        _ if item.drawn.is_some() => {
            Some(language.fill(Key::PhotoDrawn, &[("format", text::photo::format(language, format))]))
        }
        _ => None,
    }
}

/// A photo that nothing was made of.
fn seen(cx: &Cx<'_>, item: &Item) -> El {
    if item.refused.is_some() || item.report.as_ref().is_some_and(|report| report.size.is_none()) {
        return el("div", "").hidden(true);
    }
    let picture = el("img", "bk-photo__seen").set("src", item.address());
    picture.set("alt", cx.t(Key::PhotoBefore))
}

/// Before and after, what was done, what is asked, and the sheet.
fn repaired(cx: &Cx<'_>, photos: &Photos, item: &Item, fixed: &Fixed) -> El {
    let figure = |picture: El, key: Key| el("figure", "bk-photo__figure").el(picture).el(cx.say("figcaption", "", key));
    let before = el("img", "bk-photo__before").set("src", item.address()).set("alt", "");
    let after = super::checks::overlaid(cx, fixed);
    let pair = el("div", "bk-photo__pair").el(figure(before, Key::PhotoBefore)).el(figure(after, Key::PhotoAfter));
    let mut done = el("ul", "bk-notes");
    for change in &fixed.changes {
        done = done.el(el("li", "").text(text::photo::change(cx.language(), change)));
    }
    let what = if fixed.changes.is_empty() { Key::PhotoUntouched } else { Key::PhotoDid };
    let done = el("details", "bk-photo__did").el(cx.say("summary", "", what)).el(done);
    let block = el("div", "bk-photo__block").el(pair).el(el("div", "").el(questions(cx, item)).el(done));
    el("div", "").el(block).el(sheet(cx, photos, item, fixed))
}

/// What pixels cannot answer.
fn questions(cx: &Cx<'_>, item: &Item) -> El {
    let mut all = el("div", "bk-photo__asks").el(cx.say("h3", "bk-photo__title", Key::PhotoAsk));
    let keys = [Key::PhotoAskCard, Key::PhotoAskBeauty, Key::PhotoAskStretched];
    for (place, key) in keys.into_iter().enumerate() {
        let mut group = el("fieldset", "bk-photo__ask").el(cx.say("legend", "", key));
        for (yes, key) in [(false, Key::PhotoNo), (true, Key::PhotoYes)] {
            let name = ["photo-ask-", &place.to_string()].concat();
            let radio = el("input", "")
                .set("type", "radio")
                .set("id", [&*name, if yes { "-yes" } else { "-no" }].concat())
                .set("name", name)
                .checked(item.answers[place] == Some(yes))
                .on(|| ListenerKind::onchange, hears(cx.send, What::Answer(place, yes)));
            group = group.el(el("label", "bk-choice").el(radio).el(cx.say("span", "", key)));
        }
        all = all.el(group);
    }
    all
}

/// So many photos on a sheet: what a print of 5 inches (127 × 89 mm) holds.
const ON_A_SHEET: usize = 8;

fn sheet(cx: &Cx<'_>, photos: &Photos, item: &Item, fixed: &Fixed) -> El {
    let print = cx.button("bk-button", cx.t(Key::PhotoSheet), msg(What::Sheet)).set("id", "photo-sheet");
    let part = el("div", "bk-photo__print").el(print).el(cx.say("p", "bk-muted", Key::PhotoSheetHint));
    if !photos.sheet {
        return part.el(el("div", "").hidden(true));
    }
    let alt = cx.t(Key::PhotoAfter);
    let mut sheet = el("div", "bk-sheet").key(item.number.to_string());
    for _ in 0..ON_A_SHEET {
        sheet = sheet.el(el("img", "").set("src", fixed.address.0.clone()).set("alt", alt));
    }
    part.el(sheet)
}
