//! The app's state as the tests of the form begin with it, and what is entered in it.

use baokao::applicant::Day;
use baokao::text::Language;
use baokao::ui::route::Route;
use baokao::ui::state::{Action, Place, State};

/// The app at an address, on the day of all these tests.
pub fn state(hash: &str) -> State {
    State::new(Language::Zh, Route::of(hash), Day::from_ymd(2026, 11, 22).expect("a date"))
}

pub fn place(id: &str) -> Place {
    Place::from_id(id).unwrap_or_else(|| panic!("no place {id}"))
}

pub fn enter(state: &mut State, id: &str, text: &str) {
    state.reduce(Action::Enter(place(id), text.into()));
}
