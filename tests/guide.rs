//! The guide: it asks what can change a verdict and nothing else, and comes to the same verdicts as the full form.

#[path = "support/form.rs"]
mod form;
#[path = "support/people.rs"]
mod people;

use baokao::applicant::{Day, PerPack, Question, Section};
use baokao::rules::guide::{Prospect, Scope, outlook, prospects};
use baokao::rules::pack::Requirement;
use baokao::rules::{Certainty, PACKS};
use baokao::ui::route::Route;
use baokao::ui::state::{Action, Asked, Field, Kind, NOTHING_ELSE, Place, State, WHO, plans};
use form::{enter, state};
use people::{Dice, Person};

/// The full form, filled.
fn filled(person: &Person, hash: &str, level: &str) -> State {
    let mut state = state(hash);
    enter(&mut state, "target", level);
    for (id, text) in &person.texts {
        let place = Place::from_id(id).expect("a place");
        if let Some(section) = place.section.filter(|_| place.field != Field::Answer) {
            while state.draft.records(section).len() <= place.record {
                state.reduce(Action::Add(section));
            }
        }
        enter(&mut state, id, text);
    }
    state
}

/// The verdicts of the levels that are in question.
fn verdicts(state: &State) -> Vec<Certainty> {
    let all = prospects(&state.reading().applicant, state.as_of(), state.scope());
    all.into_iter().map(|Prospect { now, .. }| now).collect()
}

/// So many questions the full form puts to this person.
fn everything(state: &State) -> usize {
    let asked: Asked = state.asked();
    let own = usize::from(asked.birth) + usize::from(asked.intends);
    let sections = asked.sections().map(|section| {
        let records = state.draft.records(section).iter();
        let fields = |record| Field::of(section).iter().filter(move |&&field| is_asked(&asked, section, record, field));
        1 + records.map(|record| fields(record).count()).sum::<usize>()
    });
    own + sections.sum::<usize>()
}

fn is_asked(asked: &Asked, section: Section, record: &baokao::ui::state::Record, field: Field) -> bool {
    let none: PerPack<bool> = [false; PACKS.len()];
    asked.field(section, field) && (field.kind() != Kind::PerPack || plans(asked, section, record, field) != none)
}

/// What following the guide came to.
struct Followed {
    state: State,
    questions: usize,
    screens: usize,
}

/// Follows the guide to its end, giving the person's answers.
fn follow(person: &Person, hash: &str, level: &str) -> Followed {
    let mut one = Followed { state: state(hash), questions: 0, screens: 0 };
    one.begin(person, level);
    loop {
        let reading = one.state.reading();
        let guide = one.state.guide(&reading);
        let Some(place) = one.state.next(&reading, &guide) else { break };
        one.screens += 1;
        assert!(one.screens < 60, "{hash} {level}: it does not end, at {}", place.path());
        match (place.section, place.field) {
            (Some(section), Field::Answer) => one.section(person, section),
            _ => one.answer(person, place),
        }
        one.state.reduce(Action::Pass(place, false));
    }
    one
}

impl Followed {
    fn begin(&mut self, person: &Person, level: &str) {
        self.screens += 1;
        self.questions += 1 + usize::from(self.state.levels().next().is_some());
        enter(&mut self.state, "target", level);
        let asked: Vec<Section> = self.state.asked().sections().collect();
        for (part, section) in (0..).zip(WHO).filter(|(_, section)| asked.contains(section)) {
            if person.count(section) > 0 {
                let place = Place::of(Field::Who).part(part);
                self.state.reduce(Action::Enter(place, "yes".into()));
            }
        }
        self.state.reduce(Action::Enter(Place::of(Field::Who).part(NOTHING_ELSE), "yes".into()));
    }

    /// Nothing is left missing but what was skipped.
    fn ends_settled(&self, who: &str) {
        let reading = self.state.reading();
        let guide = self.state.guide(&reading);
        let missing = verdicts(&self.state).contains(&Certainty::Missing);
        assert!(!missing || !self.state.skipped(&reading, &guide).is_empty(), "{who}");
        if guide.outlook.decided < guide.outlook.conditions {
            assert!(!self.state.skipped(&reading, &guide).is_empty(), "{who}: progress stops before the end");
        }
    }

    fn answer(&mut self, person: &Person, place: Place) {
        self.questions += 1;
        for part in 0..PACKS.len() as u8 {
            let id = place.part(part).id();
            enter(&mut self.state, &id, person.text(&id));
        }
    }

