//! A person's way to one condition, drawn on a ruler of years: jobs, gaps, certificates and titles, the days that count,
//! the day of the evaluation and the day it is reached. Every line of the drawing is a line of the table.

use super::drawing::{across, bar, hatch, label, seal, svg};
use super::table::{self, Line};
use super::{Found, find, levels, option, proposed};
use crate::applicant::{Day, Section, Span};
use crate::rules::Certainty;
use crate::rules::pack::Requirement;
use crate::rules::report::Report;
use crate::rules::stretches::Stretch;
use crate::text::{self, Key};
use crate::timeline::{Axis, Timeline};
use crate::ui::app::Msg;
use crate::ui::browser;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::result::{TIMELINE, TIMELINE_TITLE, names};
use crate::ui::state::{Action, Chosen, Look, Looking};
use yew::prelude::Callback;
use yew::virtual_dom::ListenerKind;

/// The timeline, with the choice of its condition and the ways nearer and further away.
pub fn view(cx: &Cx<'_>, report: &Report) -> El {
    let title = cx.say("h4", "bk-picture__title", Key::PictureTimeline).set("id", TIMELINE_TITLE).set("tabindex", "-1");
    let section = el("section", "bk-picture__part").set("aria-labelledby", TIMELINE_TITLE).el(title);
    let chosen = cx.state.looking.pictured.into_iter().chain(timed(cx, report)).chain(proposed(cx, report));
    let Some((chosen, found)) = chosen.filter_map(|one| Some((one, find(report, one)?))).next() else { return section };
    let timeline = Timeline::of(&cx.reading.applicant, report, found.0.pack, found.1);
    let section = section.el(choice(cx, report, chosen));
    let sentence = text::condition(cx.language(), found.0.pack, found.1.condition);
    let section = section.el(el("p", "").text(sentence));
    if timeline.is_empty() {
        return section.el(cx.say("p", "bk-muted", Key::PictureNothing));
    }
    let mut sheet = Sheet { cx, timeline: &timeline, found, rows: 0, shapes: Vec::new(), lines: Vec::new() };
    sheet.draw();
    let drawing = svg(timeline.axis, sheet.rows, cx.state.looking.zoom).set("aria-labelledby", TIMELINE_TITLE);
    let drawing = drawing.each(sheet.shapes);
    section.el(scroll(cx, drawing)).el(zoom(cx)).el(table::view(cx, cx.t(Key::PictureTimeline), sheet.lines))
}

/// Of what is proposed, what time has a part in.
fn timed(cx: &Cx<'_>, report: &Report) -> Option<Chosen> {
    let is_timed = |one: &Chosen| {
        let (_, condition) = find(report, *one)?;
        condition
            .requirements
            .iter()
            .any(|one| {
                one.progress.is_some_and(|had| had.confirm.anchor.is_some() || had.confirm.days > 0)
                    && !matches!(one.requirement, Requirement::Age(_))
            })
            .then_some(())
    };
    proposed(cx, report).into_iter().find(|one| is_timed(one).is_some())
}

/// Which condition it is about.
fn choice(cx: &Cx<'_>, report: &Report, chosen: Chosen) -> El {
    let language = cx.language();
    let send = cx.send.clone();
    let chooses = Callback::from(move |event| {
        if let Some(chosen) = Chosen::from_word(&browser::entered(&event).1) {
            send.emit(Msg::Do(Action::Look(Look::Picture(chosen))));
        }
    });
    let mut select = el("select", "bk-input").set("id", "pictured").on(|| ListenerKind::onchange, chooses);
    for (pack, level) in levels(cx, report) {
        let name = [language.of(&pack.pack.name), " · ", language.of(&level.level.name)].concat();
        let conditions = level.conditions.iter().map(|one| {
            let own = Chosen { pack: pack.pack.index, condition: one.condition.id };
            let verdict = text::verdict(language, &one.outcome);
            option(own.word(), [one.condition.clause, " · ", &*verdict].concat(), own == chosen)
        });
        select = select.el(el("optgroup", "").set("label", name).each(conditions));
    }
    let label = cx.say("label", "bk-field__label", Key::PictureChoose).set("for", "pictured");
    // Another language makes another select: its options are told apart by their names alone.
    el("div", "bk-field").el(label).el(select.key(language.tag()))
}

