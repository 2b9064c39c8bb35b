//! Many photos: a table of verdicts, those with the most trouble first, and what can be taken of it.

use super::desk::Photos;
use super::item::{Item, Step, Verdict};
use super::queue::ARCHIVE;
use super::what::What;
use super::{MANY, msg, result};
use crate::keeping::csv as rows;
use crate::photo::header::Format;
use crate::photo::report::{Report, Status};
use crate::text::{self, Key, Language};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::memo::Look;

/// The table.
pub fn view(cx: &Cx<'_>, photos: &Photos) -> El {
    let part = el("section", "bk-photo__many").set("aria-labelledby", MANY);
    let part = part.el(cx.say("h2", "bk-photo__title", Key::PhotoMany).set("id", MANY).set("tabindex", "-1"));
    let part = part.el(progress(cx, photos)).el(take(cx, photos));
    let mut head = el("tr", "");
    for key in [Key::PhotoColumnFile, Key::PhotoColumnVerdict, Key::PhotoColumnTrouble, Key::PhotoColumnSave] {
        head = head.el(cx.say("th", "", key).set("scope", "col"));
    }
    let mut body = el("tbody", "");
    for item in sorted(photos) {
        body = body.add(cx.memo.part(("photo", item.number), Some(look(cx, photos, item)), || row(cx, photos, item)));
    }
    let table = el("table", "bk-table bk-photo__table").el(el("thead", "").el(head)).el(body);
    part.el(el("div", "bk-scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", cx.t(Key::PhotoTableLabel))
        .el(table))
}

/// The worst first; those of which nothing is known yet last.
fn sorted(photos: &Photos) -> Vec<&Item> {
    let mut all: Vec<&Item> = photos.items.iter().collect();
    all.sort_by_key(|item| match item.verdict(photos.papers, false) {
        _ if item.stuck() => (0, None),
        Some(verdict) => (1, Some(verdict)),
        _ => (2, None),
    });
    all
}

fn progress(cx: &Cx<'_>, photos: &Photos) -> El {
    let (all, done) = (photos.items.len(), photos.items.iter().filter(|item| item.settled()).count());
    let text = cx.language().fill(Key::PhotoCount, &[("done", &done.to_string()), ("all", &all.to_string())]);
    let part = el("div", "bk-photo__working").el(el("p", "").set("role", "status").text(text));
    let bar = el("progress", "").set("max", all.to_string()).set("value", done.to_string());
    let bar = bar.set("aria-label", cx.t(Key::PhotoWorking)).hidden(done == all);
    let stop = cx.button("bk-button", cx.t(Key::PhotoCancel), msg(What::Cancel)).set("id", "photo-cancel");
    part.el(bar).el(stop.hidden(done == all))
}

/// All repaired ones in one file, the table as a file, and away with all of it.
fn take(cx: &Cx<'_>, photos: &Photos) -> El {
    let some = photos.items.iter().any(|item| item.fixed.is_some());
    let idle = !photos.busy();
    let button = |key: Key, what: What, id: &'static str| cx.button("bk-button", cx.t(key), msg(what)).set("id", id);
    let pack = button(Key::PhotoPack, What::Archive, "photo-pack").maybe("disabled", (!idle).then_some(""));
    let stuck = idle && photos.items.iter().any(Item::stuck);
    let part = el("div", "bk-photo__ways")
        .el(button(Key::PhotoAgain, What::AgainAll, "photo-again-all").hidden(!stuck))
        .el(pack.hidden(!some))
        .el(button(Key::PhotoTable, What::Table, "photo-table"))
        .el(button(Key::PhotoClear, What::Clear, "photo-clear"));
    match &photos.archive {
        Some(address) => {
            let link = cx.say("a", "", Key::PhotoPacked).set("href", address.0.clone()).set("download", ARCHIVE);
            part.el(link)
        }
        None => part.el(el("span", "").hidden(true)),
    }
}

