//! The work history in the form: gaps, overlaps, pasted jobs; dates that are none; what is kept over a reload; names
//! that the catalogues bring.

#[path = "support/form.rs"]
mod form;

use baokao::applicant::Section;
use baokao::text::{Language, length};
use baokao::ui::route::Route;
use baokao::ui::state::{Action, Draft, Entry, Field, Found, Meets, Place, State, Wrong};
use form::{enter, place, state};
use proptest::prelude::*;

/// Jobs from and to; an empty end goes on.
fn jobs(dates: &[(&str, &str)]) -> State {
    let mut state = state("#/check/ecommerce-zjcx");
    enter(&mut state, "work", "yes");
    for (i, (start, end)) in dates.iter().enumerate() {
        if i > 0 {
            state.reduce(Action::Add(Section::Work));
        }
        enter(&mut state, &format!("work[{i}].occupation"), "电子商务师");
        enter(&mut state, &format!("work[{i}].start"), start);
        enter(
            &mut state,
            &format!("work[{i}].end/{}", if end.is_empty() { 3 } else { 0 }),
            if end.is_empty() { "yes" } else { end },
        );
    }
    state
}

#[test]
fn gaps_and_overlaps_are_said_as_they_arise() {
    for (dates, expected) in [
        (&[("2015-03", "2018-05"), ("2018-06", "")][..], ["", ""]),
        (&[("2015-03", "2018-05"), ("2018-09", "")], ["", "gap 3 个月"]),
        (&[("2018-09", ""), ("2015-03", "2018-05")], ["gap 3 个月", ""]),
        (&[("2015-03-01", "2018-05-30"), ("2018-06-01", "")], ["", "gap 1 天"]),
        (&[("2015-03", "2018-05"), ("2018-05", "")], ["", "with 0 1 个月"]),
        (&[("2015-03", ""), ("2018-05", "2018-07")], ["", "with 0 3 个月"]),
        (&[("2015-03", "2015-03"), ("2015-03", "2015-03")], ["", "with 0 1 个月"]),
        (&[("2015-03", "2016-02"), ("2014-01", "2019-12")], ["with 1 1 年", ""]),
    ] {
        let state = jobs(dates);
        let reading = state.reading();
        for (record, expected) in expected.into_iter().enumerate() {
            let said = match state.meets(&reading, record) {
                None => String::new(),
                Some(Meets::Gap(gap)) => format!("gap {}", length(Language::Zh, gap)),
                Some(Meets::Overlap(other, shared)) => format!("with {other} {}", length(Language::Zh, shared)),
            };
            assert_eq!(said, expected, "{dates:?}, record {record}");
        }
    }
}

#[test]
fn no_gap_is_said_while_a_job_is_half_filled() {
    let mut state = jobs(&[("2018-09", ""), ("2015-03", "2016-05")]);
    state.reduce(Action::Add(Section::Work));
    assert!(matches!(state.meets(&state.reading(), 0), Some(Meets::Gap(_))), "what is blank lies nowhere");
    enter(&mut state, "work[2].start", "2016-06");
    enter(&mut state, "work[2].end", "2018-08");
    assert_eq!(state.meets(&state.reading(), 0), None, "it may lie between them");
    enter(&mut state, "work[2].occupation", "电子商务师");
    assert_eq!(state.meets(&state.reading(), 0), None, "it does");
}

#[test]
fn what_lies_before_the_sixteenth_birthday_is_said() {
    let mut state = jobs(&[("2015-03", "2016-05"), ("2017-06", "")]);
    state.reduce(Action::Go(Route::Check(None)));
    enter(&mut state, "certificates", "yes");
    for (field, text) in
        [("occupation", "电子商务师"), ("level", "4"), ("scheme", "skillLevel"), ("obtained", "1995-1-1")]
    {
        enter(&mut state, &format!("certificates[0].{field}"), text);
    }
    let early = |state: &State| {
        let reading = state.reading();
        [(Section::Work, 0), (Section::Work, 1), (Section::Certificates, 0), (Section::Titles, 0)]
            .map(|(section, record)| state.is_early(&reading, section, record))
    };
    assert_eq!(early(&state), [false; 4], "no date of birth");
    enter(&mut state, "birthDate", "2001-05-06");
    assert_eq!(early(&state), [true, false, true, false]);
    enter(&mut state, "birthDate", "1979-01-01");
    assert_eq!(early(&state), [false; 4]);
}

