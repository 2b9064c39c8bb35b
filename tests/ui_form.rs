//! The form's components without a browser: records that fold, go and come back, lists of names, parts of dates.

#[path = "support/form.rs"]
mod form;

use baokao::applicant::Section;
use baokao::text::{Language, written};
use baokao::ui::state::{Action, Draft, Field, Offer, Place, Pressed, State, Step, Wrong};
use form::{enter, place, state};

/// So many finished jobs, each with a name of its own.
fn jobs(names: &[&str]) -> State {
    let mut state = state("#/check/ecommerce");
    enter(&mut state, "work", "yes");
    for (i, name) in names.iter().enumerate() {
        if i > 0 {
            state.reduce(Action::Add(Section::Work));
        }
        enter(&mut state, &format!("work[{i}].occupation/0"), name);
        enter(&mut state, &format!("work[{i}].start/0"), "2015-03");
        enter(&mut state, &format!("work[{i}].end/3"), "yes");
    }
    state
}

fn names(state: &State) -> Vec<String> {
    let records = state.draft.records(Section::Work).iter();
    records.map(|record| record.text(Field::Occupation, 0).to_string()).collect()
}

fn folded(state: &State) -> Vec<bool> {
    let reading = state.reading();
    (0..names(state).len()).map(|record| state.is_folded(&reading, Section::Work, record)).collect()
}

#[test]
fn a_removed_record_comes_back_in_its_place_with_all_its_texts() {
    for removed in [vec![1], vec![0, 0], vec![2, 1, 0], vec![1, 0, 0], vec![0, 1]] {
        let mut state = jobs(&["a", "b", "c"]);
        let before: Vec<Draft> = vec![state.draft.clone()];
        for &record in &removed {
            state.reduce(Action::Remove(Section::Work, record));
        }
        assert_eq!(names(&state).len(), 3 - removed.len());
        for _ in &removed {
            state.reduce(Action::Restore(Section::Work));
        }
        assert_eq!(state.draft.records(Section::Work), before[0].records(Section::Work), "{removed:?}");
        assert_eq!(state.draft.text(Place::answer(Section::Work)), "yes");
        assert_eq!(state.draft.removed(Section::Work), None);
    }
}

#[test]
fn a_record_comes_back_beside_others_that_came_meanwhile() {
    let mut state = jobs(&["a", "b"]);
    state.reduce(Action::Remove(Section::Work, 1));
    state.reduce(Action::Add(Section::Work));
    enter(&mut state, "work[1].occupation/0", "c");
    state.reduce(Action::Restore(Section::Work));
    assert_eq!(names(&state), ["a", "b", "c"]);
    state.reduce(Action::Restore(Section::Work));
    assert_eq!(names(&state).len(), 3, "nothing more to bring back");
}

#[test]
fn an_empty_record_is_removed_for_good() {
    let mut state = jobs(&["a"]);
    state.reduce(Action::Add(Section::Work));
    state.reduce(Action::Remove(Section::Work, 1));
    assert_eq!(state.draft.removed(Section::Work), None);
    assert_eq!(state.draft.removed(Section::Education), None);
}

#[test]
fn what_is_said_about_records_moves_with_them() {
    let mut state = jobs(&["a", "b", "c"]);
    enter(&mut state, "work[2].start/0", "2015-13");
    state.reduce(Action::Leave(place("work[2].start")));
    let shown = |state: &State, id: &str| state.wrong(&state.reading(), place(id)).map(|one| one.wrong);
    assert_eq!(shown(&state, "work[2].start"), Some(Wrong::NotADate));
    state.reduce(Action::Remove(Section::Work, 0));
    assert_eq!((shown(&state, "work[1].start"), shown(&state, "work[2].start")), (Some(Wrong::NotADate), None));
    state.reduce(Action::Restore(Section::Work));
    assert_eq!((shown(&state, "work[1].start"), shown(&state, "work[2].start")), (None, Some(Wrong::NotADate)));
    state.reduce(Action::Remove(Section::Work, 2));
    state.reduce(Action::Restore(Section::Work));
    assert_eq!(shown(&state, "work[2].start"), None, "it is new again");
}

#[test]
fn a_finished_record_folds_and_an_unfinished_one_says_what_is_missing() {
    let mut state = jobs(&["a"]);
    state.reduce(Action::Finish(Section::Work, 0));
    assert_eq!(folded(&state), [true]);
    state.reduce(Action::Edit(Section::Work, 0));
    assert_eq!(folded(&state), [false]);
    state.reduce(Action::Add(Section::Work));
    assert_eq!(folded(&state), [true, false], "the finished one makes room");
    state.reduce(Action::Finish(Section::Work, 1));
    assert_eq!(folded(&state), [true, false]);
    let reading = state.reading();
    let said = state.wrong(&reading, place("work[1].start"));
    assert_eq!(said.map(|problem| problem.wrong), Some(Wrong::Required));
}