/// All that a row shows.
fn look(cx: &Cx<'_>, photos: &Photos, item: &Item) -> Look {
    let language = cx.language();
    let verdict = item.verdict(photos.papers, false).map_or(0, |verdict| verdict as u32 + 1);
    let (file, bytes) = item.fixed.as_ref().map_or(("", 0), |fixed| (&*fixed.address.0, fixed.report.bytes as u32));
    let look = Look::default().number(language as u32).number(verdict).number(bytes).text(file).text(&item.name);
    look.text(words(language, photos, item)).text(&trouble(language, item))
}

fn row(cx: &Cx<'_>, photos: &Photos, item: &Item) -> El {
    let name = cx.button("bk-jump", &item.name, msg(What::Show(Some(item.number))));
    let verdict = item.verdict(photos.papers, false);
    let mut cell = el("td", "bk-photo__cell");
    if let Some(verdict) = verdict {
        cell = cell.el(result::mark(verdict));
    }
    let cell = cell.el(el("span", "").text(words(cx.language(), photos, item)));
    let save = item.fixed.as_ref().filter(|_| verdict.is_some_and(|verdict| verdict > Verdict::Retake));
    let saved = el("td", "").el(match save {
        Some(fixed) => result::save(cx, item, fixed, ""),
        None => el("span", "").hidden(true),
    });
    let names = el("th", "").set("scope", "row").el(name);
    let trouble = el("td", "").text(trouble(cx.language(), item));
    el("tr", "").el(names).el(cell).el(trouble).el(saved)
}

/// What is said of a photo in a line.
fn words(language: Language, photos: &Photos, item: &Item) -> &'static str {
    let key = match item.step {
        Step::Waiting => Key::PhotoWaiting,
        Step::Working(..) | Step::Drawing => Key::PhotoWorking,
        Step::Unread => Key::PhotoUnread,
        Step::Broke => Key::PhotoBroke,
        Step::Stopped => Key::PhotoStopped,
        Step::Done => match item.verdict(photos.papers, false) {
            Some(verdict) => return result::words(language, verdict, photos.papers),
            None => Key::PhotoUnread,
        },
    };
    language.text(key)
}

/// What is not right about it, by name.
fn trouble(language: Language, item: &Item) -> String {
    if let Some(reason) = item.refused.filter(|_| item.fixed.is_none()) {
        let format = item.report.as_ref().map_or(Format::Unknown, |report| report.format);
        return text::photo::unreadable(language, reason, format);
    }
    let Some(report) = item.last_report() else { return String::new() };
    let wrong = report.checks.iter().filter(|check| check.status > Status::Pass);
    let names: Vec<&str> = wrong.map(|check| text::photo::name(language, check.id)).collect();
    names.join(if language == Language::Zh { "、" } else { ", " })
}

/// The same as a table to be saved, with every check's status before and after.
pub fn csv(language: Language, photos: &Photos) -> String {
    let t = |key: Key| language.text(key).to_string();
    let ids: Vec<&'static str> = photos
        .items
        .iter()
        .filter_map(Item::last_report)
        .map(|report| report.checks.iter().map(|check| check.id).collect::<Vec<_>>())
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let mut head = vec![t(Key::PhotoColumnFile), t(Key::PhotoColumnVerdict), t(Key::PhotoColumnTrouble)];
    head.extend([t(Key::PhotoColumnSaved), t(Key::PhotoColumnBytes)]);
    head.extend(ids.iter().map(|id| text::photo::name(language, id).to_string()));
    let mut all = vec![head];
    for item in sorted(photos) {
        let fixed = item.fixed.as_ref();
        let mut row = vec![item.name.clone(), words(language, photos, item).into(), trouble(language, item)];
        row.push(fixed.map_or(String::new(), |_| item.saved.clone()));
        row.push(item.last_report().map_or(String::new(), |report| report.bytes.to_string()));
        let status = |report: &Report, id: &str| report.status(id).map_or("", |status| language.text(word(status)));
        row.extend(ids.iter().map(|id| item.last_report().map_or("", |report| status(report, id)).to_string()));
        all.push(row);
    }
    rows::write(&all)
}

fn word(status: Status) -> Key {
    match status {
        Status::Pass => Key::PhotoPass,
        Status::Warn => Key::PhotoWarn,
        Status::Fail => Key::PhotoFail,
        Status::Skipped => Key::PhotoSkipped,
    }
}
