//! The app's state, without a browser: what is typed, what is made of it, what is said about it.

#[path = "support/form.rs"]
mod form;

use baokao::applicant::{Day, Question, Section};
use baokao::rules::Certainty;
use baokao::ui::route::Route;
use baokao::ui::state::{Action, Chosen, Field, Place, Problem, State, Wrong};
use form::{enter, place, state};

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd(year, month, day).expect("a date")
}

fn enter_all(state: &mut State, texts: &[(&str, &str)]) {
    texts.iter().for_each(|(id, text)| enter(state, id, text));
}

fn wrong(state: &State, path: &str) -> Option<Wrong> {
    said(state, path).map(|problem| problem.wrong)
}

fn said(state: &State, path: &str) -> Option<Problem> {
    state.reading().problem(place(path)).cloned()
}

const JOB: [(&str, &str); 4] =
    [("work", "yes"), ("work[0].occupation/0", "电子商务师"), ("work[0].start/0", "2015-03"), ("work[0].end/3", "yes")];

#[test]
fn nothing_typed_is_nothing_answered() {
    let state = state("#/check");
    let reading = state.reading();
    assert_eq!(reading.applicant, Default::default());
    assert!(reading.problems.is_empty() && reading.left_out.is_empty());
    let report = state.report(&reading);
    assert!(report.packs.iter().all(|pack| pack.verdict == Certainty::Missing));
}

