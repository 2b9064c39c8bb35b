//! What an embedding page fills in: an applicant as answers of the form and back, and which answers are still as given.
#![allow(missing_docs)]

#[path = "support/form.rs"]
mod form;
mod support;

use baokao::applicant::{Options, Section, parse};
use baokao::keeping::json;
use baokao::rules::{PACKS, outcomes};
use baokao::text::Language;
use baokao::ui::state::{Action, Draft, Offer, Setup, State, WAYS, Way, answers_of};
use form::{enter, place, state};
use support::{cases, value};

fn none() -> Offer {
    Offer { lines: String::new(), when: String::new(), rules: String::new(), elsewhere: false }
}

fn given(text: &str) -> State {
    let (answers, unknown) = answers_of(&json::read(text).expect(text));
    let mut state = state("#/check");
    state.take_given(&answers, unknown, none());
    state
}

#[test]
fn whoever_is_filled_in_comes_to_the_same_verdicts() {
    let mut seen = 0;
    for case in cases("public.jsonl").iter().chain(&cases("own.jsonl")) {
        let options_json = serde_json::json!({ "asOf": case["asOf"] });
        let options = Options::read(&value(&options_json), form::state("#/check").today);
        let (Some(as_of), Ok(applicant)) = (options.as_of, parse(&value(&case["applicant"]), options.as_of)) else {
            continue;
        };
        let mut state = given(&case["applicant"].to_string());
        state.today = as_of;
        let reading = state.reading();
        let all = [true; PACKS.len()];
        assert_eq!(reading.problems, [], "{}", case["name"]);
        let graduated = |name: &String| name.starts_with("education[") && name.ends_with("].graduated");
        assert!(state.unknown.iter().all(graduated), "{}: {:?}", case["name"], state.unknown);
        assert_eq!(
            outcomes(&reading.applicant, as_of, &all),
            outcomes(&applicant, as_of, &all),
            "{}: {}",
            case["name"],
            case["applicant"]
        );
        seen += 1;
    }
    assert!(seen > 100, "{seen} cases");
}

#[test]
fn what_is_handed_on_is_what_was_evaluated() {
    for case in cases("public.jsonl") {
        let options_json = serde_json::json!({ "asOf": case["asOf"] });
        let options = Options::read(&value(&options_json), form::state("#/check").today);
        let (Some(as_of), Ok(_)) = (options.as_of, parse(&value(&case["applicant"]), options.as_of)) else { continue };
        let mut state = given(&case["applicant"].to_string());
        state.today = as_of;
        let reading = state.reading();
        let text = reading.json(&state.draft, &state.asked());
        let json: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(parse(&value(&json), Some(as_of)).as_ref(), Ok(&reading.applicant), "{}", case["name"]);
    }
}