#[test]
fn many_records_that_are_taken_in_are_folded_but_for_those_that_are_not_finished() {
    let taken = |count: usize| {
        let mut state = jobs(&vec!["a"; count]);
        enter(&mut state, "work[1].start/0", "");
        let lines = state.draft.written();
        let mut later = jobs(&[]);
        later.offer = Some(Offer { lines, when: String::new(), rules: String::new(), elsewhere: false });
        later.reduce(Action::Resume(true));
        folded(&later)
    };
    assert_eq!(taken(5), [false; 5], "few are read at a glance");
    assert_eq!(taken(6), [true, false, true, true, true, true]);
}

#[test]
fn a_folded_record_opens_when_something_becomes_wrong_and_stays_open_while_it_is_put_right() {
    let mut state = jobs(&["a"]);
    state.reduce(Action::Finish(Section::Work, 0));
    enter(&mut state, "asOf/0", "2014-1-1");
    assert_eq!(folded(&state), [false], "the job has not begun on that day");
    enter(&mut state, "work[0].start/0", "2013-1");
    assert_eq!(folded(&state), [false]);
}

#[test]
fn a_removed_record_comes_back_folded_if_it_was() {
    let mut state = jobs(&["a", "b"]);
    state.reduce(Action::Remove(Section::Work, 0));
    state.reduce(Action::Restore(Section::Work));
    assert_eq!(folded(&state), [true, false]);
}

/// The names that are shown after a text was typed.
fn found(hash: &str, id: &str, typed: &str) -> Vec<String> {
    let mut state = state(hash);
    enter(&mut state, "work", "yes");
    enter(&mut state, "education", "yes");
    enter(&mut state, id, typed);
    state.names(place(id)).into_iter().map(|entry| entry.name).collect()
}

#[test]
fn names_with_the_typed_characters_are_shown_those_in_one_piece_first() {
    let work = |typed| found("#/check/ecommerce", "work[0].occupation/0", typed);
    let all = work("");
    assert!(all.len() > 3 && all[0] == "电子商务师", "{all:?}");
    assert!(work("商务").iter().all(|name| name.contains("商务")) && !work("商务").is_empty());
    assert_eq!(work("电商师")[0], "电子商务师");
    assert_eq!(work("电 子"), work("电子"), "as names are compared");
    assert_eq!(work("师商电"), [""; 0], "in their order");
    assert_eq!(work("画家"), [""; 0]);
    let majors = found("#/check/ecommerce", "education[0].major/0", "商务");
    let apart = majors.iter().position(|name| !name.contains("商务")).unwrap_or(majors.len());
    assert!(apart > 1 && majors[apart..].iter().all(|name| !name.contains("商务")), "{majors:?}");
}

#[test]
fn a_name_typed_out_needs_no_list() {
    let mut state = jobs(&["x"]);
    enter(&mut state, "work[0].occupation/0", "电子商务");
    assert!(state.popup.is_some());
    enter(&mut state, "work[0].occupation/0", "电子商务师");
    assert_eq!(state.popup, None);
    enter(&mut state, "work[0].start/0", "2015");
    assert_eq!(state.popup, None, "only names have lists");
}

#[test]
fn keys_go_through_the_list_and_take_a_name() {
    let mut state = jobs(&["x"]);
    let text = place("work[0].occupation/0");
    let step = |state: &mut State, step| {
        state.reduce(Action::Key(text, Pressed::Move(step)));
        state.popup.and_then(|popup| popup.active)
    };
    let count = found("#/check/ecommerce", "work[0].occupation/0", "").len();
    assert_eq!(step(&mut state, Step::Next), Some(0), "opened with every name");
    assert_eq!(state.names(text).len(), count);
    assert_eq!(step(&mut state, Step::Back), Some(count - 1));
    assert_eq!(step(&mut state, Step::Next), Some(0));
    assert_eq!(step(&mut state, Step::Last), Some(count - 1));
    assert_eq!(step(&mut state, Step::First), Some(0));
    assert_eq!(step(&mut state, Step::Text), None);
    assert_eq!(step(&mut state, Step::Next), Some(0));
    state.reduce(Action::Key(text, Pressed::Take));
    assert_eq!((names(&state), state.popup), (vec!["电子商务师".to_string()], None));
    state.reduce(Action::Press(text));
    state.reduce(Action::Key(text, Pressed::Close));
    assert_eq!((names(&state), state.popup), (vec!["电子商务师".to_string()], None));
    enter(&mut state, "work[0].occupation/0", "画家");
    assert_eq!(step(&mut state, Step::Next), None, "no name to go to");
}