    /// Enters one record after the other, until the guide says that they are enough.
    fn section(&mut self, person: &Person, section: Section) {
        let answer = Place::answer(section);
        if self.state.draft.text(answer) != "yes" {
            self.questions += 1;
            enter(&mut self.state, section.word(), person.text(&answer.id()));
        }
        for record in 0..person.count(section) {
            let reading = self.state.reading();
            if record > 0 {
                if self.state.enough(&reading, &self.state.guide(&reading), section) {
                    break;
                }
                self.state.reduce(Action::Add(section));
            }
            self.record(person, section, record);
        }
    }

    /// Answers what is shown of a record, and what is shown then.
    fn record(&mut self, person: &Person, section: Section, record: usize) {
        let mut seen: Vec<Field> = Vec::new();
        loop {
            let reading = self.state.reading();
            let guide = self.state.guide(&reading);
            let new = Field::of(section).iter().copied().find(|&field| {
                !seen.contains(&field) && self.state.shows(&reading, &guide, Place::record(section, record, field))
            });
            let Some(field) = new else { return };
            self.answer(person, Place::record(section, record, field));
            seen.push(field);
        }
    }
}

/// A plan, or all, and a level of it, or all.
fn wish(dice: &mut Dice) -> (String, &'static str) {
    if dice.once_in(5) {
        return ("#/guide".into(), "");
    }
    let pack = &PACKS[dice.below(PACKS.len())];
    let level = if dice.once_in(3) { "" } else { pack.levels[dice.below(pack.levels.len())].id };
    (format!("#/guide/{}", pack.id), level)
}

#[test]
fn the_guide_comes_to_the_verdicts_of_the_full_form_with_half_the_questions() {
    let (mut asked, mut all, mut screens, mut share, mut of_level) = (0, 0, 0, 0.0, 0.0);
    const PEOPLE: u64 = 1_000;
    for seed in 1..=PEOPLE {
        let mut dice = Dice::new(seed);
        let person = Person::random(&mut dice).sorted();
        let (hash, level) = wish(&mut dice);
        let full = filled(&person, &hash, level);
        let followed = follow(&person, &hash, level);
        assert_eq!(verdicts(&followed.state), verdicts(&full), "person {seed}, {hash} {level}: {:?}", person.texts);
        let (narrow, everything) = (everything(&full), everything(&filled(&person, &hash, "")));
        followed.ends_settled(&format!("person {seed}, {hash} {level}"));
        asked += followed.questions;
        all += everything;
        screens += followed.screens;
        share += followed.questions as f64 / everything as f64;
        of_level += followed.questions as f64 / narrow as f64;
    }
    let people = PEOPLE as f64;
    println!(
        "{PEOPLE} people: {:.1} questions on {:.1} screens each, where the plan's form has {:.1}; on average {:.0} % of \
         it, and {:.0} % of the form of the wanted level",
        asked as f64 / people,
        screens as f64 / people,
        all as f64 / people,
        100.0 * share / people,
        100.0 * of_level / people
    );
    assert!(share / people <= 0.5, "more than half the questions");
}

/// Every question the parser knows leads to a requirement, and every requirement to a question.
#[test]
fn every_requirement_is_reached_by_a_question_and_every_question_by_a_requirement() {
    let nobody = Default::default();
    let mut sections: Vec<Section> = Vec::new();
    for pack in &PACKS {
        let packs = std::array::from_fn(|index| index == pack.index);
        for level in pack.levels {
            let scope = Scope { packs, level: Some(level.id) };
            let outlook = outlook(&nobody, Day::from_ymd(2026, 11, 22).expect("a date"), scope);
            assert_eq!((outlook.conditions, outlook.decided), (level.conditions.len(), 0), "{} {}", pack.id, level.id);
            let asked = Asked::by(scope);
            for open in &outlook.open {
                match open.question {
                    Question::BirthDate => assert!(asked.birth),
                    Question::Intends => assert!(asked.intends),
                    Question::Section(section) => {
                        sections.push(section);
                        assert!(asked.sections().any(|one| one == section), "{} {section:?}", pack.id);
                    }
                    other => panic!("{other} of nobody"),
                }
            }
            // And nothing is asked that no requirement hangs on.
            for section in asked.sections() {
                let open = outlook.open.iter().any(|one| one.question == Question::Section(section));
                assert!(open, "{} {} {section:?}", pack.id, level.id);
            }
            for requirement in level.conditions.iter().flat_map(|condition| condition.requires) {
                assert!(reached(&asked, requirement), "{} {}: {requirement:?}", pack.id, level.id);
            }
        }
    }
    assert!(Section::ALL.iter().all(|section| sections.contains(section)));
}