/// Moved sideways by finger, wheel and arrow keys, as the browser does; plus and minus zoom.
fn scroll(cx: &Cx<'_>, drawing: El) -> El {
    let send = cx.send.clone();
    let keys = Callback::from(move |event| match browser::key(&event).as_deref() {
        Some("+" | "=") => send.emit(Msg::Zoom(true)),
        Some("-") => send.emit(Msg::Zoom(false)),
        _ => {}
    });
    el("div", "bk-time__scroll")
        .set("id", TIMELINE)
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", cx.t(Key::PictureMove))
        .on(|| ListenerKind::onkeydown, keys)
        .el(drawing)
}

fn zoom(cx: &Cx<'_>) -> El {
    let zoom = cx.state.looking.zoom;
    let button = |key, nearer, end: bool| {
        let button = cx.button("bk-button", cx.t(key), Msg::Zoom(nearer));
        button.maybe("aria-disabled", end.then_some("true"))
    };
    let farther = button(Key::PictureFarther, false, zoom == 0);
    el("p", "bk-picture__ways").el(button(Key::PictureNearer, true, zoom == Looking::NEAREST)).el(farther)
}

/// The drawing and the table in the making, line by line.
struct Sheet<'a> {
    cx: &'a Cx<'a>,
    timeline: &'a Timeline,
    found: Found<'a>,
    rows: i32,
    shapes: Vec<El>,
    lines: Vec<Line>,
}