#[test]
fn until_now_is_taken_when_the_question_is_left() {
    for (said, text, is) in
        [("至今", "", true), (" 现在 ", "", true), ("present", "", true), ("至今吧", "", false), ("至今", "3", false)]
    {
        let mut state = jobs(&[("2015-03", said)]);
        enter(&mut state, "work[0].end/1", text);
        assert_eq!(state.draft.text(place("work[0].end/3")), "", "not while it is typed");
        state.reduce(Action::Leave(place("work[0].end/0")));
        let now = ["work[0].end/3", "work[0].end/0"].map(|id| state.draft.text(place(id)).to_string());
        assert_eq!(now, if is { ["yes".into(), String::new()] } else { [String::new(), said.into()] }, "{said} {text}");
    }
    let mut state = jobs(&[("至今", "")]);
    state.reduce(Action::Leave(place("work[0].start/0")));
    assert_eq!(state.draft.text(place("work[0].start/0")), "至今", "a job does not begin so");
}

#[test]
fn a_post_suggests_an_occupation() {
    let mut state = jobs(&[("2015-03", "")]);
    let field = place("work[0].occupation");
    enter(&mut state, "work[0].occupation", "");
    enter(&mut state, "work[0].position", "淘宝客服");
    state.reduce(Action::Press(field));
    let published = state.names(field);
    let sought = state.sought().expect("it is looked for");
    assert_eq!((sought.kind, &*sought.typed), ("occupation", "淘宝客服"));
    state.reduce(Action::Found(Found::read(field, &sought.typed, "客户服务管理员\t\t\t\n电子商务师\t\t\t\n")));
    let names: Vec<String> = state.names(field).into_iter().map(|one| one.name).collect();
    assert_eq!(names[..2], ["客户服务管理员", "电子商务师"]);
    let rest = published.iter().map(|one| &one.name).filter(|name| *name != "客户服务管理员" && *name != "电子商务师");
    assert_eq!(names[2..].iter().collect::<Vec<_>>(), rest.collect::<Vec<_>>(), "each name is there once");
    assert!(state.sought().is_none(), "once is enough");
    state.reduce(Action::Take("客户服务管理员".into()));
    assert_eq!(state.draft.text(field), "客户服务管理员");
}

#[test]
fn pasted_jobs_are_offered_and_taken_one_by_one() {
    let mut state = state("#/check/ecommerce");
    let lines = "2019-03\t2021-06\t\t某某公司\t运营\t电子商务师\t\t\t第一行\n2021\t\tongoing\t\t客服\t\t\tside\t第二行\n2015\t2018\t\t某某大学\t\t\tschool\t\t第三行\n";
    state.reduce(Action::Recognised(lines.into()));
    assert_eq!(state.jobs.as_ref().map(Vec::len), Some(3));
    assert!(state.jobs.as_ref().is_some_and(|jobs| jobs[2].school && jobs[1].ongoing && jobs[0].source == "第一行"));
    assert!(state.draft.records(Section::Work).is_empty(), "nothing is taken by itself");
    state.reduce(Action::Accept(0));
    state.reduce(Action::Accept(0));
    state.reduce(Action::Accept(7));
    let text = |id: &str| state.draft.text(place(id)).to_string();
    assert_eq!(text("work"), "yes");
    assert_eq!(
        ["occupation", "employer", "position", "start/0", "start/1", "end/0", "end/1"]
            .map(|at| text(&format!("work[0].{at}"))),
        ["电子商务师", "某某公司", "运营", "2019", "03", "2021", "06"]
    );
    assert_eq!(
        ["occupation", "start/0", "start/1", "end/3", "partTime"].map(|at| text(&format!("work[1].{at}"))),
        ["", "2021", "", "yes", "yes"]
    );
    let reading = state.reading();
    assert_eq!(reading.kept[Section::Work as usize], [0], "what is not whole does not count yet");
    assert_eq!(reading.left_out, [(Section::Work, 1)]);
    state.reduce(Action::Accept(0));
    assert_eq!((state.jobs.as_deref(), state.accepted), (Some(&[][..]), true), "all of them are taken");
    state.reduce(Action::Recognised(String::new()));
    assert_eq!((state.jobs, state.accepted), (Some(vec![]), false), "nothing was found");
}