fn reached(asked: &Asked, requirement: &Requirement) -> bool {
    let section = match requirement {
        Requirement::Age(_) => return asked.birth,
        Requirement::Intends => return asked.intends,
        Requirement::Employed | Requirement::Work(_) => Section::Work,
        Requirement::Certificate(_) => Section::Certificates,
        Requirement::Title(_) => Section::Titles,
        Requirement::Education(_) => Section::Education,
        Requirement::Training(_) => Section::Training,
    };
    asked.sections().any(|one| one == section) && WHO.contains(&section)
}

#[test]
fn what_is_decided_is_not_asked() {
    let mut state = state("#/guide/ecommerce");
    let next = |state: &State| {
        let reading = state.reading();
        state.next(&reading, &state.guide(&reading)).map(Place::path)
    };
    enter(&mut state, "target", "5");
    assert_eq!(next(&state).as_deref(), Some("birthDate"));
    enter(&mut state, "birthDate", "2012-1-1");
    assert_eq!(next(&state), None, "too young: nothing else can change it");
    enter(&mut state, "birthDate", "2000-1-1");
    assert_eq!(next(&state).as_deref(), Some("intends"));
    enter(&mut state, "intends", "yes");
    assert_eq!(next(&state), None, "old enough and willing: work cannot add to it");
    enter(&mut state, "intends", "no");
    assert_eq!(next(&state).as_deref(), Some("work"));
    state.reduce(Action::Pass(Place::answer(Section::Work), true));
    assert_eq!(next(&state), None);
    let reading = state.reading();
    assert_eq!(state.skipped(&reading, &state.guide(&reading)), [Place::answer(Section::Work)]);
}

#[test]
fn another_way_through_the_guide_asks_again_what_was_skipped_on_the_last() {
    let next = |state: &State| state.next(&state.reading(), &state.guide(&state.reading()));
    let skip = |state: &mut State| {
        while let Some(place) = next(state) {
            state.reduce(Action::Pass(place, true));
        }
    };
    let mut state = state("#/guide/ecommerce");
    let first = next(&state).expect("a question");
    skip(&mut state);
    state.reduce(Action::Go(Route::of("#/guide/ai-trainer")));
    state.reduce(Action::Begin);
    assert_eq!(next(&state), Some(first), "of another plan");
    skip(&mut state);
    assert_eq!(next(&state), None);
    // What is ticked afterwards is asked for.
    enter(&mut state, "who/2", "yes");
    assert_eq!(next(&state), Some(Place::answer(Section::Work)));
}

#[test]
fn what_a_body_has_said_is_asked_by_each_plan() {
    let mut state = state("#/guide/ecommerce");
    for (id, text) in [
        ("who/2", "yes"),
        ("who/6", "yes"),
        ("work", "yes"),
        ("work[0].occupation", "保育师"),
        ("work[0].start", "2010-01"),
        ("work[0].end/3", "yes"),
        ("birthDate", "1990-1-1"),
        ("intends", "yes"),
    ] {
        enter(&mut state, id, text);
    }
    let through = |state: &mut State| {
        let mut asked = Vec::new();
        while let Some(place) = state.next(&state.reading(), &state.guide(&state.reading())) {
            assert!(asked.len() < 20);
            asked.push(place);
            state.reduce(Action::Pass(place, false));
        }
        asked
    };
    through(&mut state);
    state.reduce(Action::Go(Route::of("#/guide/internet-marketing")));
    state.reduce(Action::Begin);
    let reading = state.reading();
    assert!(
        state.shows(&reading, &state.guide(&reading), Place::record(Section::Work, 0, Field::Relations)),
        "it can change this plan's verdict"
    );
    assert_ne!(through(&mut state), [], "so it is asked, though the other plan's was passed");
}

#[test]
fn a_section_that_was_only_ticked_is_asked_for_where_it_can_matter() {
    for (job, asked) in [(false, None), (true, Some(Place::answer(Section::Certificates)))] {
        let mut state = state("#/guide/ecommerce");
        for (id, text) in [("target", "3"), ("birthDate", "1990-1-1"), ("intends", "yes"), ("who/3", "yes")] {
            enter(&mut state, id, text);
        }
        let work = [
            ("who/2", "yes"),
            ("work[0].occupation", "电子商务师"),
            ("work[0].start", "2019-01"),
            ("work[0].end/3", "yes"),
        ];
        // Seven years are enough with a certificate.
        work.into_iter().filter(|_| job).for_each(|(id, text)| enter(&mut state, id, text));
        enter(&mut state, "who/6", "yes");
        assert_eq!(state.next(&state.reading(), &state.guide(&state.reading())), asked, "with a job: {job}");
    }
}