#[test]
fn a_record_at_fault_is_not_handed_on() {
    let mut state = given(r#"{"work":[{"occupation":"电子商务师","start":"2015-03","end":null}]}"#);
    enter(&mut state, "work[0].start/0", "2015-13");
    enter(&mut state, "birthDate/0", "1990");
    let reading = state.reading();
    assert_eq!(reading.json(&state.draft, &state.asked()), "{}");
}

#[test]
fn what_the_form_has_no_place_for_is_named() {
    let text = r#"{"education":[{"institution":"university","program":"bachelor","status":"graduated","graduated":"2020-07","major":null}],"training":null}"#;
    assert_eq!(given(text).unknown, ["education[0].graduated"]);
    let (_, unknown) = answers_of(&json::read(r#"{"name":"x","work":[{"salary":1}],"birthDate":7}"#).expect("JSON"));
    assert_eq!(unknown, ["name", "work[0].salary", "birthDate"]);
    assert_eq!(answers_of(&json::Json::Null).1, [""]);
}

#[test]
fn an_answer_is_marked_as_long_as_it_is_as_it_was_given() {
    let mut state = given(
        r#"{"birthDate":"2001-05-06","work":[{"occupation":"a","start":"2015-03-04","end":null},{"occupation":"b","start":"2016-03","end":"2017-01"}]}"#,
    );
    for id in ["birthDate", "work[0].occupation", "work[0].start", "work[0].end", "work[1].start"] {
        assert!(state.is_given(place(id)), "{id}");
    }
    assert!(!state.is_given(place("work[1].employer")) && !state.is_given(place("intends")));
    enter(&mut state, "birthDate/2", "7");
    enter(&mut state, "work[1].occupation/0", "c");
    assert!(!state.is_given(place("birthDate")) && !state.is_given(place("work[1].occupation")));
    state.reduce(Action::Remove(Section::Work, 0));
    assert!(state.is_given(place("work[0].start")), "it moves with its record");
    assert!(!state.is_given(place("work[0].occupation")));
}

#[test]
fn the_guide_has_ticked_what_there_is_something_for() {
    let school =
        |status| format!(r#"{{"institution":"university","program":"bachelor","status":"{status}","major":null}}"#);
    let job = r#"{"occupation":"a","start":"2015-03-04","end":null}"#;
    for (schools, ticked) in
        [("graduated", Some("who/1")), ("finalYear", Some("who/0")), ("enrolled", Some("who/0")), ("incomplete", None)]
    {
        let text = format!(r#"{{"work":[{job},{job}],"titles":[],"education":[{}]}}"#, school(schools));
        let state = given(&text);
        let ticks: Vec<String> = state.draft.answers().into_iter().map(|(name, _)| name).collect();
        let ticks: Vec<&str> = ticks.iter().map(String::as_str).filter(|name| name.starts_with("who/")).collect();
        assert_eq!(ticks, ["who/2"].into_iter().chain(ticked).collect::<Vec<_>>());
        assert_eq!(state.unknown, [""; 0]);
    }
    let (answers, _) = answers_of(&json::read(&format!(r#"{{"work":[{job}]}}"#)).expect("JSON"));
    assert_eq!(State::given_count(&answers), 4, "whether there is work, and what of it");
}

#[test]
fn only_what_a_visitor_has_entered_can_be_lost() {
    assert!(state("#/check").is_untouched());
    let mut state = given(r#"{"birthDate":"2001-05-06","work":[]}"#);
    assert!(state.is_untouched());
    enter(&mut state, "intends", "yes");
    assert!(!state.is_untouched());
    enter(&mut state, "intends", "");
    assert!(state.is_untouched(), "an emptied question is none");
    enter(&mut state, "birthDate/0", "2002");
    assert!(!state.is_untouched());
    let (same, _) = answers_of(&json::read(r#"{"work":[],"birthDate":"2002-05-06"}"#).expect("JSON"));
    assert!(state.holds(&same), "the same answers, in whatever order");
    let (other, _) = answers_of(&json::read(r#"{"work":[],"birthDate":"2003-05-06"}"#).expect("JSON"));
    assert!(!state.holds(&other));
    assert_eq!(State::given_count(&other), 2, "a date is one question");
}

#[test]
fn what_was_entered_before_is_offered() {
    let mut state = state("#/check");
    enter(&mut state, "birthDate/0", "1999");
    let before = Offer { lines: state.draft.written(), ..none() };
    let (answers, unknown) = answers_of(&json::read(r#"{"birthDate":"2001-05-06"}"#).expect("JSON"));
    state.take_given(&answers, unknown, before);
    assert_eq!(state.draft.text(place("birthDate/0")), "2001");
    state.reduce(Action::Resume(true));
    assert_eq!(state.draft.text(place("birthDate/0")), "1999");
    assert!(!state.is_given(place("birthDate")));
}

#[test]
fn plans_that_are_not_wanted_are_not_evaluated_with_the_others() {
    let mut state = state("#/check");
    state.plans = std::array::from_fn(|plan| plan < 2);
    let ids: Vec<_> = state.report(&state.reading()).packs.iter().map(|pack| pack.pack.id).collect();
    assert_eq!(ids, ["ecommerce", "internet-marketing"]);
    state.reduce(Action::Resume(true));
    state.clear();
    assert_eq!(state.report(&state.reading()).packs.len(), 2, "whatever is taken in or cleared");
    let draft = Draft::default();
    assert_eq!(state.draft, draft);
}

#[test]
fn an_embed_says_only_what_was_chosen() {
    let mut setup = Setup::default();
    assert_eq!(setup.address(), "index.html?embed=1");
    for (name, value, ticked) in [
        ("internet-marketing", "on", false),
        ("ecommerce-zjcx", "on", false),
        ("lang", "en", true),
        ("theme", "dark", true),
        ("accent", "#aa0000", true),
        ("page", "photo", true),
        ("state-key", "a \"b\"&c", true),
    ] {
        setup.choose(name, value, ticked);
    }
    let query = "embed=1&packs=ecommerce,ai-trainer&lang=en&theme=dark&accent=%23aa0000&page=photo&state-key=abc";
    assert_eq!(setup.address(), format!("index.html?{query}"));
    let folder = "https://example.org/a&b/";
    let element = setup.snippet(Language::En, folder);
    assert!(element.contains("src=\"https://example.org/a&amp;b/baokao-checker.js\""), "{element}");
    let options = "packs=\"ecommerce,ai-trainer\" lang=\"en\" theme=\"dark\" accent=\"#aa0000\" page=\"photo\"";
    assert!(element.contains(&format!("\n<baokao-checker {options} state-key=\"abc\">")), "{element}");
    setup.choose("way", "iframe", true);
    let frame = setup.snippet(Language::Zh, folder);
    assert!(frame.contains(&format!("b/index.html?{}\"", query.replace('&', "&amp;"))), "{frame}");
    setup.choose("way", "js", true);
    let functions = setup.snippet(Language::Zh, folder);
    assert!(functions.contains("packs: [\"ecommerce\", \"ai-trainer\"]"), "{functions}");
    assert!(functions.contains("b/baokao.js\";\n  await init();\n"), "{functions}");
    setup.choose("way", "nonsense", true);
    setup.choose("nonsense", "x", true);
    assert_eq!((setup.way, WAYS.len()), (Way::Element, 3));
}