#[test]
fn every_place_has_an_id_that_leads_back_to_it() {
    let own = [Field::BirthDate, Field::Intends, Field::AsOf].map(Place::of);
    let answers = Section::ALL.iter().map(|&section| Place::answer(section));
    let records = Section::ALL.iter().flat_map(|&s| Field::of(s).iter().map(move |&f| Place::record(s, 12, f).part(3)));
    for place in own.into_iter().chain(answers).chain(records) {
        assert_eq!(Place::from_id(&place.id()), Some(place), "{}", place.id());
        assert_eq!(Place::from_id(&place.path()), Some(place.part(0)), "{}", place.path());
    }
    for none in ["", "x", "work[x].start", "work[0]", "work[0]start", "work[0].x", "birthDate/x", "[0].start"] {
        assert_eq!(Place::from_id(none), None, "{none}");
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    let read = [
        (["2019", "3", ""], "2019-03-01"),
        (["2019", "03", "5"], "2019-03-05"),
        (["2019-03", "", ""], "2019-03-01"),
        (["2019.3", "", ""], "2019-03-01"),
        (["2019.3", "", "5"], "2019-03-05"),
        (["201903", "", ""], "2019-03-01"),
        (["20190305", "", ""], "2019-03-05"),
        (["2019年3月", "", ""], "2019-03-01"),
        (["2019 年 3 月 5 日", "", ""], "2019-03-05"),
        (["２０１９", "３", ""], "2019-03-01"),
        ([" 2019/3 ", "", ""], "2019-03-01"),
        (["2019年", "3月", "5日"], "2019-03-05"),
        (["", "2019-03", ""], "2019-03-01"),
        (["", "", "２０１９年３月"], "2019-03-01"),
        (["", "201903", "5"], "2019-03-05"),
        (["", "", "2019/3/5"], "2019-03-05"),
        (["", "20190305", ""], "2019-03-05"),
        // The month again, in its own field.
        (["2019-03", "3", ""], "2019-03-01"),
        (["201903", "03", "5"], "2019-03-05"),
        (["2019-03-15", "3", "15"], "2019-03-15"),
        (["2019-03-15", "", "15"], "2019-03-15"),
        (["2019", "3-15", "15"], "2019-03-15"),
    ];
    for (parts, expected) in read {
        let mut state = state("#/check/ecommerce");
        enter_all(&mut state, &JOB);
        (0..).zip(parts).for_each(|(part, text)| enter(&mut state, &format!("work[0].start/{part}"), text));
        let work = state.reading().applicant.work.unwrap_or_else(|| panic!("{parts:?} is not read"));
        assert_eq!(work[0].span.start.to_string(), expected, "{parts:?}");
    }
}

#[test]
fn what_is_no_date_is_said_and_kept() {
    let said = [
        (["2019", "", ""], Wrong::MonthMissing),
        (["2019", "", "5"], Wrong::MonthMissing),
        (["", "3", ""], Wrong::YearMissing),
        (["19", "3", ""], Wrong::NotADate),
        (["2019", "13", ""], Wrong::NotADate),
        (["2019", "2", "29"], Wrong::NotADate),
        (["2019-3-5", "6", ""], Wrong::NotADate),
        (["2019-03", "6", ""], Wrong::NotADate),
        (["201903", "6", ""], Wrong::NotADate),
        (["2019-3-5", "3", "6"], Wrong::NotADate),
        (["2019", "3-5", "6"], Wrong::NotADate),
        (["去年", "", ""], Wrong::NotADate),
        (["99999999999999999999", "1", ""], Wrong::NotADate),
        (["1899", "12", ""], Wrong::NotADate),
        (["2027", "1", ""], Wrong::InFuture),
    ];
    for (parts, expected) in said {
        let mut state = state("#/check/ecommerce");
        enter_all(&mut state, &JOB);
        (0..).zip(parts).for_each(|(part, text)| enter(&mut state, &format!("work[0].start/{part}"), text));
        assert_eq!(wrong(&state, "work[0].start"), Some(expected), "{parts:?}");
        assert_eq!(state.draft.text(Place::from_id("work[0].start").expect("a place")), parts[0]);
    }
}

#[test]
fn a_date_of_birth_needs_its_day() {
    let mut state = state("#/check/ecommerce");
    enter_all(&mut state, &[("birthDate/0", "2001"), ("birthDate/1", "5")]);
    assert_eq!(wrong(&state, "birthDate"), Some(Wrong::DayMissing));
    assert_eq!(state.reading().applicant.birth, None);
    enter(&mut state, "birthDate/2", "6");
    assert_eq!(wrong(&state, "birthDate"), None);
    assert_eq!(state.reading().applicant.birth, Some(day(2001, 5, 6)));
}

#[test]
fn a_record_at_fault_is_left_out_and_the_others_count() {
    let mut state = state("#/check/ecommerce");
    enter_all(&mut state, &JOB);
    state.reduce(Action::Add(Section::Work));
    state.reduce(Action::Add(Section::Work));
    let third = [("work[2].occupation/0", "电子商务师"), ("work[2].start/0", "2010-1"), ("work[2].end/0", "2009-1")];
    enter_all(&mut state, &third);
    let reading = state.reading();
    assert_eq!(reading.left_out, [(Section::Work, 1), (Section::Work, 2)]);
    assert_eq!(reading.kept[Section::Work as usize], [0]);
    assert_eq!(reading.problem(place("work[1].occupation")).map(|one| one.wrong), Some(Wrong::Required));
    assert_eq!(reading.problem(place("work[1].end")).map(|one| one.wrong), Some(Wrong::Required));
    assert_eq!(reading.problem(place("work[2].end")).map(|one| one.wrong), Some(Wrong::EndBeforeStart));
    assert_eq!(reading.applicant.work.map(|work| work.len()), Some(1));
}

#[test]
fn a_section_without_a_record_that_counts_is_not_answered_and_never_none() {
    let mut state = state("#/check/ecommerce");
    enter(&mut state, "work", "yes");
    assert_eq!(state.draft.records(Section::Work).len(), 1, "the first record is there at once");
    assert_eq!(state.reading().applicant.work, None);
    enter(&mut state, "work", "no");
    assert_eq!(state.reading().applicant.work, Some(Vec::new()));
    enter(&mut state, "work", "later");
    assert_eq!(state.reading().applicant.work, None);
}

#[test]
fn answering_none_keeps_what_was_typed() {
    let mut state = state("#/check/ecommerce");
    enter_all(&mut state, &JOB);
    enter(&mut state, "work", "no");
    enter(&mut state, "work", "yes");
    assert_eq!(state.reading().applicant.work.map(|work| work.len()), Some(1));
}

#[test]
fn a_removed_record_takes_nothing_else_with_it() {
    let mut state = state("#/check/ecommerce");
    enter_all(&mut state, &JOB);
    state.reduce(Action::Add(Section::Work));
    enter(&mut state, "work[1].occupation/0", "网店客服");
    let key = state.draft.records(Section::Work)[1].key;
    state.reduce(Action::Remove(Section::Work, 0));
    let records = state.draft.records(Section::Work);
    assert_eq!((records.len(), records[0].key, records[0].text(Field::Occupation, 0)), (1, key, "网店客服"));
    state.reduce(Action::Remove(Section::Work, 0));
    assert_eq!(state.draft.text(Place::answer(Section::Work)), "", "nothing entered is nothing answered");
}

#[test]
fn problems_are_said_when_a_question_is_left_or_the_form_is_sent() {
    let shown = |state: &State| state.wrong(&state.reading(), place("birthDate")).map(|one| one.wrong);
    let mut state = state("#/check/ecommerce");
    enter(&mut state, "birthDate/0", "2001");
    assert_eq!(shown(&state), None);
    state.reduce(Action::Leave(Place::of(Field::Intends)));
    state.reduce(Action::Leave(Place::of(Field::BirthDate)));
    assert_eq!(shown(&state), Some(Wrong::MonthMissing));
    assert!(state.summary(&state.reading()).is_empty());
    enter(&mut state, "certificates", "yes");
    state.reduce(Action::Review);
    let reading = state.reading();
    let paths: Vec<&str> = state.summary(&reading).iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["birthDate", "certificates[0].occupation", "certificates[0].level"]);
}