impl Sheet<'_> {
    fn draw(&mut self) {
        self.days();
        let requirements: Vec<usize> = (0..self.found.1.requirements.len()).collect();
        for requirement in requirements {
            self.counted(requirement);
        }
        let Timeline { jobs, gaps, marks, .. } = self.timeline;
        for job in jobs {
            let name = names::name(self.cx, self.cx.language(), Section::Work, job.job);
            let note = if job.overlaps { self.cx.t(Key::PictureOverlaps) } else { "" };
            let class = if job.overlaps { "bk-time__job bk-time__job--over" } else { "bk-time__job" };
            self.bars(class, name, &[job.span], note);
        }
        if !gaps.is_empty() {
            self.bars("bk-time__gap", self.cx.t(Key::PictureGap).into(), gaps, "");
        }
        for mark in marks {
            let name = names::name(self.cx, self.cx.language(), mark.section, mark.index);
            let (axis, row) = (self.axis(), self.row(&name, mark.day, mark.day));
            self.shapes.push(seal("bk-time__seal", axis, row, mark.day, &name));
            self.line(name, mark.day, String::new(), "");
        }
    }

    /// The day of the evaluation, and the day to come.
    fn days(&mut self) {
        let Timeline { axis, as_of, reached, .. } = *self.timeline;
        let rows = self.count();
        let name: String = self.cx.t(Key::PictureAsOf).into();
        let row = self.row(&self.dated(&name, as_of), as_of, as_of);
        self.shapes.push(across("bk-time__as-of", axis, row, rows, as_of));
        self.line(name, as_of, String::new(), "");
        if let Some(reached) = reached {
            let met = reached.certainty == Certainty::Met;
            let name: String = self.cx.t(if met { Key::PictureReached } else { Key::PictureReachedIf }).into();
            let row = self.row(&self.dated(&name, reached.day), reached.day, reached.day);
            self.shapes.push(across("bk-time__reached", axis, row, rows, reached.day));
            self.line(name, reached.day, String::new(), "");
        }
    }

    fn dated(&self, name: &str, day: Day) -> String {
        [name, " ", &text::date(self.cx.language(), day)].concat()
    }

    /// All lines that there will be.
    fn count(&self) -> i32 {
        let Timeline { jobs, gaps, marks, counted, reached, .. } = self.timeline;
        let requirements =
            (0..self.found.1.requirements.len()).filter(|&i| counted.iter().any(|one| one.requirement == i));
        let days = 1 + usize::from(reached.is_some());
        (days + requirements.count() + jobs.len() + usize::from(!gaps.is_empty()) + marks.len()) as i32
    }

    /// The days that count for a requirement, and those to come.
    fn counted(&mut self, requirement: usize) {
        let own = |one: &&Stretch| one.requirement == requirement;
        let all: Vec<Stretch> = self.timeline.counted.iter().filter(own).copied().collect();
        let (Some(first), Some(last)) =
            (all.iter().map(|one| one.span.start).min(), all.iter().map(|one| one.span.end).max())
        else {
            return;
        };
        let report = &self.found.1.requirements[requirement];
        let before = requirement.checked_sub(1).and_then(|before| self.found.1.requirements.get(before));
        let pack = self.found.0.pack;
        let words = text::requirement(self.cx.language(), pack, report.requirement, before.map(|one| one.requirement));
        let sure = all.iter().any(|one| one.certainty == Certainty::Met);
        let named = |key| self.cx.language().fill(key, &[("requirement", &words)]);
        let (met, confirm) = (named(Key::PictureCounted), named(Key::PictureCountedIf));
        let (axis, as_of) = (self.axis(), self.timeline.as_of);
        let row = self.row(if sure { &met } else { &confirm }, first, last);
        for world in [Certainty::Confirm, Certainty::Met] {
            let class =
                if world == Certainty::Met { "bk-time__counted" } else { "bk-time__counted bk-time__counted--if" };
            let such = all.iter().filter(|one| one.certainty == world);
            self.shapes.extend(such.map(|one| hatch(class, axis, row, one.span.start, one.span.end)));
        }
        for one in &all {
            let name = if one.certainty == Certainty::Met { met.clone() } else { confirm.clone() };
            let until = self.last_day(one.span);
            self.line(name, one.span.start, until, "");
        }
        // What is to come, if the work goes on.
        let until = report.outcome.met.or(report.outcome.confirm).filter(|&day| day > as_of && last == as_of);
        if let Some(until) = until {
            self.shapes.push(hatch("bk-time__to-come", axis, row, as_of, until));
            let end = text::date(self.cx.language(), until);
            self.line(if sure { met } else { confirm }, as_of, end, self.cx.t(Key::PictureGoOn));
        }
    }

    /// A line with bars.
    fn bars(&mut self, class: &'static str, name: String, spans: &[Span], note: &str) {
        let axis = self.axis();
        let end = |span: Span| if span.is_open() { self.timeline.as_of.max(span.start) } else { span.end };
        let (first, last) = (spans[0].start, end(spans[spans.len() - 1]));
        let row = self.row(&name, first, last);
        for &span in spans {
            self.shapes.push(bar(class, axis, row, span.start, end(span), &name));
            let until = self.last_day(span);
            self.line(name.clone(), span.start, until, note);
        }
    }

    fn last_day(&self, span: Span) -> String {
        if span.is_open() {
            return self.cx.t(Key::PictureOngoing).into();
        }
        text::date(self.cx.language(), Day(span.end.0 - 1))
    }

    fn axis(&self) -> Axis {
        self.timeline.axis
    }

    /// Begins a line of the drawing, with its name above what lies between two days.
    fn row(&mut self, name: &str, from: Day, to: Day) -> i32 {
        self.shapes.push(label(self.axis(), self.rows, from, to, name));
        self.rows += 1;
        self.rows - 1
    }

    fn line(&mut self, what: String, from: Day, until: String, note: &str) {
        let from = text::date(self.cx.language(), from);
        self.lines.push(Line { what, from, until, note: note.into() });
    }
}