#[test]
fn nothing_is_asked_for_while_keys_have_gone_to_a_name() {
    let mut state = jobs(&["x"]);
    let text = place("work[0].occupation/0");
    enter(&mut state, "work[0].occupation/0", "电子");
    assert!(state.sought().is_some());
    state.reduce(Action::Key(text, Pressed::Move(Step::Next)));
    assert_eq!(state.sought(), None);
    state.reduce(Action::Key(text, Pressed::Move(Step::Text)));
    assert!(state.sought().is_some_and(|sought| sought.typed == "电子"));
}

#[test]
fn keys_mean_something_only_where_there_is_a_list() {
    let mut state = jobs(&["x"]);
    for (key, closed, open, reached) in [
        ("ArrowDown", true, true, true),
        ("ArrowUp", true, true, true),
        ("Home", false, false, true),
        ("End", false, false, true),
        ("ArrowLeft", false, false, true),
        ("Enter", false, true, true),
        ("Escape", false, true, true),
        ("a", false, false, false),
        ("Tab", false, false, false),
    ] {
        assert_eq!(Pressed::of(None, key).is_some(), closed, "{key}");
        state.reduce(Action::Press(place("work[0].occupation/0")));
        assert_eq!(Pressed::of(state.popup, key).is_some(), open, "{key}");
        state.reduce(Action::Key(place("work[0].occupation/0"), Pressed::Move(Step::Next)));
        assert_eq!(Pressed::of(state.popup, key).is_some(), reached, "{key}");
    }
}

#[test]
fn the_wrong_part_of_a_date_is_known() {
    for (parts, wrong, part) in [
        (["", "3", ""], Wrong::YearMissing, 0),
        (["", "2019", ""], Wrong::YearMissing, 0),
        (["年", "", ""], Wrong::YearMissing, 0),
        (["2019", "", ""], Wrong::MonthMissing, 1),
        (["2019", "", "5"], Wrong::MonthMissing, 1),
        (["19", "3", ""], Wrong::NotADate, 0),
        (["1800", "3", ""], Wrong::NotADate, 0),
        (["2019", "13", ""], Wrong::NotADate, 1),
        (["2019", "0", "1"], Wrong::NotADate, 1),
        (["2019", "x", ""], Wrong::NotADate, 1),
        (["2019", "2", "30"], Wrong::NotADate, 2),
        (["2019", "3", "1 2"], Wrong::NotADate, 2),
        (["2018", "2019-03", ""], Wrong::NotADate, 1),
        (["2019-13", "", ""], Wrong::NotADate, 0),
        (["", "2019-2-30", ""], Wrong::NotADate, 1),
    ] {
        let mut state = state("#/check/ecommerce");
        (0..).zip(parts).for_each(|(i, text)| enter(&mut state, &format!("birthDate/{i}"), text));
        let reading = state.reading();
        let problem = reading.problem(place("birthDate")).unwrap_or_else(|| panic!("{parts:?} is read"));
        assert_eq!((problem.wrong, problem.part), (wrong, Some(part)), "{parts:?}");
        let marked: Vec<u8> = (0..4).filter(|&i| problem.marks(place("birthDate").part(i))).collect();
        assert_eq!(marked, [part], "{parts:?}");
        assert_eq!(problem.control(), Some(place("birthDate").part(part)));
        assert_eq!(state.said_back(place("birthDate")), None, "{parts:?}");
    }
    let mut state = jobs(&["a"]);
    enter(&mut state, "work[0].start/0", "2027-1");
    let reading = state.reading();
    let problem = reading.problem(place("work[0].start")).expect("it is in the future");
    assert!((0..3).all(|i| problem.marks(place("work[0].start").part(i))), "the whole date is wrong");
}

#[test]
fn a_typed_date_is_said_back_as_people_say_it() {
    let mut state = jobs(&["a"]);
    let said = |state: &State, language| state.said_back(place("work[0].start")).map(|date| written(language, date));
    assert_eq!(said(&state, Language::Zh).as_deref(), Some("2015年3月"));
    enter(&mut state, "work[0].start/2", "5");
    assert_eq!(said(&state, Language::Zh).as_deref(), Some("2015年3月5日"));
    enter(&mut state, "work[0].start/0", "");
    assert_eq!(said(&state, Language::Zh), None);
}

#[test]
fn a_section_and_a_question_have_no_word_in_common() {
    // Records and their questions are kept under their word and the record's number (src/ui/form/record.rs).
    for section in Section::ALL {
        for &field in Section::ALL.iter().flat_map(|&section| Field::of(section)) {
            assert_ne!(section.word(), field.word());
        }
    }
}