#[test]
fn the_scheme_of_a_certificate_is_needed_where_a_plan_asks_which() {
    for (hash, needed) in [("#/check/ecommerce", false), ("#/check/ecommerce-zjcx", true), ("#/check", true)] {
        let mut state = state(hash);
        enter_all(&mut state, &[("certificates", "yes"), ("certificates[0].occupation", "电子商务师")]);
        enter(&mut state, "certificates[0].level", "3");
        assert_eq!(wrong(&state, "certificates[0].scheme").is_some(), needed, "{hash}");
        assert_eq!(state.reading().applicant.certificates.is_some(), !needed, "{hash}");
    }
}

#[test]
fn only_what_the_chosen_plans_ask_is_asked_and_read() {
    let sections = |hash: &str| state(hash).asked().sections().map(Section::word).collect::<Vec<_>>();
    assert_eq!(sections("#/check/ecommerce"), ["work", "certificates", "titles", "education"]);
    assert_eq!(sections("#/check/ecommerce-zjcx"), ["work", "certificates", "education", "training"]);
    assert_eq!(sections("#/check").len(), 5);
    let ai = state("#/check/ai-trainer").asked();
    assert!(!ai.birth && !ai.intends && ai.field(Section::Education, Field::MajorCategory));
    assert!(!ai.field(Section::Work, Field::EmployerFounded));

    let mut state = state("#/check");
    enter_all(&mut state, &JOB);
    enter(&mut state, "work[0].employerFounded/0", "nonsense");
    assert_eq!(wrong(&state, "work[0].employerFounded"), Some(Wrong::NotADate));
    state.reduce(Action::Go(Route::of("#/check/ecommerce")));
    assert_eq!(state.reading().problems, []);
}

#[test]
fn the_bodys_answer_is_asked_where_no_published_list_settles_it() {
    let asked = |hash: &str, texts: &[(&str, &str)], section, field| {
        let mut state = state(hash);
        enter_all(&mut state, texts);
        let plans = baokao::ui::state::plans(&state.asked(), section, &state.draft.records(section)[0], field);
        (0..plans.len()).filter(|&plan| plans[plan]).collect::<Vec<_>>()
    };
    let job = |name| [("work", "yes"), ("work[0].occupation/0", name)];
    assert_eq!(asked("#/check", &job("网店客服"), Section::Work, Field::Relations), [0, 1, 2, 3]);
    assert_eq!(asked("#/check", &job("电子商务师"), Section::Work, Field::Relations), [1; 0]);
    assert_eq!(asked("#/check/ecommerce", &job(""), Section::Work, Field::Relations), [0; 0]);
    let school =
        [("education", "yes"), ("education[0].institution/0", "secondaryVocational"), ("education[0].major/0", "烹饪")];
    assert_eq!(asked("#/check/ecommerce", &school, Section::Education, Field::Relations), [0]);
    assert_eq!(asked("#/check/ecommerce", &school, Section::Education, Field::Assessed), [0; 0]);
}