/// Texts in the field of the year alone, and what is said about them.
const WRONG: [(&str, Wrong); 57] = [
    ("2019", Wrong::MonthMissing),
    ("2019年", Wrong::MonthMissing),
    ("2019-", Wrong::MonthMissing),
    ("2019.", Wrong::MonthMissing),
    ("２０１９", Wrong::MonthMissing),
    ("19", Wrong::NotADate),
    ("3", Wrong::NotADate),
    ("3月", Wrong::NotADate),
    ("19-3", Wrong::NotADate),
    ("19年3月", Wrong::NotADate),
    ("03/2019", Wrong::NotADate),
    ("3.2019", Wrong::NotADate),
    ("05-03-2019", Wrong::NotADate),
    ("20193", Wrong::NotADate),
    ("2019031", Wrong::NotADate),
    ("201913", Wrong::NotADate),
    ("201900", Wrong::NotADate),
    ("20190230", Wrong::NotADate),
    ("20190431", Wrong::NotADate),
    ("20190300", Wrong::NotADate),
    ("2019-0", Wrong::NotADate),
    ("2019-00", Wrong::NotADate),
    ("2019-13", Wrong::NotADate),
    ("2019-99", Wrong::NotADate),
    ("2019-2-29", Wrong::NotADate),
    ("2019-02-29", Wrong::NotADate),
    ("2100-2-29", Wrong::NotADate),
    ("2019-2-30", Wrong::NotADate),
    ("2019-4-31", Wrong::NotADate),
    ("2019-6-31", Wrong::NotADate),
    ("2019-9-31", Wrong::NotADate),
    ("2019-11-31", Wrong::NotADate),
    ("2019-12-32", Wrong::NotADate),
    ("2019-12-0", Wrong::NotADate),
    ("2019-3-5-7", Wrong::NotADate),
    ("2019年13月", Wrong::NotADate),
    ("2019年2月30日", Wrong::NotADate),
    ("1899-12", Wrong::NotADate),
    ("1899-12-31", Wrong::NotADate),
    ("2201-1", Wrong::NotADate),
    ("0000-1", Wrong::NotADate),
    ("9999-9", Wrong::NotADate),
    ("12345-1", Wrong::NotADate),
    ("-2019-3", Wrong::InFuture),
    ("2019 March", Wrong::NotADate),
    ("Mar 2019", Wrong::NotADate),
    ("去年", Wrong::NotADate),
    ("二〇一九年三月", Wrong::NotADate),
    ("民国108年", Wrong::NotADate),
    ("2019+3", Wrong::NotADate),
    ("2019:3", Wrong::NotADate),
    ("2019-3?", Wrong::NotADate),
    ("约2019-3", Wrong::NotADate),
    ("2019-3 入职", Wrong::NotADate),
    ("2027-1", Wrong::InFuture),
    ("2026-12", Wrong::InFuture),
    ("99999999999999999999-1", Wrong::NotADate),
];

#[test]
fn fifty_texts_that_are_no_date_are_said_to_be_none_and_kept() {
    for (text, expected) in WRONG {
        let mut state = jobs(&[("2015-03", "")]);
        enter(&mut state, "work[0].start", text);
        let reading = state.reading();
        let said = reading.problem(place("work[0].start")).map(|problem| problem.wrong);
        // A minus before a year is a separator like any other.
        let expected = (text != "-2019-3").then_some(expected);
        assert_eq!(said, expected, "{text}");
        assert_eq!(state.draft.text(place("work[0].start/0")), text);
    }
}

#[test]
fn a_major_typed_key_by_key_is_asked_for_to_its_end() {
    let major = place("education[0].major");
    let entry = || Entry { name: "软件技术".into(), note: String::new(), category: "电子与信息大类".into() };
    let found = |typed: &str| Action::Found(Found { place: major, typed: typed.into(), names: vec![entry()] });
    let mut state = state("#/check/ai-trainer");
    enter(&mut state, "education", "yes");
    enter(&mut state, "education[0].major", "软件技");
    state.reduce(found("软件技"));
    // The list of the key before has the name already.
    enter(&mut state, "education[0].major", "软件技术");
    assert_eq!(state.sought().map(|sought| sought.typed), Some("软件技术".into()));
    assert!(state.popup.is_some());
    // Whoever goes on meanwhile has the category all the same.
    state.popup = None;
    assert_eq!(state.sought().map(|sought| sought.typed), Some("软件技术".into()));
    state.reduce(found("软件技术"));
    assert_eq!(state.draft.text(place("education[0].majorCategory")), "电子与信息大类");
    assert!(state.popup.is_none() && state.sought().is_none());
}