#[test]
fn whoever_comes_to_the_end_by_its_address_is_told_all_that_is_open() {
    let state = state("#/guide/ecommerce/result");
    let (reading, guide) = (state.reading(), state.guide(&state.reading()));
    assert!(state.next(&reading, &guide).is_some());
    assert_eq!(state.skipped(&reading, &guide).len(), guide.outlook.open.len());
    assert!(guide.outlook.open.len() > 2);
}

#[test]
fn the_address_of_a_record_that_is_not_there_asks_for_its_section() {
    let mut state = state("#/guide/ecommerce");
    let start = |record| Place::record(Section::Work, record, Field::Start);
    for record in [0, 99_999] {
        assert_eq!(state.there(start(record)), Place::answer(Section::Work));
    }
    enter(&mut state, "work", "yes");
    assert_eq!(state.there(start(0)), start(0));
    assert_eq!(state.there(start(1)), Place::answer(Section::Work));
    let birth = Place::of(Field::BirthDate);
    assert_eq!(state.there(birth), birth);
}

#[test]
fn what_is_ticked_first_begins_sections_and_says_that_there_is_nothing_else() {
    let mut state = state("#/guide/ecommerce-zjcx");
    let text = |state: &State, section| state.draft.text(Place::answer(section)).to_string();
    enter(&mut state, "who/2", "yes");
    assert_eq!((text(&state, Section::Work), state.draft.records(Section::Work).len()), ("yes".into(), 1));
    assert_eq!(text(&state, Section::Certificates), "");
    enter(&mut state, "who/6", "yes");
    assert_eq!(text(&state, Section::Certificates), "no");
    assert_eq!(text(&state, Section::Titles), "", "the plan does not ask for titles");
    enter(&mut state, "who/2", "");
    assert_eq!((text(&state, Section::Work), state.draft.records(Section::Work).len()), ("no".into(), 0));
    enter(&mut state, "who/6", "");
    assert_eq!(text(&state, Section::Work), "");
    enter(&mut state, "who/2", "yes");
    enter(&mut state, "work[0].occupation", "营销员");
    enter(&mut state, "who/2", "");
    assert_eq!(text(&state, Section::Work), "yes", "what was entered is not lost");
}

#[test]
fn a_half_filled_answer_is_said_to_be_one_and_can_be_left_so() {
    let mut state = state("#/guide/ecommerce");
    enter(&mut state, "work", "yes");
    enter(&mut state, "work[0].occupation", "营销员");
    let work = Place::answer(Section::Work);
    state.reduce(Action::Pass(work, false));
    let reading = state.reading();
    assert!(state.wrong(&reading, Place::record(Section::Work, 0, Field::Start)).is_some());
    assert_eq!(state.next(&reading, &state.guide(&reading)), Some(work));
    state.reduce(Action::Pass(work, true));
    let reading = state.reading();
    assert_ne!(state.next(&reading, &state.guide(&reading)), Some(work));
    assert_eq!(state.draft.text(Place::record(Section::Work, 0, Field::Occupation)), "营销员");
    assert_eq!(reading.left_out, [(Section::Work, 0)]);
}

#[test]
fn a_tick_changes_no_other_answer() {
    let mut state = state("#/guide/ecommerce-zjcx");
    enter(&mut state, "certificates", "no");
    for (tick, word) in [("who/2", "yes"), ("who/0", "yes"), ("who/2", "")] {
        enter(&mut state, tick, word);
        assert_eq!(state.draft.text(Place::answer(Section::Certificates)), "no", "{tick} {word}");
    }
}

#[test]
fn nothing_else_is_said_of_the_sections_of_another_plan_too_and_of_no_answered_one() {
    let mut state = state("#/guide/ecommerce-zjcx");
    let text = |state: &State, section| state.draft.text(Place::answer(section)).to_string();
    enter(&mut state, "who/6", "yes");
    enter(&mut state, "work", "yes");
    assert_eq!(text(&state, Section::Titles), "", "the plan does not ask for titles");
    state.reduce(Action::Go(Route::of("#/guide/ecommerce")));
    state.reduce(Action::Begin);
    assert_eq!(text(&state, Section::Titles), "no");
    assert_eq!(text(&state, Section::Work), "yes");
}