#[test]
fn a_school_with_one_program_needs_no_choice_of_it() {
    let mut state = state("#/check/ecommerce");
    let school = [
        ("education", "yes"),
        ("education[0].institution/0", "secondaryVocational"),
        ("education[0].status/0", "graduated"),
    ];
    enter_all(&mut state, &school);
    assert_eq!(state.reading().problems, []);
    enter(&mut state, "education[0].institution/0", "university");
    assert_eq!(wrong(&state, "education[0].program"), Some(Wrong::Required));
}

#[test]
fn the_day_can_be_chosen() {
    let mut state = state("#/check/ecommerce");
    assert_eq!(state.as_of(), day(2026, 11, 22));
    enter(&mut state, "asOf/0", "2027-1");
    assert_eq!((state.as_of(), wrong(&state, "asOf")), (day(2026, 11, 22), Some(Wrong::DayMissing)));
    enter(&mut state, "asOf/0", "2027-1-5");
    assert_eq!((state.as_of(), wrong(&state, "asOf")), (day(2027, 1, 5), None));
}

#[test]
fn an_open_question_leads_to_its_place_in_the_draft() {
    let mut state = state("#/check/ecommerce");
    enter(&mut state, "certificates", "yes");
    state.reduce(Action::Add(Section::Certificates));
    let second = [
        ("certificates[1].occupation/0", "电子商务师"),
        ("certificates[1].level/0", "4"),
        ("certificates[1].scheme/0", "skillLevel"),
    ];
    enter_all(&mut state, &second);
    let place = state.reading().place(Question::CertificateObtained(0));
    assert_eq!(place.path(), "certificates[1].obtained");
    assert_eq!(state.reading().place(Question::Section(Section::Work)).path(), "work");
}

#[test]
fn conditions_open_and_papers_are_ticked() {
    let mut state = state("#/check/ecommerce-zjcx");
    let chosen = Chosen { pack: 3, condition: "specialist.7" };
    state.reduce(Action::Open(chosen, true));
    assert!(state.is_open(chosen));
    state.reduce(Action::Open(chosen, false));
    assert!(!state.is_open(chosen));
    let paper = |id| chosen.plan().papers.iter().find(|paper| paper.id == id).expect(id);
    for id in ["idCard", "photo", "idCard", "diploma"] {
        state.reduce(Action::Tick(chosen.pack, id));
    }
    let ready = ["idCard", "photo", "diploma"].map(|id| state.draft.is_ready(chosen.pack, paper(id)));
    assert_eq!(ready, [false, true, true]);
    assert!(!state.draft.is_ready(0, paper("photo")));
}

#[test]
fn addresses_lead_to_pages_and_back() {
    for (hash, route) in [
        ("", Route::Start),
        ("#/", Route::Start),
        ("#/check", Route::Check(None)),
        ("#/check/ecommerce", Route::Check(Some(0))),
        ("#/conditions/ai-trainer", Route::Conditions(Some(2))),
        ("#/about", Route::About),
        ("#/keep", Route::Keep),
        ("#/shared", Route::Shared),
        ("#/next/ecommerce-zjcx/specialist.7", Route::Next(Chosen { pack: 3, condition: "specialist.7" })),
    ] {
        assert_eq!(Route::of(hash), route, "{hash}");
        assert_eq!(Route::of(&route.hash()), route, "{hash}");
    }
    for (hash, place) in [("#ecommerce-4.1", Some("ecommerce-4.1")), ("", None), ("#", None), ("#/check", None)] {
        assert_eq!(Route::place(hash), place, "{hash}");
    }
    assert_eq!(Route::of("#ecommerce-4.1"), Route::Start);
    assert_eq!(Route::of("#/shared/AbC-_/x"), Route::Shared);
    for hash in [
        "#/next",
        "#/next/ecommerce",
        "#/next/ecommerce/",
        "#/next/ecommerce/9.9",
        "#/next/ecommerce/3.1/x",
        "#/keep/x",
    ] {
        assert_eq!(Route::of(hash), Route::Unknown, "{hash}");
    }
    for hash in ["#/x", "#/check/x", "#/about/ecommerce", "#/check/ecommerce/x"] {
        assert_eq!(Route::of(hash), Route::Unknown, "{hash}");
    }
}