#[test]
fn a_major_brings_its_category_and_takes_it_along() {
    let found = |typed: &str, category: &str| {
        let major = place("education[0].major");
        let entry = Entry { name: typed.into(), note: String::new(), category: category.into() };
        Action::Found(Found { place: major, typed: typed.into(), names: vec![entry] })
    };
    let mut state = state("#/check/ai-trainer");
    enter(&mut state, "education", "yes");
    let category = |state: &State| state.draft.text(place("education[0].majorCategory")).to_string();
    enter(&mut state, "education[0].major", "软件技术");
    state.reduce(found("软件技术", "电子与信息大类"));
    assert_eq!(category(&state), "电子与信息大类");
    enter(&mut state, "education[0].major", "护理");
    state.reduce(found("护理", "医药卫生大类"));
    assert_eq!(category(&state), "医药卫生大类", "that of the last major goes with it");
    enter(&mut state, "education[0].majorCategory", "信息类");
    enter(&mut state, "education[0].major", "软件技术");
    state.reduce(found("软件技术", "电子与信息大类"));
    assert_eq!(category(&state), "信息类", "what the visitor wrote stays");
    enter(&mut state, "education[0].major", "");
    assert_eq!(category(&state), "信息类");
}

#[test]
fn a_category_goes_with_the_major_that_has_brought_it() {
    let category = |state: &State, record: usize| {
        state.draft.text(Place::record(Section::Education, record, Field::MajorCategory)).to_string()
    };
    let bring = |state: &mut State, record: usize, major: &str, category: &str| {
        let place = Place::record(Section::Education, record, Field::Major);
        enter(state, &place.id(), major);
        let entry = Entry { name: major.into(), note: String::new(), category: category.into() };
        state.reduce(Action::Found(Found { place, typed: major.into(), names: vec![entry] }));
    };
    let mut state = state("#/check/ai-trainer");
    enter(&mut state, "education", "yes");
    state.reduce(Action::Add(Section::Education));
    bring(&mut state, 0, "软件技术", "电子与信息大类");
    bring(&mut state, 1, "护理", "医药卫生大类");
    // Kept over a reload, and handed on: still the major's.
    state.draft = Draft::from_written(&state.draft.written()).0;
    // Another major, which no catalogue has: no verdict comes from the category of the last one.
    enter(&mut state, "education[0].major", "茶艺");
    assert_eq!((category(&state, 0), category(&state, 1)), (String::new(), "医药卫生大类".into()));
    // A record that has moved takes along what it has brought.
    state.reduce(Action::Remove(Section::Education, 0));
    assert_eq!(category(&state, 0), "医药卫生大类");
    enter(&mut state, "education[0].major", "护");
    assert_eq!(category(&state, 0), "");
}

#[test]
fn what_the_finder_gives_is_read_whatever_it_is() {
    let read = |lines: &str| Found::read(place("work[0].occupation"), "x", lines).names;
    let entry = |name: &str, note: &str, category: &str| Entry {
        name: name.into(),
        note: note.into(),
        category: category.into(),
    };
    assert_eq!(read("电子商务师\t网商\t\t\n"), [entry("电子商务师", "网商", "")]);
    assert_eq!(read("护理\t\t中职\t医药卫生大类\n"), [entry("护理", "中职 · 医药卫生大类", "医药卫生大类")]);
    assert_eq!(read("护理"), [entry("护理", "", "")]);
    assert_eq!(read(""), []);
}

/// Any text in any place.
fn draft() -> impl Strategy<Value = Draft> {
    let fields: Vec<Place> = Section::ALL
        .iter()
        .flat_map(|&section| Field::of(section).iter().map(move |&field| Place::record(section, 0, field)))
        .collect();
    let one = (proptest::sample::select(fields), 0..4_usize, 0..5_u8, "[\\PC\\\\\n\t\r]{0,12}");
    (proptest::collection::vec(one, 0..20), "[\\PC\\\\\n\t]{0,40}").prop_map(|(texts, pasted)| {
        let mut draft = Draft::default();
        draft.set(Place::of(Field::Paste), pasted);
        for (place, record, part, text) in texts {
            let section = place.section.expect("of a record");
            draft.set(Place::answer(section), "yes".into());
            while draft.records(section).len() <= record {
                draft.add(section);
            }
            draft.set(Place { record, part, ..place }, text);
        }
        draft
    })
}

fn texts(draft: &Draft) -> Vec<String> {
    let mut lines: Vec<String> = draft.written().lines().map(str::to_string).collect();
    lines.sort();
    lines
}

proptest! {
    #[test]
    fn what_is_kept_comes_back_word_for_word(draft in draft()) {
        let (back, unknown) = Draft::from_written(&draft.written());
        let mut all = texts(&back);
        // What the form itself could not have put there is named.
        all.extend(texts(&draft).into_iter().filter(|line| unknown.iter().any(|name| line.starts_with(&format!("{name}\t")))));
        all.sort();
        prop_assert_eq!(all, texts(&draft));
    }

    #[test]
    fn any_text_can_be_taken_back(lines in "[\\PC\n\t\\[\\]./0-9a-z]{0,200}") {
        let _ = Draft::from_written(&lines);
    }
}
