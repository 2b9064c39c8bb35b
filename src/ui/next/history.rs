//! The work history as the form wants it, and what a reviewer would remark.

use super::{act, part, take};
use crate::applicant::Section;
use crate::keeping::review::{Remark, Remarked};
use crate::rules::pack::{Note, Pack};
use crate::text::{Key, Language};
use crate::ui::app::Msg;
use crate::ui::browser;
use crate::ui::cx::Cx;
use crate::ui::form::{field::input, record_name};
use crate::ui::markup::{El, el};
use crate::ui::next::papers::notes;
use crate::ui::route::Route;
use crate::ui::state::{Action, COLUMNS, Field, Line, Place, Take};
use crate::ui::third::Act;
use std::borrow::Cow;
use yew::Event;
use yew::virtual_dom::ListenerKind;

/// The history of a plan's applicant.
pub fn view(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let section = part(cx, "history", Key::NextHistory);
    let form = Route::Check(Some(pack.index)).hash();
    let lines = cx.state.history();
    if lines.is_empty() {
        let fill = cx.say("a", "", Key::NextFillHistory).set("href", form);
        return section.el(cx.say("p", "", Key::NextNoHistory).text(" ").el(fill));
    }
    let remarks = cx.state.remarks(cx.reading, pack, &lines);
    let list = lines.iter().enumerate().map(|(place, line)| {
        let own: Vec<&Remarked> = remarks.iter().filter(|one| one.entry == place).collect();
        job(cx, pack, &lines, line, &own)
    });
    let none = cx.say("p", "bk-muted", Key::NextRemarksNone).hidden(!remarks.is_empty());
    let ours = cx.say("p", "bk-source", Key::NextRemarksOurs).hidden(remarks.is_empty());
    let ways = el("div", "bk-next__ways").el(act(cx, Key::NextCopyHistory, Act::Copy(Take::History))).el(act(
        cx,
        Key::NextTable,
        Act::Save(Take::Table),
    ));
    section
        .el(cx.say("p", "bk-next__hint", Key::NextHistoryHint))
        .el(el("ol", "bk-history").each(list))
        .el(none)
        .el(ours)
        .el(cx.say("p", "bk-next__hint bk-muted", Key::NextHistoryChinese).hidden(cx.language() == Language::Zh))
        .el(ways)
        .el(take::text(cx, &[Take::History, Take::Table]))
}

fn job(cx: &Cx<'_>, pack: &'static Pack, lines: &[Line], line: &Line, remarks: &[&Remarked]) -> El {
    let language = cx.language();
    let cells = [line.employer.clone(), line.position.clone(), line.since(language), line.until(language)];
    let mut list = el("dl", "bk-history__job");
    for (column, cell) in COLUMNS.into_iter().zip(cells) {
        let cell = if cell.is_empty() { cx.say("dd", "bk-muted", Key::NextBlank) } else { el("dd", "").text(cell) };
        list = list.el(el("div", "").el(cx.say("dt", "", column)).el(cell));
    }
    let item = el("li", "").el(list).el(mend(cx, line)).key(line.record.to_string());
    if remarks.is_empty() {
        return item;
    }
    let title = cx.say("p", "bk-remarks__title", Key::NextRemarks);
    let said = remarks.iter().map(|one| remark(cx, pack, lines, one));
    let change = cx.language().fill(Key::NextChange, &[("record", &record_name(cx, Section::Work, line.record))]);
    let change = el("a", "bk-next__hint").set("href", Route::Check(Some(pack.index)).hash()).text(change);
    item.el(el("div", "bk-notice bk-remarks").el(title).el(el("ul", "").each(said)).el(change))
}

/// Employer and post, where they are seen to be wrong: some plans' forms do not ask for them, as no verdict hangs on them.
fn mend(cx: &Cx<'_>, line: &Line) -> El {
    let mut more = el("details", "bk-mend").el(cx.say("summary", "", Key::NextMend));
    for (field, name) in [(Field::Employer, Key::NextEmployer), (Field::Position, Key::NextPosition)] {
        let place = Place::record(Section::Work, line.record, field);
        let write = move |event: Event| {
            let (_, text) = browser::entered(&event);
            if browser::composing(&event) { Msg::Compose(place, text) } else { Msg::Do(Action::Write(place, text)) }
        };
        let label = cx.say("label", "bk-field__label", name).set("for", place.id());
        let input = input(cx, "input", place).set("autocomplete", "off");
        let write = cx.send.reform(write);
        let input = input
            .on(|| ListenerKind::oninput, write.clone())
            .on(|| ListenerKind::other(Cow::Borrowed("compositionend")), write);
        more = more.el(el("div", "bk-field").el(label).el(input));
    }
    more
}

/// A remark with what to do, and the published sentence it rests on, where there is one.
fn remark(cx: &Cx<'_>, pack: &'static Pack, lines: &[Line], one: &Remarked) -> El {
    let occupation = &pack.occupation;
    let (key, note): (Key, Option<&'static Note>) = match one.remark {
        Remark::Unfinished => (Key::RemarkUnfinished, None),
        Remark::NoEmployer => (Key::RemarkNoEmployer, occupation.full_name.as_ref()),
        Remark::ShortEmployer => (Key::RemarkShortEmployer, occupation.full_name.as_ref()),
        Remark::NoPost => (Key::RemarkNoPost, None),
        Remark::UnlikePost => (Key::RemarkUnlikePost, None),
        Remark::SideJob => (Key::RemarkSideJob, occupation.side_jobs.as_ref()),
        Remark::OutsideEmployerLife => (Key::RemarkOutsideEmployerLife, occupation.employer_life.as_ref()),
        Remark::Overlapping => (Key::RemarkOverlapping, None),
    };
    let other = one.with.map_or_else(String::new, |other| record_name(cx, Section::Work, lines[other].record));
    let said = match one.remark {
        Remark::Overlapping => cx.language().fill(key, &[("record", &other)]),
        _ => cx.t(key).into(),
    };
    let item = el("li", "").text(said);
    match note {
        None => item,
        Some(note) => item.el(notes(cx.language(), std::slice::from_ref(note))),
    }
}
