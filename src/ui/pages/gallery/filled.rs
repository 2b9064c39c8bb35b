//! What the gallery's questions hold: everything is done as a visitor does it.

use crate::applicant::Section;
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::route::Route;
use crate::ui::state::{Action, Draft, Place, State};

/// The state of the gallery, when its page is come to; of any other page as it is.
pub fn filled(mut state: State) -> State {
    if state.route == Route::Gallery && state.draft == Draft::default() {
        for section in Section::ALL {
            state.reduce(Action::Enter(Place::answer(*section), "yes".into()));
        }
        questions(&mut state);
        records(&mut state);
        state.popup = None;
    }
    state
}

fn enter(state: &mut State, id: &str, text: &str) {
    if let Some(place) = Place::from_id(id) {
        state.reduce(Action::Enter(place, text.into()));
    }
}

/// Questions of records that are not shown as records.
fn questions(state: &mut State) {
    let own = PACKS[0].occupation.own_name;
    let long = state.language.text(Key::AboutWhat);
    for section in [Section::Work, Section::Education, Section::Training] {
        (0..4).for_each(|_| state.reduce(Action::Add(section)));
    }
    for (id, text) in [
        ("work[1].employer/0", own),
        ("work[2].employer/0", long),
        ("work[1].occupation/0", own),
        ("work[3].occupation/0", long),
        ("work[1].start/0", "2015"),
        ("work[1].start/1", "3"),
        ("work[1].end/3", "yes"),
        ("work[1].partTime/0", "yes"),
        ("work[2].start/0", "2019"),
        ("work[2].start/1", "13"),
        ("work[3].start/0", "2199-1"),
        ("work[4].start/1", "2019-03-05"),
        ("work[4].position/0", "???"),
        ("education[1].institution/0", "university"),
        ("education[3].major/0", "???"),
        ("education[3].institution/0", "university"),
        ("education[3].program/0", "bachelor"),
        ("training[1].hoursMet", "yes"),
    ] {
        enter(state, id, text);
    }
    for (section, record) in [(Section::Work, 2), (Section::Work, 3), (Section::Education, 2)] {
        state.reduce(Action::Finish(section, record));
    }
}

/// Many certificates: one line each, one of them long, one removed, one not finished. A title that was removed.
fn records(state: &mut State) {
    let long = state.language.text(Key::AboutWhat);
    for record in 0..6 {
        if record > 0 {
            state.reduce(Action::Add(Section::Certificates));
        }
        let occupation = if record == 1 { long } else { PACKS[record % PACKS.len()].occupation.own_name };
        for (field, text) in
            [("occupation", occupation), ("level", "4"), ("scheme", "skillLevel"), ("obtained", "2020-5")]
        {
            enter(state, &("certificates[".to_string() + &record.to_string() + "]." + field), text);
        }
        state.reduce(Action::Finish(Section::Certificates, record));
    }
    state.reduce(Action::Remove(Section::Certificates, 2));
    state.reduce(Action::Add(Section::Certificates));
    state.reduce(Action::Finish(Section::Certificates, 5));
    enter(state, "titles[0].rank", "junior");
    state.reduce(Action::Remove(Section::Titles, 0));
}

/// A form that was sent with something wrong.
pub fn reviewed(state: &State) -> State {
    let mut wrong = State::new(state.language, Route::Check(None), state.today);
    enter(&mut wrong, "birthDate/0", "1990");
    enter(&mut wrong, "birthDate/1", "13");
    enter(&mut wrong, "certificates", "yes");
    wrong.reduce(Action::Review);
    wrong
}

/// The same with the list of a text open.
pub fn open(state: &State, id: &str) -> State {
    let mut open = state.clone();
    if let Some(place) = Place::from_id(id) {
        let typed = state.draft.text(place).to_string();
        open.reduce(if typed.is_empty() { Action::Press(place) } else { Action::Enter(place, typed) });
    }
    open
}
